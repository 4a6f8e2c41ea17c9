import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { anAccount, leave } from '#capabilities/accounts/testing.ts';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { sha256 } from '#platform/canonical/index.ts';
import { sql } from '#platform/db/index.ts';
import { scene } from '#platform/testing/index.ts';
import { verifySignOffs } from '../store/index.ts';
import { answer, aRound, formOf, signAs } from '../testing.ts';
import { addToSigned, presentForSigning, setSigningRule, showSigning, showSigningRule, sign, takeOutSigned } from './index.ts';

const here = await scene();
const [county, two, third, fourth, fifth, sixth] = [await anOrganisation(here, { code: '17' }), await anOrganisation(here, { code: '08' }), await anOrganisation(here, { code: '05' }), await anOrganisation(here, { code: '06' }), await anOrganisation(here, { code: '09' }), await anOrganisation(here, { code: '10' })];
const unit = await anOrganisation(here, { code: '17-1', kind: 'unit', parent: county });
await aRound(here);
const [signatory, namesake, coordinator] = [await anAccount(here, [['signatory', county]], { name: 'Anna Å' }), await anAccount(here, [['signatory', county]], { name: 'Bo' }), as('coordinator', county)];
const RULE = { body: 'Områdesstyrelsen', way: 'alone', approver: 'signatory', mandates: [] };
const MANDATE = { person: '', account: null, office: 'Direktör', words: 'Förvaltningsstadgan 34 §', from: '2025-01-01', until: null };

test('how an organisation signs is set by its coordinator, version by version, and its people see it; for others it does not exist', async () => {
  expect(await here.call(showSigningRule, { code: '17' }, signatory)).toMatchObject({ rule: { version: 0, mandates: [] }, history: [], may: { set: false } });
  expect(await here.call(setSigningRule, { code: '17', version: 0, ...RULE }, coordinator)).toEqual({ code: '17', version: 1 });
  await here.call(setSigningRule, { code: '17', version: 1, ...RULE, mandates: [MANDATE, null] }, coordinator);
  await expect(here.call(setSigningRule, { code: '17', version: 1, ...RULE }, coordinator)).rejects.toMatchObject({ code: 'conflict' });
  expect(await here.call(showSigningRule, { code: '17' }, coordinator)).toMatchObject({ rule: { version: 2, mandates: [MANDATE] }, history: [{ version: 2, by: coordinator.name }, { version: 1, mandates: [] }], may: { set: true } });

  await expect(here.call(setSigningRule, { code: '17', version: 2, ...RULE }, signatory)).rejects.toMatchObject({ code: 'not-allowed' });
  for (const stranger of [as('coordinator', two), as('coordinator', unit)]) await expect(here.call(showSigningRule, { code: '17' }, stranger)).rejects.toMatchObject({ code: 'not-found' });
  await expect(here.call(showSigningRule, { code: '17-1' }, coordinator)).rejects.toMatchObject({ code: 'not-found' });
  const wrong = here.call(setSigningRule, { code: '17', version: 2, ...RULE, mandates: [null, { ...MANDATE, words: ' ', from: '1.1', until: '2024-01-01' }] }, coordinator);
  await expect(wrong).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'mandates.1.words' }, { at: 'mandates.1.from' }] });
  await expect(here.call(setSigningRule, { code: '17', version: 2, ...RULE, mandates: [{ ...MANDATE, until: '2024-01-01' }] }, coordinator)).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'mandates.0.until' }] });
});

