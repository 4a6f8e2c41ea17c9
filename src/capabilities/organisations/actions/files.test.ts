import { expect, test } from 'vitest';
import type { Actor } from '#platform/access/index.ts';
import { sql } from '#platform/db/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { render } from '#platform/i18n/index.ts';
import { scene } from '#platform/testing/index.ts';
import { bringInAccepted } from '../jobs.ts';
import { anOrganisation, as } from '../testing.ts';
import { acceptFile, bringFile, closeOrganisation, compareFile, discardFile, listFiles, openOrganisation, showFile, showOrganisation, takeTemplate } from './index.ts';

const here = await scene(); // 22.11.2026
const country = await anOrganisation(here, { kind: 'country' });
const county = await anOrganisation(here, { code: '05' });
const other = await anOrganisation(here, { code: '17' });
await anOrganisation(here, { code: '17-1', kind: 'unit', parent: other });
const owner = as('owner', country);
const coordinator = as('coordinator', county);

const file = (content: string | Uint8Array) => ({ name: 'enheter.csv', bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content });
const bring = async (content: string | Uint8Array, { actor = coordinator, under = '05' }: { actor?: Actor; under?: string } = {}) =>
  (await here.call(bringFile, { file: file(content), under, language: 'sv' }, actor)).fileId;
const shown = (fileId: string, shown?: string, actor = coordinator) => here.call(showFile, { fileId, ...(shown && { shown }) }, actor);
const countsOf = async (fileId: string) => Object.fromEntries(Object.entries((await shown(fileId)).file.counts).filter(([, n]) => n !== 0));
const errorsIn = async (content: string, as?: { actor?: Actor; under?: string }) => {
  const { errors } = await shown(await bring(content, as), 'wrong', as?.actor);
  return errors.map(({ line, column, kind, other }) => [line, column, kind, other].join(' ').trim());
};
/** What the whole file is refused with, in English. */
const refused = async (content: string | Uint8Array) => {
  const problem: unknown = await bring(content).catch((error: unknown) => error);
  return problem instanceof Problem ? render(problem.said, 'en') : 'taken';
};
const accept = async (fileId: string, actor = coordinator) => here.call(acceptFile, { fileId, mark: (await shown(fileId, undefined, actor)).file.mark }, actor);
const bringIn = async (content: string, closeMissingOn?: string) => {
  const fileId = await bring(content);
  if (closeMissingOn) await here.call(compareFile, { fileId, closeMissingOn }, coordinator);
  await accept(fileId);
  expect(await bringInAccepted(here)).toBe(1);
  return shown(fileId);
};
const tree = async () => (await here.database.asSystem((tx) => tx.all(sql<{ line: string }>`
  select concat_ws(' ', code, (select code from organisations.organisation p where p.no = o.parent_no), names ->> 'sv', nullif(array_to_string(sectors, '+'), ''), unit_kind, valid_to) as line
  from organisations.organisation o where path ^@ ${county.path} and no <> ${county.no} order by code collate "C"`))).map(({ line }) => line);

test('a file is looked at first, brought in when it is accepted, and again and again: what is new, changed, moved, closed and unchanged', async () => {
  const first = await bring('code;name;kind;parent;unit_kind;sectors\n0501;Östra grenen;branch;05;;\n050101;Björken;unit;0501;health-centre;primary,social\n050102;Eken;;0501;;');
  expect(await countsOf(first)).toEqual({ new: 3 });
  expect((await shown(first, 'new')).lines.map(({ code, opening }) => [code, opening])).toEqual([
    ['0501', { kind: 'branch', unitKind: null, sectors: [], parent: '05', validFrom: null }],
    ['050101', { kind: 'unit', unitKind: 'health-centre', sectors: ['primary', 'social'], parent: '0501', validFrom: null }],
    ['050102', { kind: 'unit', unitKind: null, sectors: [], parent: '0501', validFrom: null }],
  ]);
  expect(await tree()).toEqual([]);
  await accept(first);
  await bringInAccepted(here);
  expect((await shown(first)).file).toMatchObject({ state: 'applied', percent: 100 });
  expect(await tree()).toEqual(['0501 05 Östra grenen', '050101 0501 Björken primary+social health-centre', '050102 0501 Eken']);

  const again = '\uFEFFKod,Namn sv,Namn fi,Överordnad,Giltig till\r\n050101,"Björken, nya",Koivu,05,\r\n050102,Eken,,0501,31.12.2026\r\n0501,Östra grenen,,05,\r\n050103,Linden,,0501,';
  const second = await bring(again);
  expect(await countsOf(second)).toEqual({ new: 1, moved: 1, closed: 1, unchanged: 1 });
  expect((await shown(second, 'moved')).lines).toMatchObject([{ line: 2, code: '050101', changes: { names: [{ sv: 'Björken' }, { sv: 'Björken, nya', fi: 'Koivu' }], parent: ['0501', '05'] } }]);
  await accept(second);
  await bringInAccepted(here);
  // What the file has no column for is left as it was.
  expect(await tree()).toEqual(['0501 05 Östra grenen', '050101 05 Björken, nya primary+social health-centre', '050102 0501 Eken 2026-12-31', '050103 0501 Linden']);
  expect((await here.call(showOrganisation, { code: '050101' }, coordinator)).history.map(({ what }) => what)).toEqual(['moved', 'renamed', 'opened']);
  expect(await countsOf(await bring(again))).toEqual({ unchanged: 4 });
});

