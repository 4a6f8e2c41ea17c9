// Node strips types from .ts by itself; .tsx it leaves alone. These lines let esbuild do those.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';

registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.tsx')) return next(url, context);
    const { code } = transformSync(readFileSync(fileURLToPath(url), 'utf8'), {
      loader: 'tsx', format: 'esm', target: 'node24', jsx: 'automatic', jsxImportSource: 'preact', sourcemap: 'inline', sourcefile: url,
    });
    return { format: 'module', source: code, shortCircuit: true };
  },
});