test('without a mandate in force nobody signs; with one it stands in what is signed, and so does what the body said', async () => {
  const formId = await formOf(here, county);
  await here.call(setSigningRule, { code: '17', version: 2, ...RULE, mandates: [{ ...MANDATE, person: signatory.name }, { ...MANDATE, account: namesake.accountId }, { ...MANDATE, until: '2026-11-21' }] }, coordinator);
  const page = await here.call(showSigning, { formId }, signatory);
  expect(page).toMatchObject({ noMandate: 'ofOthers', may: { sign: false } });
  expect(page.mandate).toBeUndefined();
  expect((await here.call(showSigning, { formId }, namesake)).may.sign).toBe(true);
  expect((await here.call(showSigning, { formId }, coordinator)).noMandate).toBeNull(); // has not the role
  await expect(here.call(sign, { formId, covers: page.covers, terms: page.terms, confirm: 'yes' }, signatory)).rejects.toMatchObject({ code: 'not-allowed' });
  await here.call(setSigningRule, { code: '17', version: 3, ...RULE, mandates: [{ ...MANDATE, account: signatory.accountId }] }, coordinator);
  const { terms } = await here.call(showSigning, { formId }, signatory);
  await expect(here.call(sign, { formId, covers: page.covers, terms, confirm: 'yes', handledOn: '2026-11-23' }, signatory)).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'handledOn' }] });
  await here.call(sign, { formId, covers: page.covers, terms, confirm: 'yes', recordNumber: 'D/1/2026', handledOn: '2026-11-20' }, signatory);
  const document = JSON.parse((await here.call(takeOutSigned, { formId }, coordinator)).document) as Record<string, unknown>;
  expect(document).toMatchObject({
    signature: { mandate: { words: MANDATE.words, person: signatory.name, account: signatory.accountId }, body: 'Områdesstyrelsen', recordNumber: 'D/1/2026', handledOn: '2026-11-20', presented: null },
    texts: [{ code: '1.1', statements: [{ code: '1.1.1-1a', text: { sv: 'Påstående 1.1.1-1a' } }, {}] }, { code: '1.2' }], scaleWords: [{ sv: 'Helt', fi: expect.any(String) }, {}, {}, {}], names: county.names,
  });
  expect(await verifySignOffs(here.database)).toMatchObject({ troubles: [], lost: [] });
});

test('a mandate is an account’s: it follows a change of name, and nobody takes it by taking the name', async () => {
  const [anna, bo] = [await anAccount(here, [['signatory', fourth]], { name: 'Anna Å' }), await anAccount(here, [['signatory', fourth]], { name: 'Bo' })];
  const by = as('coordinator', fourth);
  const formId = await formOf(here, fourth);
  expect((await here.call(showSigningRule, { code: '06' }, by)).signatories).toEqual([{ account: anna.accountId, name: 'Anna Å' }, { account: bo.accountId, name: 'Bo' }]);
  expect((await here.call(showSigningRule, { code: '06' }, as('reader', fourth))).signatories).toEqual([]);
  const stranger = here.call(setSigningRule, { code: '06', version: 0, ...RULE, mandates: [null, { ...MANDATE, account: signatory.accountId }] }, by);
  await expect(stranger).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'mandates.1.account' }] });
  await here.call(setSigningRule, { code: '06', version: 0, ...RULE, mandates: [{ ...MANDATE, account: anna.accountId }] }, by);

  const renamed = async (id: string, name: string) => here.database.asSystem((tx) => tx.run(sql`update accounts.account set name = ${name} where id = ${id}`));
  await renamed(bo.accountId, 'Anna Å');
  expect((await here.call(showSigning, { formId }, { ...bo, name: 'Anna Å' })).mandate).toBeUndefined();
  await renamed(anna.accountId, 'Anna Östman');
  const nowCalled = { ...anna, name: 'Anna Östman' };
  expect((await here.call(showSigning, { formId }, nowCalled)).mandate).toMatchObject({ person: 'Anna Östman', account: anna.accountId });

  // Who has left keeps the mandate on the page until somebody takes it away: the rest can be changed all the same.
  expect((await here.call(showSigningRule, { code: '06' }, by)).formers).toEqual([]);
  expect((await here.call(showSigning, { formId }, bo)).noMandate).toBe('ofOthers');
  await leave(here, anna, 'signatory', fourth);
  const { rule: { version, mandates } } = await here.call(showSigningRule, { code: '06' }, by);
  for (const actor of [by, bo]) expect((await here.call(showSigningRule, { code: '06' }, actor)).formers).toEqual([anna.accountId]);
  expect(await here.call(showSigning, { formId }, bo)).toMatchObject({ noMandate: 'ofNobody', may: { sign: false } });
  await here.call(setSigningRule, { code: '06', version, ...RULE, body: 'Styrelsen', mandates }, by);
  expect((await here.call(showSigningRule, { code: '06' }, by)).rule).toMatchObject({ body: 'Styrelsen', mandates: [{ person: 'Anna Östman', account: anna.accountId }] });
});