test('units that the file lacks stay, unless it is said that they close; how many is told before', async () => {
  const fileId = await bring('code;name\n050101;Björken, nya');
  expect(await countsOf(fileId)).toEqual({ unchanged: 1, missing: 2 });
  expect((await shown(fileId)).missing.map(({ code }) => code)).toEqual(['050102', '050103']);
  await here.call(compareFile, { fileId, closeMissingOn: '2026-11-30' }, coordinator);
  expect((await shown(fileId, 'closed')).lines.map(({ line, code }) => [line, code])).toEqual([[null, '050102'], [null, '050103']]);
  await accept(fileId);
  await bringInAccepted(here);
  expect(await tree()).toEqual(['0501 05 Östra grenen', '050101 05 Björken, nya primary+social health-centre', '050102 0501 Eken 2026-11-30', '050103 0501 Linden 2026-11-30']);
  await bringIn('code;name;valid_to\n050103;Linden;');
  expect((await here.call(showOrganisation, { code: '050103' }, coordinator)).history.map(({ what }) => what)).toEqual(['reopened', 'closed', 'opened']);
});

test('columns that are unknown, missing or there twice are told by their names', async () => {
  expect(await refused('code;name;colour\n1;A;red')).toContain('colour');
  expect(await refused('name;kind\nA;unit')).toContain('column of codes is missing');
  expect(await refused('code;name;Namn\n1;A;B')).toContain('Namn');
  expect(await refused('')).toBe('The file is empty.');
  expect(await refused('\n\n')).toBe('The file is empty.');
  expect(await refused('code;name\n')).toContain('no lines');
  expect(await refused('code;name\n1;"A\n2;B')).toContain('line 2');
});

test('encodings and separators are found out', async () => {
  const text = (separator: string) => `code${separator}name\nE1${separator}Åänden`;
  const utf16 = (isBig: boolean) => {
    const bytes = Buffer.from(`\uFEFF${text('\t')}`, 'utf16le');
    return new Uint8Array(isBig ? bytes.swap16() : bytes);
  };
  for (const content of [text(';'), text(','), text('\t'), `\uFEFF${text(';')}`, utf16(false), utf16(true), new Uint8Array(Buffer.from(text(';'), 'latin1'))]) {
    expect((await shown(await bring(content))).lines).toMatchObject([{ code: 'E1', names: { sv: 'Åänden' } }]);
  }
});

test('what is wrong with a cell is told by line and column, all at once', async () => {
  expect(await errorsIn([
    'code;name;kind;unit_kind;sectors;valid_from;valid_to',
    ';A;;;;;', 'a b;A;;;;;', 'files;A;;;;;', 'N1;;;;;;', `N2;${'x'.repeat(301)};;;;;`, 'N3;A;ward;;;;', 'N4;A;;spa;;;', 'N5;A;branch;other;;;', 'N6;A;;;primary, dental;;',
    'N7;A;;;;31.11.2026;', 'N8;A;;;;1.2.2026;1.1.2026', 'N9;A;;;;;;too;many', '', 'N11;"A\nB";;;;;',
  ].join('\n'))).toEqual([
    '2 code code-missing', '3 code code-wrong', '4 code code-reserved', '5 name name-missing', '6 name name-too-long', '6 name name-missing', '7 kind kind-unknown', '8 unit_kind unit-kind-unknown',
    '9 unit_kind unit-kind-not-unit', '10 sectors sector-unknown', '11 valid_from day-wrong', '12 valid_to closed-before-opened 1.2.2026', '13  too-many-cells', '15 name bad-characters', '15 name name-missing',
  ]);
});

test('what is no text is no table: the file is refused with the line', async () => {
  await expect(errorsIn('code;name\nN1;A\nN2;A\0')).rejects.toThrow(/Line 3/);
});

test('a code stands once, and a unit below one organisation', async () => {
  expect(await errorsIn('code;name;parent\nD1;A;05\nD1;A;05\nD1;A;0501')).toEqual(['3 code code-twice 2', '4 code two-parents 2']);
});

