import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';
import { afterAll, expect, test } from 'vitest';
import { ISLANDS } from '#apps/capabilities.ts';
// @ts-expect-error the table is plain JavaScript: the fence's own tool reads it too
import { MAY_USE } from '../../architecture.mjs';

const uses = MAY_USE as Readonly<Record<string, readonly string[]>>; // the table's own shape, checked below
const at = (capability: string, file: string): string => `src/capabilities/${capability}/${file}`;

/** A rule, where its offender is planted, and what the offender does. `null`: only the offender's accomplice. */
const PLANTS: readonly (readonly [string | null, string, string])[] = [
  ['platform-knows-nothing', 'src/platform/p1.ts', "import '#capabilities/programme/index.ts';"],
  ['nobody-imports-apps', at('programme', 'p2.ts'), "import '../../apps/server.ts';"],
  ['apps-mount-only', 'src/apps/p0.ts', "import '#capabilities/programme/store/index.ts';"],
  ['front-door-only', at('progress', 'p3.ts'), "import '#capabilities/evaluation/store/index.ts';"],
  ['front-door-only', at('progress', 'p4.ts'), "import type { FormId } from '../evaluation/contract.ts';\nexport type A = FormId;"],
  ['tests-front-door', at('progress', 'p5.test.ts'), "import '#capabilities/evaluation/store/index.ts';"],
  ...Object.keys(uses).flatMap((capability, i) => {
    const forbidden = Object.keys(uses).find((other) => other !== capability && !uses[capability]?.includes(other));
    return forbidden ? [[`may-use:${capability}`, at(capability, `q${i}.ts`), `import '#capabilities/${forbidden}/contract.ts';`] as const] : [];
  }),
  ['inward-only:texts', at('programme', 'texts/p6.ts'), "import '../contract.ts';"],
  ['inward-only:contract', at('programme', 'contract/p7.ts'), "import '../access.ts';"],
  ['inward-only:rules', at('programme', 'rules/p8.ts'), "import '../store/index.ts';"],
  ['inward-only:access', at('programme', 'access/p9.ts'), "import '../store/index.ts';"],
  ['inward-only:store', at('programme', 'store/p10.ts'), "import '../actions.ts';"],
  ['inward-only:actions', at('evaluation', 'actions/p11.ts'), "import '../routes.ts';"],
  ['ui-is-a-client', at('programme', 'ui/p12.ts'), "import '../store/index.ts';"],
  ['sql-in-store', at('programme', 'p13.ts'), "import '#platform/db/index.ts';"],
  ['sql-in-store', at('programme', 'p14.ts'), "import type { Tx } from '#platform/db/index.ts';\nexport type A = Tx;"],
  ['sql-by-the-platform', at('programme', 'store/p15.ts'), "import type { Kysely } from 'kysely';\nexport type A = Kysely<unknown>;"],
  ['sql-by-the-platform', 'src/platform/http/p16.ts', "import 'pg';"],
  ['pure-core', at('programme', 'rules/p17.ts'), "import 'node:fs';"],
  ['pure-core', at('programme', 'contract/p18.ts'), "import 'fastify';"],
  ['pure-core', at('programme', 'texts/p19.ts'), "import '#platform/http/index.ts';"],
  ['islands-stand-alone', at('programme', 'ui/p20.client.ts'), "import '../contract.ts';"],
  ['islands-stand-alone', at('evaluation', 'ui/p29.client.ts'), "import '#capabilities/programme/rules/outline.ts';"],
  ['islands-stand-alone', at('evaluation', 'ui/answering/p30.client.ts'), "import '#platform/i18n/index.ts';"],
  ['no-test-code-in-prod', at('programme', 'p21.ts'), "import './testing.ts';"],
  ['no-test-code-in-prod', at('programme', 'p22.ts'), "import '#platform/testing/index.ts';"],
  ['must-resolve', at('programme', 'p23.ts'), "import './nowhere.ts';"],
  ['no-orphans', at('programme', 'p24.ts'), 'export const nobodyUsesMe = 1;'],
  ['no-cycles', at('programme', 'p25.ts'), "import './p26.ts';"],
  [null, at('programme', 'p26.ts'), "import './p25.ts';"],
  ['no-cycles', at('programme', 'p27.ts'), "import type { B } from './p28.ts';\nexport type A = B | 1;"],
  [null, at('programme', 'p28.ts'), "import type { A } from './p27.ts';\nexport type B = A | 2;"],
];

type Violation = { readonly from: string; readonly rule: { readonly name: string } };

function cruise(cwd: string): readonly string[] {
  let out = '';
  try {
    out = execFileSync(process.execPath, [join('node_modules', '.bin', 'depcruise'), '--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'src'], { cwd, encoding: 'utf8', maxBuffer: 1e8 });
  } catch (error) {
    out = (error as { stdout: string }).stdout; // a cruise that finds something ends with an error and its report
  }
  const { violations } = (JSON.parse(out) as { summary: { violations: readonly Violation[] } }).summary;
  return violations.map(({ from, rule }) => `${rule.name} ${from}`);
}

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

test('the real tree obeys the fence', () => {
  expect(cruise('.')).toEqual([]);
});

/** The files that a browser would be sent for an island. Types are not among them. */
async function carriedBy(file: string): Promise<readonly string[]> {
  const { metafile } = await build({ entryPoints: [file], bundle: true, write: false, metafile: true, format: 'esm', platform: 'node', logLevel: 'silent', absWorkingDir: process.cwd() });
  return Object.keys(metafile.inputs);
}
/** Islands, and rules of a capability that need nothing else: no library, no contract, nothing of the platform’s. */
const isForBrowsers = (file: string): boolean => /\.client\.ts$|^src\/capabilities\/[^/]+\/rules(\.ts$|\/)/.test(file);

test('what a browser is sent is islands and pure rules, however long the way to it', async () => {
  expect(ISLANDS.length).toBeGreaterThan(0);
  for (const island of ISLANDS) expect((await carriedBy(`src/${island}`)).filter((file) => !isForBrowsers(file))).toEqual([]);
});

test('a rule that takes a contract along would be seen', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lykta-island-'));
  folders.push(folder);
  const offender = join(folder, 'offender.client.ts');
  writeFileSync(offender, `import { inParts } from '${resolve('src/capabilities/evaluation/rules/form.ts')}';\nconsole.log(inParts([]));\n`);
  const carried = (await carriedBy(offender)).filter((file) => !isForBrowsers(file));
  expect(carried).toContain('src/capabilities/evaluation/contract.ts');
  expect(carried.some((file) => file.includes('node_modules/zod/'))).toBe(true);
});

test('the table of who may use whom names every capability and has no circle', () => {
  expect(readdirSync('src/capabilities').sort()).toEqual(Object.keys(uses).sort());
  const walk = (capability: string, path: readonly string[] = []): void => {
    expect(path).not.toContain(capability);
    for (const next of uses[capability] ?? []) walk(next, [...path, capability]);
  };
  Object.keys(uses).forEach((capability) => walk(capability));
});

test('every rule of the fence catches its planted offender', () => {
  const copy = mkdtempSync(join(tmpdir(), 'lykta-fence-'));
  folders.push(copy);
  for (const file of ['src', 'package.json', 'tsconfig.json', '.dependency-cruiser.mjs', 'architecture.mjs']) cpSync(file, join(copy, file), { recursive: true });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  for (const [, file, text] of PLANTS) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    writeFileSync(join(copy, file), `${text}\n`);
  }
  const found = cruise(copy);
  expect(PLANTS.filter(([rule, file]) => rule && !found.includes(`${rule} ${file}`))).toEqual([]);
});
