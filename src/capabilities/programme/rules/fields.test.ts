import { expect, test } from 'vitest';
import type * as z from 'zod';
import { render, type Message } from '#platform/i18n/index.ts';
import { ChangedMeasure, ChangedStatement, ChangedTask, ChangedVersion, Answering } from '../contract/editing.ts';
import { answeringFrom, measureFrom, statementFrom, taskFrom, versionFrom } from './fields.ts';

const place = { versionId: '0198f6a0-0000-7000-8000-000000000000' };
const STATEMENT = { 'revision': '3', 'content.text.sv': 'Bussen kör.\r\nJämt.', 'content.text.fi': ' ', 'content.years.2026': 'yes', 'content.years.2024': 'yes', 'content.answeredBy.unit': 'yes' };

test('a statement’s fields are a statement', () => {
  const full = { ...STATEMENT, 'content.sectors.social': 'yes', 'content.value.kind': 'share', 'content.value.of': 'persons', 'content.value.fullyFrom': '50', 'content.guidance.sv': 'Titta ut.', 'content.tool.title.sv': 'Tabell', 'content.tool.url': 'https://lykta.example/' };
  expect(ChangedStatement.parse({ ...place, code: '1.1.1-1a', ...(statementFrom(full) as object) })).toMatchObject({
    revision: 3, content: { text: { sv: 'Bussen kör.\nJämt.' }, years: [2024, 2026], answeredBy: ['unit'], appliesTo: { sectors: ['social'] }, value: { kind: 'share', of: 'persons', fullyFrom: 50 }, guidance: { sv: 'Titta ut.' }, tool: { title: { sv: 'Tabell' }, url: 'https://lykta.example/' } },
  });
  expect(statementFrom(STATEMENT)).toEqual({ revision: 3, content: { text: { sv: 'Bussen kör.\nJämt.' }, years: [2024, 2026], answeredBy: ['unit'] } });
});

test.each([
  ['content.text.sv', ' ', 'content.text'], ['content.value.fullyFrom', 'hälften', 'content.value.fullyFrom'], ['content.tool.url', 'javascript:alert(1)', 'content.tool.url'], ['revision', '', 'revision'],
])('what is wrong in the field %s is told at a field', (field, value, at) => {
  const parsed = ChangedStatement.safeParse({ ...place, code: '1.1.1-1a', ...(statementFrom({ ...STATEMENT, 'content.value.kind': 'share', [field]: value }) as object) });
  expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toContain(at);
});

const saidIn = (parsed: { readonly error?: z.ZodError | undefined }): readonly string[] => (parsed.error?.issues ?? []).map((issue) => {
  const said: unknown = issue.code === 'custom' ? issue.params?.['said'] : undefined;
  return `${issue.path.join('.')}: ${said ? render(said as Message, 'en') : issue.code}`; // the edge tells what a rule says of itself
});

test.each([
  [{ 'content.tool.title.sv': 'Tabell', 'content.tool.url': 'www.lykta.example' }, /^content\.tool\.url: Write the whole link/], [{ 'content.tool.url': 'https://lykta.example/' }, /^content\.tool\.title: Write the text/],
  [{ 'content.value.kind': 'share', 'content.value.fullyFrom': '120 %' }, /^content\.value\.fullyFrom: Write the percentage/], [{ 'content.value.kind': 'share', 'content.value.fullyFrom': 'hälften' }, /^content\.value\.fullyFrom: Write the percentage/],
  [{ 'content.years.2024': '', 'content.years.2026': '' }, /^content\.years: Choose at least one year/],
])('what is wrong with a statement (%o) is said once, at its field and in words that help', (fields, said) => {
  const told = saidIn(ChangedStatement.safeParse({ ...place, code: '1.1.1-1a', ...(statementFrom({ ...STATEMENT, ...fields }) as object) }));
  expect(told).toEqual([expect.stringMatching(said)]);
});

test('what is wrong with a target and with a version is said at their fields too', () => {
  const measure = measureFrom({ 'revision': '1', 'title.sv': 'Buss', 'level': 'unit', 'targets.0.text.sv': 'Mål', 'targets.0.percent': '101', 'targets.0.year': '26', 'targets.0.years': '2024, snart' });
  expect(saidIn(ChangedMeasure.safeParse({ ...place, code: '1.1.1', ...(measure as object) })).map((told) => told.split(' ')[0])).toEqual(['targets.0.percent:', 'targets.0.year:', 'targets.0.years:']);
  const version = versionFrom({ 'revision': '1', 'title.sv': 'Buss', 'version': '<1>', 'period.from': 'i år', 'period.to': '2026' });
  expect(saidIn(ChangedVersion.safeParse({ ...place, ...(version as object) }))).toEqual([expect.stringMatching(/^version: Write the version’s name/), expect.stringMatching(/^period\.from: Write the year/)]);
});

test.each([['80', 80], ['80 %', 80], ['80%', 80], ['80\u00a0%', 80]])('a percentage may be written %s', (written, percent) => {
  expect(statementFrom({ ...STATEMENT, 'content.value.kind': 'share', 'content.value.fullyFrom': written })).toMatchObject({ content: { value: { fullyFrom: percent } } });
});

test('rows whose text is empty are no targets and no parties', () => {
  const measure = measureFrom({ 'revision': '1', 'title.sv': 'Buss', 'level': 'unit', 'targets.0.text.sv': '', 'targets.1.text.sv': 'År 2024', 'targets.1.kind': 'evaluation', 'targets.1.years': '2024, 2026', 'targets.10.text.sv': 'Sist' });
  expect(ChangedMeasure.parse({ ...place, code: '1.1.1', ...(measure as object) })).toMatchObject({ legal: null, coreIndicator: false, targets: [{ text: { sv: 'År 2024' }, kind: 'evaluation', years: [2024, 2026] }, { text: { sv: 'Sist' } }] });
  const task = taskFrom({ 'revision': '1', 'text.sv': 'Kör', 'parties.0.name': 'Klubben', 'parties.0.party': 'association', 'parties.0.role': 'responsible', 'parties.1.name': '', 'parties.1.party': 'x', 'parties.1.role': 'responsible' });
  expect(ChangedTask.parse({ ...place, code: '1.1.1-1', ...(task as object) })).toMatchObject({ parties: [{ name: 'Klubben', party: 'association', role: 'responsible' }] });
});

test('a party whose boxes are all empty answers through nobody', () => {
  expect(Answering.parse(answeringFrom({ 'party.network': 'yes', 'party.unit': 'yes', 'kinds.unit.unit': 'yes', 'kinds.unit.provider': 'yes', 'kinds.other.unit': 'yes' }))).toEqual({ network: [], unit: ['unit', 'provider'] });
});
