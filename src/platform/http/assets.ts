import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { build } from 'esbuild';

export type Asset = { readonly body: string; readonly type: string };

/** Scripts and styles, bundled once at start, served under names that carry their content's hash: they never change and are cached for ever. */
export type Assets = {
  readonly files: ReadonlyMap<string, Asset>;
  /** The address of an island ("answering") or of the style sheet ("style"). */
  url(name: string): string;
};

/** `islands` are the *.client.ts files, `style` the one style sheet that imports the others. */
export async function bundleAssets({ islands, style }: { islands: readonly string[]; style: string }): Promise<Assets> {
  const { outputFiles } = await build({
    entryPoints: [...islands.map((file) => ({ in: file, out: basename(file, '.client.ts') })), { in: style, out: 'style' }],
    bundle: true, minify: true, write: false, format: 'esm', target: ['es2022', 'chrome111', 'firefox111', 'safari16.4'], outdir: 'assets', legalComments: 'none',
  });
  const files = new Map<string, Asset>();
  const urls = new Map<string, string>();
  for (const { path, text } of outputFiles) {
    const [, name = '', kind = ''] = /([^/\\]+)\.(js|css)$/.exec(path) ?? [];
    const hashed = `${name}-${createHash('sha256').update(text).digest('base64url').slice(0, 12)}.${kind}`;
    files.set(hashed, { body: text, type: kind === 'js' ? 'text/javascript; charset=utf-8' : 'text/css; charset=utf-8' });
    urls.set(name, `/assets/${hashed}`);
  }
  return {
    files,
    url(name) {
      const url = urls.get(name);
      if (!url) throw new Error(`There is no asset called ${name}.`);
      return url;
    },
  };
}