test('codes that lost their zeros are found, of units and of those above', async () => {
  expect(await errorsIn('code;name;parent\nZ1;A;5\n50101;B;05\nZ2;C;501')).toEqual(['2 parent zeros-lost-parent 05', '3 code zeros-lost-code 050101', '4 parent zeros-lost-parent 0501']);
});

test('a parent must be there, within what the file is for, and of a kind that takes it', async () => {
  expect(await errorsIn('code;name;parent;kind\nP1;A;NOBODY;\nP2;A;17;\nP3;A;17-1;\nP4;A;P4;branch\nP5;A;050101;\nP6;A;05;organiser\n050101;A;05;branch')).toEqual([
    '2 parent parent-unknown', '3 parent parent-outside', '4 parent parent-unknown', '5 parent own-parent', '6 parent kind-here 050101', '7 kind kind-not-yours', '8 kind kind-changed unit',
  ]);
  expect(await errorsIn('code;name;parent;kind\nP3;A;17-1;', { actor: owner })).toEqual(['2 parent parent-outside']);
  expect(await errorsIn('code;name\n17-1;A\n17;B')).toEqual(['2 code code-taken', '3 code code-taken']);
});

test('a circle between lines is found, also through what stands in the tree already', async () => {
  expect(await errorsIn('code;name;parent;kind\nC1;A;C2;branch\nC2;B;C3;branch\nC3;C;C1;branch\nC4;D;C3;unit\nC5;E;05;branch')).toEqual(['2 parent circle', '3 parent circle', '4 parent circle', '5 parent circle']);
  await bringIn('code;name;kind;parent\nR1;A;branch;05\nR2;B;branch;R1\nR3;C;branch;R2');
  expect(await errorsIn('code;parent\nR1;R3')).toEqual(['2 parent circle']);
  expect(await errorsIn('code;parent\nR1;05\nR3;05\nR2;R3')).toEqual([]);
});

test('nothing closes before it opened, and nothing stays open below what closes', async () => {
  expect(await errorsIn('code;valid_to\n050101;1.1.2020')).toEqual(['2 valid_to closed-before-opened 22.11.2026']);
  expect(await errorsIn('code;valid_to\n0501;30.11.2026')).toEqual(['2 valid_to open-below 050103']);
  expect(await errorsIn('code;name;parent;valid_to\n0501;Östra grenen;05;30.11.2026\n050103;Linden;0501;1.12.2026')).toEqual(['3 valid_to parent-closed 30.11.2026']);
  expect(await errorsIn('code;name;parent;valid_to\n0501;Östra grenen;05;30.11.2026\n050103;Linden;0501;30.11.2026')).toEqual([]);
});

test('what a file does is done by whoever accepted it, also when another had brought it', async () => {
  const fileId = await bring('code;name\nBY1;A');
  await accept(fileId, owner);
  await bringInAccepted(here);
  const doers = await here.database.asSystem((tx) => tx.all(sql<{ doer: string }>`
    select by_account as doer from organisations.change c join organisations.organisation o on o.no = c.organisation_no where o.code = 'BY1'
    union all select account_id from platform.audit where event = 'organisations.file.applied' and about like ${`${fileId}%`}`));
  expect(doers.map(({ doer }) => doer)).toEqual([owner.accountId, owner.accountId]);
});

test('a file with an error is not brought in, and changes nothing', async () => {
  const before = await tree();
  await expect(accept(await bring('code;name\nX1;A\nX1;B'))).rejects.toMatchObject({ code: 'invalid' });
  expect(await bringInAccepted(here)).toBe(0);
  expect(await tree()).toEqual(before);
});

test('when the tree has changed in a way that matters, nothing is brought in and the new comparison is shown', async () => {
  const fileId = await bring('code;name\n050101;Björken igen\nT1;A');
  await here.call(openOrganisation, { parent: '05', code: 'OTHER', kind: 'unit', names: { sv: 'Något annat' } }, coordinator);
  await accept(fileId);
  await bringInAccepted(here);
  expect((await shown(fileId)).file.state).toBe('applied');

  const late = await bring('code;name\n050101;Björken\nT2;A');
  await accept(late);
  await here.call(closeOrganisation, { code: '050101', lastDay: '2026-11-30' }, coordinator);
  await here.call(openOrganisation, { parent: '05', code: 'T2', kind: 'unit', names: { sv: 'A' } }, coordinator);
  const before = await tree();
  await bringInAccepted(here);
  expect((await shown(late)).file).toMatchObject({ state: 'outdated', counts: { changed: 1, unchanged: 1 } });
  expect(await tree()).toEqual(before);
  await accept(late);
  await bringInAccepted(here);
  expect((await shown(late)).file.state).toBe('applied');
});

