import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const PAGES = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...globSync('docs/**/*.md'), ...globSync('src/capabilities/*/README.md')];

test('every path that the docs name exists', () => {
  const missing = PAGES.flatMap((page) => {
    const text = readFileSync(page, 'utf8').replace(/```[\s\S]*?```/g, '');
    const linked = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path = '']) => join(dirname(page), path));
    const named = [...text.matchAll(/`((?:src|tests|bench|docs|migrations|seeds|bin)\/[\w./-]*\w\/?)`/g)].map(([, path = '']) => path);
    return [...linked, ...named].filter((path) => !existsSync(path)).map((path) => `${page}: ${path}`);
  });
  expect(missing).toEqual([]);
});

const OWN_WORDS = '../shared/tools/own-words.mjs';
const isHere = existsSync(OWN_WORDS);

test.skipIf(!isHere)(`no sentence of the source documents stands in the repository${isHere ? '' : ' (skipped: the documents are not beside this checkout)'}`, () => {
  expect(() => execFileSync(process.execPath, [OWN_WORDS, '.'], { encoding: 'utf8' })).not.toThrow();
});

test('no file names a machine’s own path or a package registry', () => {
  const files = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).split('\n').filter((file) => file && existsSync(file) && !/\.(png|ico|woff2)$/.test(file));
  const found = files.filter((file) => /registry\.npmjs\.org|"resolved": "https?:|(?<![\w.])\/(?:work|farm|root)\/[a-z.]/.test(readFileSync(file, 'utf8')));
  expect(found.filter((file) => file !== 'tests/architecture/docs.test.ts')).toEqual([]);
});
