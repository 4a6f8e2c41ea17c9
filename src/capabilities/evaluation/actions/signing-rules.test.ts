import { expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { sha256 } from '#platform/canonical/index.ts';
import { sql } from '#platform/db/index.ts';
import { scene } from '#platform/testing/index.ts';
import { verifySignOffs } from '../store/index.ts';
import { answer, aRound, formOf, signAs } from '../testing.ts';
import { addToSigned, presentForSigning, setSigningRule, showSigning, showSigningRule, sign, takeOutSigned } from './index.ts';

const here = await scene();
const [county, two, third] = [await anOrganisation(here, { code: '17' }), await anOrganisation(here, { code: '08' }), await anOrganisation(here, { code: '05' })];
const unit = await anOrganisation(here, { code: '17-1', kind: 'unit', parent: county });
await aRound(here);
const [signatory, coordinator] = [as('signatory', county), as('coordinator', county)];
const RULE = { body: 'Områdesstyrelsen', way: 'alone', approver: 'signatory', mandates: [] };
const MANDATE = { person: '', office: 'Direktör', words: 'Förvaltningsstadgan 34 §', from: '2025-01-01', until: null };

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
  await here.call(setSigningRule, { code: '17', version: 2, ...RULE, mandates: [{ ...MANDATE, person: 'Någon annan' }, { ...MANDATE, until: '2026-11-21' }] }, coordinator);
  const page = await here.call(showSigning, { formId }, signatory);
  expect(page.mandate).toBeUndefined();
  await expect(here.call(sign, { formId, covers: page.covers, confirm: 'yes' }, signatory)).rejects.toMatchObject({ code: 'not-allowed' });
  await here.call(setSigningRule, { code: '17', version: 3, ...RULE, mandates: [{ ...MANDATE, person: signatory.name }] }, coordinator);
  await expect(here.call(sign, { formId, covers: page.covers, confirm: 'yes', handledOn: '2026-11-23' }, signatory)).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'handledOn' }] });
  await here.call(sign, { formId, covers: page.covers, confirm: 'yes', recordNumber: 'D/1/2026', handledOn: '2026-11-20' }, signatory);
  const document = JSON.parse((await here.call(takeOutSigned, { formId }, coordinator)).document) as Record<string, unknown>;
  expect(document).toMatchObject({
    signature: { mandate: { words: MANDATE.words, person: signatory.name }, body: 'Områdesstyrelsen', recordNumber: 'D/1/2026', handledOn: '2026-11-20', presented: null },
    texts: [{ code: '1.1', statements: [{ code: '1.1.1-1a', text: { sv: 'Påstående 1.1.1-1a' } }, {}] }, { code: '1.2' }], scaleWords: [{ sv: 'Helt', fi: expect.any(String) }, {}, {}, {}], names: county.names,
  });
  expect(await verifySignOffs(here.database)).toMatchObject({ troubles: [], lost: [] });
});

test('two together: a coordinator presents just what is signed, and somebody else signs it', async () => {
  const formId = await formOf(here, two);
  const [presenter, signer] = [as('coordinator', two), as('signatory', two)];
  await here.call(setSigningRule, { code: '08', version: 0, ...RULE, way: 'presented' }, presenter);
  const { covers, may } = await here.call(showSigning, { formId }, signer);
  expect(may).toMatchObject({ sign: true, present: false });
  await expect(here.call(sign, { formId, covers, confirm: 'yes' }, signer)).rejects.toMatchObject({ code: 'conflict' });
  await expect(here.call(presentForSigning, { formId, covers: '0'.repeat(64) }, presenter)).rejects.toMatchObject({ code: 'conflict' });
  await expect(here.call(presentForSigning, { formId, covers }, signer)).rejects.toMatchObject({ code: 'not-allowed' });
  await here.call(presentForSigning, { formId, covers }, presenter);
  await expect(here.call(presentForSigning, { formId, covers }, presenter)).rejects.toMatchObject({ code: 'conflict' });

  // Who presented it and is a signatory too does not sign it; and what has changed since is presented anew.
  const both = { ...presenter, grants: [...presenter.grants, ...signer.grants] };
  await expect(here.call(sign, { formId, covers, confirm: 'yes' }, both)).rejects.toMatchObject({ code: 'conflict' });
  await answer(here, presenter, formId, { statement: '1.1.1-1a', status: 'fully' });
  const { covers: changed } = await here.call(showSigning, { formId }, signer);
  await expect(here.call(sign, { formId, covers: changed, confirm: 'yes' }, signer)).rejects.toMatchObject({ code: 'conflict' });
  await here.call(presentForSigning, { formId, covers: changed }, presenter);
  await here.call(sign, { formId, covers: changed, confirm: 'yes' }, { ...signer, accountId: '0190a000-0000-7000-8000-000000000001' });
  expect(JSON.parse((await here.call(takeOutSigned, { formId }, presenter)).document)).toMatchObject({ signature: { signer: signer.name, presented: { by: presenter.name } } });
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
