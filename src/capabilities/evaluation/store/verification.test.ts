import { expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { canonical, sha256 } from '#platform/canonical/index.ts';
import { sql } from '#platform/db/index.ts';
import { scene } from '#platform/testing/index.ts';
import { commands, verdictPrinted } from '../cli.ts';
import { answer, aRound, formOf, reopenAs, reopenStatement, signAs } from '../testing.ts';
import { verifySignOffs } from './verification.ts';

const here = await scene();
const [county, other] = [await anOrganisation(here, { code: '17' }), await anOrganisation(here, { code: '08' })];
const unit = await anOrganisation(here, { code: '17-1', kind: 'unit', parent: county });
await aRound(here);
const [formId, unitForm] = [await formOf(here, county), await formOf(here, unit)];
const [coordinator, manager] = [as('coordinator', county), as('respondent', unit)];

const check = () => verifySignOffs(here.database);
const change = (query: ReturnType<typeof sql>) => here.database.asSystem((tx) => tx.run(query));
/** What the check finds while something is otherwise than it was; afterwards all is as before. */
async function troublesWhile(otherwise: ReturnType<typeof sql>, table: 'statement_reopening' | 'sign_off' | 'signed_form' | 'signed_count' | 'signed_statement_count' | 'answer_history' | 'answer'): Promise<readonly string[]> {
  const name = sql.table(`evaluation.${table}`);
  await change(sql`create table kept as table ${name}`);
  expect(await change(otherwise)).toBeGreaterThan(0);
  const { troubles, lost } = await check();
  await change(sql`delete from ${name}`);
  await change(sql`insert into ${name} select * from kept`);
  await change(sql`drop table kept`);
  return [...troubles.map(({ organisation, no, what, form, n }) => [organisation, no, what, form, n].filter((part) => part !== undefined).join(' ')), ...lost.map(() => 'lost')].toSorted();
}

test('what was signed, reopened and signed again is found whole, and so are the answers of the time', async () => {
  expect(await check()).toEqual({ signOffs: 0, reopened: 0, forms: 0, troubles: [], lost: [] });
  await answer(here, coordinator, formId, { statement: '1.1.1-1a', status: 'fully', comment: 'Klart' });
  await answer(here, manager, unitForm, { statement: '1.1.1-1a', status: 'fully' });
  await signAs(here, as('signatory', county), formId);
  await signAs(here, as('signatory', other), await formOf(here, other));
  await reopenAs(here, as('signatory', county), formId);
  expect(await check()).toMatchObject({ signOffs: 2, reopened: 1, troubles: [], lost: [] });
  await answer(here, manager, unitForm, { statement: '1.1.1-1a', status: 'partly' });
  await signAs(here, as('signatory', county), formId);
  await reopenAs(here, as('signatory', other), await formOf(here, other));
  await answer(here, as('coordinator', other), await formOf(here, other), { statement: '1.1.1-1a', status: 'fully' });
  expect(await check()).toEqual({ signOffs: 3, reopened: 2, forms: 5, troubles: [], lost: [] });
});

test('every way to tamper with a sign-off is found and named', async () => {
  const last = sql`tenant_no = ${county.no} and no = 2`;
  const first = sql`tenant_no = ${county.no} and no = 1`;
  expect(await troublesWhile(sql`update evaluation.sign_off set document = replace(document, '"partly"', '"fully"') where ${first}`, 'sign_off')).toEqual(['17 1 hash']);
  expect(await troublesWhile(sql`update evaluation.sign_off set document = replace(document, '"comment":"Klart"', '"comment":"Nej"') where ${last}`, 'sign_off')).toEqual(['17 2 answers 17', '17 2 hash']);
  expect(await troublesWhile(sql`update evaluation.sign_off set document = '{}' where ${first}`, 'sign_off')).toEqual(['17 1 document', '17 1 hash']);
  expect(await troublesWhile(sql`update evaluation.sign_off set signer = 'Någon annan' where ${last}`, 'sign_off')).toEqual(['17 2 document']);
  expect(await troublesWhile(sql`update evaluation.sign_off set previous_hash = null where ${last}`, 'sign_off')).toEqual(['17 2 chain', '17 2 document']);
  expect(await troublesWhile(sql`update evaluation.sign_off set reopening_reason = 'Ett annat skäl' where ${first}`, 'sign_off')).toEqual(['17 2 replaces']);
  expect(await troublesWhile(sql`delete from evaluation.sign_off where ${first}`, 'sign_off')).toEqual(['17 2 missing', '17 2 replaces', 'lost']);
  expect(await troublesWhile(sql`delete from evaluation.sign_off where ${last}`, 'sign_off')).toEqual(['17 1 counts', 'lost']);
});

test('a reopening that is taken back or made up, and a text written anew with its hash, do not fit the log', async () => {
  expect(await troublesWhile(sql`update evaluation.sign_off set reopened_at = null, reopener = null, reopening_reason = null where tenant_no = ${other.no}`, 'sign_off')).toEqual(['08 1 changed 1', '08 1 counts', '08 1 reopening']);
  const made = JSON.stringify({ format: 'lykta.sign-off/2' });
  expect(await troublesWhile(sql`update evaluation.sign_off set document = ${made}, hash = ${Buffer.from(sha256(made), 'hex')} where tenant_no = ${other.no}`, 'sign_off'))
    .toEqual(['08 1 document', '08 1 notLogged', '08 1 reopening', 'lost']);
});

test('answers, their history, what was covered and the counts are held against what was signed', async () => {
  const ofUnit = sql`organisation_no = ${unit.no}`;
  expect(await troublesWhile(sql`update evaluation.answer_history set status = 3 where ${ofUnit} and version = 1`, 'answer_history')).toEqual(['17 1 answers 17-1']);
  expect(await troublesWhile(sql`delete from evaluation.answer_history where ${ofUnit} and version = 2`, 'answer_history')).toEqual(['17 2 answers 17-1']);
  expect(await troublesWhile(sql`update evaluation.answer set status = 1, version = 3 where ${ofUnit}`, 'answer')).toEqual(['17 2 changed 1', '17 2 counts']);
  expect(await troublesWhile(sql`delete from evaluation.signed_form where ${ofUnit} and sign_off_no = 1`, 'signed_form')).toEqual(['17 1 answers 17-1']);
  expect(await troublesWhile(sql`delete from evaluation.signed_form where tenant_no = ${county.no} and organisation_no = ${county.no} and sign_off_no = 1`, 'signed_form')).toEqual(['17 1 answers 17']);
  expect(await troublesWhile(sql`update evaluation.signed_form set versions[1] = 9 where ${ofUnit} and sign_off_no = 1`, 'signed_form')).toEqual(['17 1 answers 17-1']);
  expect(await troublesWhile(sql`update evaluation.signed_count set fully = fully + 1`, 'signed_count')).toEqual(['17 2 counts']);
  expect(await troublesWhile(sql`update evaluation.signed_statement_count set partly_each[1] = partly_each[1] + 1 where tenant_no = ${county.no}`, 'signed_statement_count')).toEqual(['17 2 counts']);
  expect((await check()).troubles).toEqual([]);
});

test('a sign-off in the first format is held against the fields that it had', async () => {
  const [row] = await here.database.asSystem((tx) => tx.all(sql<{ document: string }>`select document from evaluation.sign_off where tenant_no = ${other.no}`));
  const now = JSON.parse(row?.document ?? '') as { own: { answers: Record<string, unknown>[] } };
  const old = sql`update evaluation.sign_off set document = ${JSON.stringify({ ...now, format: 'lykta.sign-off/1', own: { ...now.own, answers: now.own.answers.map(({ statement, status, comment, version, at }) => ({ statement, status, comment, version, at })) } })} where tenant_no = ${other.no}`;
  expect(await troublesWhile(old, 'sign_off')).toEqual(['08 1 hash']);
});

test('a sign-off in the second format, without the words of what was asked, is held against what it has', async () => {
  const [row] = await here.database.asSystem((tx) => tx.all(sql<{ document: string }>`select document from evaluation.sign_off where tenant_no = ${other.no}`));
  const { texts: _texts, names: _names, amends: _amends, scaleWords: _words, divided: _divided, ...rest } = JSON.parse(row?.document ?? '') as Record<string, unknown> & { signature: Record<string, unknown> };
  const { signer, account, at, no, previous } = rest.signature;
  const second = canonical({ ...rest, format: 'lykta.sign-off/2', signature: { signer, account, at, no, previous } });
  // Only the log knows the text that was there.
  expect(await troublesWhile(sql`update evaluation.sign_off set document = ${second}, hash = ${Buffer.from(sha256(second), 'hex')}, divided = null where tenant_no = ${other.no}`, 'sign_off')).toEqual(['08 1 notLogged', '08 1 reopening', 'lost']);
});

test('a statement that is reopened, its signature followed by another, and an answer slipped in beside it', async () => {
  const signatory = as('signatory', county);
  await reopenStatement(here, { formId, statement: '1.1.1-1a', by: coordinator, approver: signatory });
  await answer(here, coordinator, formId, { statement: '1.1.1-1a', status: 'not-at-all' });
  expect((await check()).troubles).toEqual([]);
  expect(await troublesWhile(sql`update evaluation.answer set status = 1, version = 9 where organisation_no = ${unit.no}`, 'answer')).toEqual(['17 2 changed 1', '17 2 counts']);
  expect(await troublesWhile(sql`update evaluation.signed_count set not_at_all = not_at_all + 1`, 'signed_count')).toEqual(['17 2 counts']);
  expect(await troublesWhile(sql`update evaluation.statement_reopening set id = gen_random_uuid()`, 'statement_reopening')).toEqual(['17 2 statement']);
  await signAs(here, signatory, formId);
  expect(await check()).toMatchObject({ signOffs: 4, troubles: [], lost: [] });
  expect(await troublesWhile(sql`update evaluation.sign_off set amended_by = null where tenant_no = ${county.no}`, 'sign_off')).toEqual(['17 2 reopening', '17 3 replaces']);
});

test('the command says that all is whole, or what is not, in every language, and fails then', async () => {
  const [command] = commands;
  if (!command || !('operates' in command.does)) throw new Error('The command does not operate.');
  const printed = await command.does.operates(here.database, { args: {}, options: {} });
  expect(printed).toMatchObject({ isFailure: false, json: { signOffs: 4 } });
  expect(printed.text('sv')).toBe('Allt som är undertecknat är helt: 4 undertecknanden, 3 av dem öppnade på nytt, 7 formulär.');
  const broken = verdictPrinted({
    signOffs: 1, reopened: 0, forms: 1, lost: ['abc'],
    troubles: [{ organisation: '17', no: 1, what: 'hash' }, { organisation: '17', no: 2, what: 'answers', form: '17-1' }, { organisation: '17', no: 2, what: 'changed', n: 2 }],
  });
  expect(broken.isFailure).toBe(true);
  expect(broken.text('en').split('\n')).toEqual([
    'What was signed has been tampered with:', '  17, signature 1: the text does not fit its checksum', '  17, signature 2: the answers of 17-1 are not those that were signed',
    '  17, signature 2: 2 answers have changed without its being reopened', '  The log of changes knows of a signature that is not there: abc',
  ]);
  for (const language of ['sv', 'fi', 'nb'] as const) expect(broken.text(language).split('\n')).toHaveLength(5);
});
