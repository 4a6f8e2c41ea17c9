import { expect, test } from 'vitest';
import { ChangedMeasure, ChangedStatement, ChangedTask, Answering } from '../contract/editing.ts';
import { answeringFrom, measureFrom, statementFrom, taskFrom } from './fields.ts';

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

test('rows whose text is empty are no targets and no parties', () => {
  const measure = measureFrom({ 'revision': '1', 'title.sv': 'Buss', 'level': 'unit', 'targets.0.text.sv': '', 'targets.1.text.sv': 'År 2024', 'targets.1.kind': 'evaluation', 'targets.1.years': '2024, 2026', 'targets.10.text.sv': 'Sist' });
  expect(ChangedMeasure.parse({ ...place, code: '1.1.1', ...(measure as object) })).toMatchObject({ legal: null, coreIndicator: false, targets: [{ text: { sv: 'År 2024' }, kind: 'evaluation', years: [2024, 2026] }, { text: { sv: 'Sist' } }] });
  const task = taskFrom({ 'revision': '1', 'text.sv': 'Kör', 'parties.0.name': 'Klubben', 'parties.0.party': 'association', 'parties.0.role': 'responsible', 'parties.1.name': '', 'parties.1.party': 'x', 'parties.1.role': 'responsible' });
  expect(ChangedTask.parse({ ...place, code: '1.1.1-1', ...(task as object) })).toMatchObject({ parties: [{ name: 'Klubben', party: 'association', role: 'responsible' }] });
});

test('a party whose boxes are all empty answers through nobody', () => {
  expect(Answering.parse(answeringFrom({ 'party.network': 'yes', 'party.unit': 'yes', 'kinds.unit.unit': 'yes', 'kinds.unit.provider': 'yes', 'kinds.other.unit': 'yes' }))).toEqual({ network: [], unit: ['unit', 'provider'] });
});