test('a mandate by name from before is matched by name once, where exactly one signatory has it', async () => {
  const place = await anOrganisation(here, { code: '07' });
  const one = await anAccount(here, [['signatory', place]], { name: 'Cecilia Ek' });
  for (const name of ['Dan Al', 'Dan Al']) await anAccount(here, [['signatory', place]], { name });
  await anAccount(here, [['coordinator', place]], { name: 'Eva Ask' });
  const before = (person: string) => ({ person, office: '', words: '§ 1', from: '2025-01-01', until: null });
  const [, matching] = /(with newest as [\s\S]+?);\n/.exec(readFileSync(new URL('../../../../migrations/0032-signing-mended.sql', import.meta.url), 'utf8')) ?? [];
  await here.database.asSystem(async (tx) => {
    const mandates = JSON.stringify(['cecilia  EK', 'Dan Al', 'Eva Ask', ''].map(before));
    for (const version of [1, 2]) await tx.run(sql`insert into evaluation.signing_rule (tenant_no, version, body, way, approver, mandates, set_at, setter) values (${place.no}, ${version}, '', 'alone', 'signatory', ${mandates}, now(), 'Förr')`);
    await tx.run(sql.raw(matching ?? ''));
  });
  const { rule, history } = await here.call(showSigningRule, { code: '07' }, as('coordinator', place));
  expect(rule.mandates.map(({ person, account }) => [person, account])).toEqual([['Cecilia Ek', one.accountId], ['Dan Al', null], ['Eva Ask', null], ['', null]]);
  expect(history.at(-1)?.mandates.map(({ account }) => account)).toEqual([null, null, null, null]);
});

test('what is signed names the mandate and the body that the signatory was shown: by others, set or come into force meanwhile, nothing is signed', async () => {
  const [by, signer, late] = [as('coordinator', sixth), as('signatory', sixth), await formOf(here, sixth)];
  const shown = async () => (await here.call(showSigning, { formId: late }, signer)).terms;
  const signing = async (terms: string) => here.call(sign, { formId: late, covers: (await here.call(showSigning, { formId: late }, signer)).covers, terms, confirm: 'yes' }, signer);
  const before = await shown();
  await here.call(setSigningRule, { code: '10', version: 0, ...RULE, body: 'Styrelsen', mandates: [{ ...MANDATE, person: '', words: '12 §', until: '2026-11-22' }, { ...MANDATE, person: '', words: '13 §' }] }, by);
  await expect(signing(before)).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('review it again') });
  const first = await shown();
  await here.call(setSigningRule, { code: '10', version: 1, ...RULE, body: 'Nämnden', mandates: [{ ...MANDATE, person: '', words: '12 §', until: '2026-11-22' }, { ...MANDATE, person: '', words: '13 §' }] }, by);
  await expect(signing(first)).rejects.toMatchObject({ code: 'conflict' });
  const today = await shown();
  here.clock.forward({ days: 1 });
  await expect(signing(today)).rejects.toMatchObject({ code: 'conflict' });
  await signing(await shown());
  expect(JSON.parse((await here.call(takeOutSigned, { formId: late }, by)).document)).toMatchObject({ signature: { body: 'Nämnden', mandate: { words: '13 §' } } });
  here.clock.forward({ days: -1 });
});

test('two together: a coordinator presents just what is signed, and somebody else signs it', async () => {
  const formId = await formOf(here, two);
  const [presenter, signer] = [as('coordinator', two), as('signatory', two)];
  await here.call(setSigningRule, { code: '08', version: 0, ...RULE, way: 'presented' }, presenter);
  const { covers, terms, may } = await here.call(showSigning, { formId }, signer);
  expect(may).toMatchObject({ sign: true, present: false });
  await expect(here.call(sign, { formId, covers, terms, confirm: 'yes' }, signer)).rejects.toMatchObject({ code: 'conflict' });
  await expect(here.call(presentForSigning, { formId, covers: '0'.repeat(64) }, presenter)).rejects.toMatchObject({ code: 'conflict' });
  await expect(here.call(presentForSigning, { formId, covers }, signer)).rejects.toMatchObject({ code: 'not-allowed' });
  await here.call(presentForSigning, { formId, covers }, presenter);
  await expect(here.call(presentForSigning, { formId, covers }, presenter)).rejects.toMatchObject({ code: 'conflict' });

  // Who presented it and is a signatory too does not sign it; and what has changed since is presented anew.
  const both = { ...presenter, grants: [...presenter.grants, ...signer.grants] };
  await expect(here.call(sign, { formId, covers, terms, confirm: 'yes' }, both)).rejects.toMatchObject({ code: 'conflict' });
  await answer(here, presenter, formId, { statement: '1.1.1-1a', status: 'fully' });
  const { covers: changed } = await here.call(showSigning, { formId }, signer);
  await expect(here.call(sign, { formId, covers: changed, terms, confirm: 'yes' }, signer)).rejects.toMatchObject({ code: 'conflict' });
  await here.call(presentForSigning, { formId, covers: changed }, presenter);
  await here.call(sign, { formId, covers: changed, terms, confirm: 'yes' }, { ...signer, accountId: '0190a000-0000-7000-8000-000000000001' });
  expect(JSON.parse((await here.call(takeOutSigned, { formId }, presenter)).document)).toMatchObject({ signature: { signer: signer.name, presented: { by: presenter.name } } });
});