test('what was not the preview that somebody saw is not accepted, and nothing is accepted twice', async () => {
  const fileId = await bring('code;name\n050101;X');
  const seen = (await shown(fileId)).file.mark;
  await here.call(compareFile, { fileId, closeMissingOn: '2026-12-31' }, coordinator);
  await expect(here.call(acceptFile, { fileId, mark: seen }, coordinator)).rejects.toMatchObject({ code: 'conflict' });
  await here.call(discardFile, { fileId }, coordinator);
  await expect(accept(fileId)).rejects.toMatchObject({ code: 'conflict' });
});

test('a file is its own organisation’s: others do not know of it, and those who may not bring files are refused', async () => {
  const fileId = await bring('code;name\nQ1;A');
  await expect(shown(fileId, undefined, as('coordinator', other))).rejects.toMatchObject({ code: 'not-found' });
  await expect(accept(fileId, as('coordinator', other))).rejects.toMatchObject({ code: 'not-found' });
  await expect(bring('code;name\nQ1;A', { under: '17' })).rejects.toMatchObject({ code: 'not-found' });
  await expect(bring('code;name\nQ1;A', { actor: as('reader', county) })).rejects.toMatchObject({ code: 'not-allowed' });
  expect((await here.call(listFiles, {}, as('coordinator', other))).files).toEqual([]);
  expect((await here.call(listFiles, {}, owner)).files.map(({ id }) => id)).toContain(fileId);
  expect((await here.call(listFiles, {}, coordinator)).under.map(({ code }) => code)).toEqual(['05']);
  await expect(here.call(bringFile, { under: '05', language: 'sv' }, coordinator)).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'file' }] });
});

test('what is there moves, with all below it, under what is new in the same file', async () => {
  await bringIn('code;name;kind;parent\nM1;Gren;branch;05\nM2;Enhet;unit;M1');
  expect((await bringIn('code;name;kind;parent\nM1;Gren;branch;M0\nM0;Ny gren;branch;05')).file).toMatchObject({ state: 'applied', counts: { new: 1, moved: 1 } });
  const paths = await here.database.asSystem((tx) => tx.all(sql<{ is_below: boolean }>`
    select path ^@ (select path from organisations.organisation where code = 'M0') as is_below from organisations.organisation where code in ('M0', 'M1', 'M2')`));
  expect(paths.map(({ is_below }) => is_below)).toEqual([true, true, true]);
  const past = await here.database.asSystem((tx) => tx.all(sql<{ code: string }>`select code from organisations.past_place where code in ('M1', 'M2') order by code`));
  expect(past).toEqual([]); // They opened today: there is no day before on which they stood elsewhere.
});

test('the owner brings in a whole country’s, organisers and what stands below them, in any order', async () => {
  const fileId = await bring('code;name;kind;parent\nW1-1;Enhet;unit;W1-B\nW1-B;Gren;branch;W1\nW1;Ny anordnare;organiser;FI', { actor: owner, under: 'FI' });
  await accept(fileId, owner);
  await bringInAccepted(here);
  const [unit] = await here.database.asSystem((tx) => tx.all(sql<{ tenant: string; depth: number }>`
    select t.code as tenant, length(o.path) - length(replace(o.path, '.', '')) as depth from organisations.organisation o join organisations.organisation t on t.no = o.tenant_no where o.code = 'W1-1'`));
  expect(unit).toEqual({ tenant: 'W1', depth: 4 });
});

test('a file that fails in the middle has changed nothing, is set aside, and another is not kept waiting', async () => {
  const fileId = await bring('code;name\nFAIL;A');
  await accept(fileId);
  await here.database.asSystem((tx) => tx.run(sql`alter table organisations.organisation add constraint no_fail check (code <> 'FAIL')`));
  const before = await tree();
  await expect(bringInAccepted(here)).rejects.toThrow('no_fail');
  expect(await tree()).toEqual(before);
  expect((await shown(fileId)).file.state).toBe('failed');
  await here.database.asSystem((tx) => tx.run(sql`alter table organisations.organisation drop constraint no_fail`));
  await accept(fileId);
  await bringInAccepted(here);
  expect((await shown(fileId)).file.state).toBe('applied');
});

test('a thousand lines take as many statements as ten', async () => {
  const lines = (n: number, from: number) => `code;name;sectors\n${Array.from({ length: n }, (_none, i) => `S${from + i};Enhet ${i};social`).join('\n')}`;
  await bring(lines(1, 0));
  const few = await here.statements(() => bring(lines(10, 0)));
  expect(await here.statements(() => bring(lines(900, 1000)))).toHaveLength(few.length);
});

test('the template’s columns are the ones that are read, in each language', async () => {
  for (const language of ['sv', 'fi', 'en', 'nb'] as const) {
    const { text } = await here.call(takeTemplate, { language }, coordinator);
    const width = text.trim().split(';').length;
    expect(await refused(`${text}TPL${language};${';'.repeat(width - 2)}`)).toBe('taken');
  }
});
