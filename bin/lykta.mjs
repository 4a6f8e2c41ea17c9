#!/usr/bin/env node
// The one way in. Plain JavaScript on purpose: it must run on an old Node to be able to say what is missing.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const WANTED = 24;
const root = fileURLToPath(new URL('..', import.meta.url));

if (Number(process.versions.node.split('.')[0]) >= WANTED) {
  module.enableCompileCache(`${root}node_modules/.cache/lykta/compiled`); // where it cannot be written, nothing is kept
  await import('./tsx.mjs');
  await import('../src/apps/cli.ts');
} else {
  runUnder(installedNode());
}

/** The Node that npm brought with the package, for this machine's system and processor. */
function installedNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const node = `${root}node_modules/node-${system}-${process.arch}/bin/node${process.platform === 'win32' ? '.exe' : ''}`;
  if (existsSync(node)) return node;
  console.error(`Lykta needs Node ${WANTED} or newer; this is Node ${process.versions.node}.
Run "npm install" in ${root} (it brings Node ${WANTED} where npm has it for ${system}-${process.arch}), or install Node ${WANTED} yourself.`);
  process.exit(1);
}

/** The child holds an ipc channel to us: when we are gone, however suddenly, it knows and stops in good order. */
function runUnder(node) {
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(`Lykta could not start ${node}: ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}