test('two together: whoever signs may have presented it too, once another has', async () => {
  const formId = await formOf(here, fifth);
  const [other, both] = [as('coordinator', fifth), as('signatory', fifth, ['coordinator', fifth])];
  await here.call(setSigningRule, { code: '09', version: 0, ...RULE, way: 'presented' }, other);
  const { covers, terms } = await here.call(showSigning, { formId }, both);
  await here.call(presentForSigning, { formId, covers }, both);
  expect(await here.call(showSigning, { formId }, both)).toMatchObject({ may: { present: false, sign: true }, presented: null, hasPresented: true });
  await expect(here.call(sign, { formId, covers, terms, confirm: 'yes' }, both)).rejects.toMatchObject({ code: 'conflict' });
  expect(await here.call(showSigning, { formId }, other)).toMatchObject({ may: { present: true }, presented: { by: both.name }, hasPresented: false });
  await here.call(presentForSigning, { formId, covers }, other);
  expect(await here.call(showSigning, { formId }, both)).toMatchObject({ presented: { by: other.name } });
  await here.call(sign, { formId, covers, terms, confirm: 'yes' }, both);
  expect(JSON.parse((await here.call(takeOutSigned, { formId }, other)).document)).toMatchObject({ signature: { signer: both.name, presented: { by: other.name } } });
});

test('what is said of a signature afterwards is chained to it, changes nothing that was signed, and tampering with it is found', async () => {
  const formId = await formOf(here, third);
  const [by, signer] = [as('coordinator', third), as('signatory', third)];
  const hash = await signAs(here, signer, formId);
  const add = (given: Record<string, unknown>) => here.call(addToSigned, { formId, no: 1, ...given }, by);
  await expect(add({})).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'recordNumber' }] });
  await expect(add({ handledOn: '2026-12-01' })).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'handledOn' }] });
  await expect(add({ no: 7, words: 'x' })).rejects.toMatchObject({ code: 'not-found' });
  await expect(here.call(addToSigned, { formId, no: 1, words: 'x' }, as('reader', third))).rejects.toMatchObject({ code: 'not-allowed' });
  const first = await add({ recordNumber: 'D/5', handledOn: '2026-11-20' });
  await add({ words: 'Protokollet är justerat' });
  const { document } = await here.call(takeOutSigned, { formId }, by);
  expect(sha256(document)).toBe(hash);
  expect(await here.call(showSigning, { formId }, by)).toMatchObject({ additions: [{ no: 1, hash: first.hash, recordNumber: 'D/5', handledOn: '2026-11-20' }, { no: 2, words: 'Protokollet är justerat', by: by.name }] });

  const troubles = async (change: ReturnType<typeof sql>) => {
    await here.database.asSystem((tx) => tx.run(sql`create table kept as table evaluation.sign_off_addition`));
    await here.database.asSystem((tx) => tx.run(change));
    const found = (await verifySignOffs(here.database)).troubles.map(({ organisation, no, what }) => `${organisation} ${no} ${what}`);
    for (const back of [sql`delete from evaluation.sign_off_addition`, sql`insert into evaluation.sign_off_addition select * from kept`, sql`drop table kept`]) await here.database.asSystem((tx) => tx.run(back));
    return found;
  };
  expect(await troubles(sql`select 1`)).toEqual([]);
  expect(await troubles(sql`update evaluation.sign_off_addition set document = replace(document, 'D/5', 'D/6')`)).toEqual(['05 1 addition']);
  expect(await troubles(sql`delete from evaluation.sign_off_addition where no = 1`)).toEqual(['05 1 addition']);
  expect(await troubles(sql`delete from evaluation.sign_off_addition where no = 2`)).toEqual(['05 1 addition']);
});
