// Node strips types from .ts by itself; .tsx it leaves alone. These lines let esbuild do those, once for each text.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

const CACHE = new URL('../node_modules/.cache/lykta/tsx/', import.meta.url);
const END = '\n// whole';
const require = createRequire(import.meta.url);

registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.tsx')) return next(url, context);
    return { format: 'module', source: transformed(readFileSync(fileURLToPath(url), 'utf8'), url), shortCircuit: true };
  },
});

/** What was kept of an earlier start, or made and kept now. Where nothing can be kept it is made every time. */
function transformed(text, url) {
  const file = new URL(`${createHash('sha256').update(url).update(text).digest('hex')}.js`, CACHE);
  const kept = attempt(() => readFileSync(file, 'utf8'));
  if (kept?.endsWith(END)) return kept;
  const { code } = require('esbuild').transformSync(text, {
    loader: 'tsx', format: 'esm', target: 'node24', jsx: 'automatic', jsxImportSource: 'preact', sourcemap: 'inline', sourcefile: url,
  });
  const draft = new URL(`${file.href}.${process.pid}`);
  attempt(() => {
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(draft, code + END);
    renameSync(draft, file);
  });
  return code;
}

function attempt(work) {
  try {
    return work();
  } catch {
    return undefined;
  }
}
