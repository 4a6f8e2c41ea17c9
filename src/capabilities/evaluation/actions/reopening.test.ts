import { expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { sha256 } from '#platform/canonical/index.ts';
import { sql } from '#platform/db/index.ts';
import { scene } from '#platform/testing/index.ts';
import { answer, aRound, formOf, reopenAs, signAs } from '../testing.ts';
import { closeRound, reopen, saveAnswer, showForm, showSigning, sign, takeOutSigned } from './index.ts';

const here = await scene();
const country = await anOrganisation(here, { kind: 'country' });
const version = await aPublishedVersion(here, aProgramme([{ code: '1.1.1-1a', years: [2022, 2023, 2024] }, { code: '1.1.1-1b', years: [2022, 2023, 2024] }]));

/** A county with a unit, asked in the rounds that follow. */
async function aCounty(code: string) {
  const county = await anOrganisation(here, { code });
  const unit = await anOrganisation(here, { code: `${code}-1`, kind: 'unit', parent: county });
  return { county, unit, signatory: as('signatory', county), coordinator: as('coordinator', county), manager: as('respondent', unit) };
}
const [first, second, third, fourth] = [await aCounty('17'), await aCounty('05'), await aCounty('08'), await aCounty('09')];
await aRound(here, { versionId: version.id, year: 2022 });

const countsOf = (tenant: number) => here.database.asSystem((tx) => tx.all(sql<{ kind: string; fully: number; partly: number }>`
  select kind, fully, partly from evaluation.signed_count where tenant_no = ${tenant} order by kind`));
const save = (formId: string, given: { statement: string; status: string; version: number }, by: ReturnType<typeof as>) => here.call(saveAnswer, { formId, ...given }, by);

test('what is signed is reopened with a reason; answers are saved again and signed again, and nothing of the first signature is lost', async () => {
  const { county, unit, signatory, coordinator, manager } = first;
  const [formId, unitForm] = [await formOf(here, county), await formOf(here, unit)];
  await answer(here, coordinator, formId, { statement: '1.1.1-1a', status: 'fully' });
  await answer(here, manager, unitForm, { statement: '1.1.1-1a', status: 'fully' });
  const hash = await signAs(here, signatory, formId);
  expect(await countsOf(county.no)).toMatchObject([{ kind: 'organiser', fully: 1 }, { kind: 'unit', fully: 1 }]);
  expect(await here.call(showSigning, { formId }, signatory)).toMatchObject({ may: { sign: false, reopen: true, answer: false }, difference: null });
  expect(await here.call(showSigning, { formId }, coordinator)).toMatchObject({ may: { reopen: false } });

  expect(await here.call(reopen, { formId, no: 1, reason: '  Ett svar var fel  ' }, signatory)).toEqual({ formId, no: 1, hash });
  expect(await countsOf(county.no)).toEqual([]);
  const reopened = { by: signatory.name, reason: 'Ett svar var fel', at: here.clock.now() };
  for (const [id, by] of [[formId, coordinator], [unitForm, manager]] as const) {
    expect(await here.call(showForm, { formId: id }, by)).toMatchObject({ form: { signed: null, reopened }, may: { answer: true } });
  }
  await save(formId, { statement: '1.1.1-1a', status: 'partly', version: 1 }, coordinator);
  await save(unitForm, { statement: '1.1.1-1b', status: 'fully', version: 0 }, manager);

  const again = await signAs(here, signatory, formId);
  expect(await countsOf(county.no)).toMatchObject([{ kind: 'organiser', fully: 0, partly: 1 }, { kind: 'unit', fully: 2 }]);
  const { signOffs, form } = await here.call(showSigning, { formId }, coordinator);
  expect(form).toMatchObject({ signed: { no: 2, hash: again }, reopened: null });
  expect(signOffs).toMatchObject([{ no: 2, hash: again, reopened: null }, { no: 1, hash, reopened }]);

  const [old, now] = [await here.call(takeOutSigned, { formId, no: '1' }, coordinator), await here.call(takeOutSigned, { formId }, coordinator)];
  expect(sha256(old.document)).toBe(hash);
  expect(JSON.parse(old.document)).toMatchObject({ replaces: null, own: { answers: [{ status: 'fully' }, {}] } });
  expect(JSON.parse(now.document)).toMatchObject({
    own: { answers: [{ status: 'partly' }, {}] }, signature: { no: 2, previous: hash },
    replaces: { no: 1, hash, reopened: { at: here.clock.now().toISOString(), by: signatory.name, reason: 'Ett svar var fel' } },
  });
  await expect(save(formId, { statement: '1.1.1-1a', status: 'fully', version: 2 }, coordinator)).rejects.toMatchObject({ code: 'gone' });
});

test('a reopened form has no signed text of its own until it is signed again, but that of before', async () => {
  const { county, signatory } = second;
  const formId = await formOf(here, county);
  await signAs(here, signatory, formId);
  const no = await reopenAs(here, signatory, formId);
  await expect(here.call(takeOutSigned, { formId }, signatory)).rejects.toMatchObject({ code: 'not-found' });
  expect(await here.call(takeOutSigned, { formId, no: String(no) }, signatory)).toMatchObject({ no });
  await expect(here.call(takeOutSigned, { formId, no: String(no + 1) }, signatory)).rejects.toMatchObject({ code: 'not-found' });
  await expect(here.call(takeOutSigned, { formId: await formOf(here, third.county), no: '1' }, third.signatory)).rejects.toMatchObject({ code: 'not-found' });
});

test('only a signatory of the organisation reopens, for the whole of it, with a reason, and only the signature that was seen', async () => {
  const { county, unit, signatory, coordinator } = third;
  const formId = await formOf(here, county);
  const reason = 'Ett svar var fel';
  await expect(here.call(reopen, { formId, no: 1, reason }, signatory)).rejects.toMatchObject({ code: 'conflict' });
  await signAs(here, signatory, formId);
  await expect(here.call(reopen, { formId, no: 1, reason }, coordinator)).rejects.toMatchObject({ code: 'not-allowed' });
  for (const stranger of [first.signatory, as('signatory', unit)]) await expect(here.call(reopen, { formId, no: 1, reason }, stranger)).rejects.toMatchObject({ code: 'not-found' });
  await expect(here.call(reopen, { formId: await formOf(here, unit), no: 1, reason }, signatory)).rejects.toMatchObject({ code: 'not-found' });
  for (const bad of ['', '  a  ', 'x'.repeat(1_001), 'nul\0', '\ud800 halv', undefined]) {
    await expect(here.call(reopen, { formId, no: 1, reason: bad }, signatory), JSON.stringify(bad)).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'reason' }] });
  }
  for (const bad of [0, -1, 1.5, 2 ** 31, '1']) await expect(here.call(reopen, { formId, no: bad, reason }, signatory), `${bad}`).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'no' }] });
  await expect(here.call(reopen, { formId, no: 2, reason }, signatory)).rejects.toMatchObject({ code: 'conflict' });
  expect((await here.call(showForm, { formId }, signatory)).form.signed).toMatchObject({ no: 1 });
  expect(await countsOf(county.no)).toHaveLength(2);

  await reopenAs(here, signatory, formId, '🔒🔒🔒'.repeat(166));
  await expect(here.call(reopen, { formId, no: 1, reason }, signatory)).rejects.toMatchObject({ code: 'conflict' });
});

test('a signature is for the answers and for what it takes the place of: what was reopened after the signatory looked is not replaced unseen', async () => {
  const { county, signatory } = fourth;
  const formId = await formOf(here, county);
  const { covers } = await here.call(showSigning, { formId }, signatory);
  await signAs(here, signatory, formId);
  await reopenAs(here, signatory, formId);
  await expect(here.call(sign, { formId, covers, terms: '0', confirm: 'yes' }, signatory)).rejects.toMatchObject({ code: 'conflict' });
  await signAs(here, signatory, formId);
});

test('the country counts a reopened organiser as reopened since that day, and a new round knows nothing of it', async () => {
  const { county, signatory } = fourth;
  const formId = await formOf(here, county);
  await reopenAs(here, signatory, formId);
  const seen = (sight: { tenants: number[]; oversees: boolean }) => here.database.transact(sight, 'read', (tx) => tx.all(sql`select r.tenant_no, r.reopened_at from evaluation.reopening r where tenant_no = ${county.no}`));
  expect(await seen({ tenants: [], oversees: true })).toEqual([{ tenant_no: county.no, reopened_at: here.clock.now() }]);
  expect(await seen({ tenants: [first.county.no], oversees: false })).toEqual([]);
  await signAs(here, signatory, formId);
  expect(await seen({ tenants: [], oversees: true })).toEqual([]);

  await reopenAs(here, signatory, formId);
  await aRound(here, { versionId: version.id, year: 2023 });
  const next = await formOf(here, county);
  await signAs(here, signatory, next);
  expect(await here.call(showSigning, { formId: next }, signatory)).toMatchObject({ form: { reopened: null, signed: { no: 4 } }, signOffs: [{ no: 4 }] });
  expect(await here.call(showSigning, { formId }, signatory)).toMatchObject({ form: { signed: null }, signOffs: [{ no: 3 }, { no: 2 }, { no: 1 }] });
});

test('in a closed round nothing is reopened', async () => {
  const { county, signatory } = first;
  const formId = await formOf(here, county);
  await signAs(here, signatory, formId);
  const { form } = await here.call(showSigning, { formId }, signatory);
  await here.call(closeRound, { roundId: form.round.id }, as('owner', country));
  await expect(here.call(reopen, { formId, no: form.signed?.no, reason: 'För sent' }, signatory)).rejects.toMatchObject({ code: 'gone' });
  expect(await here.call(showSigning, { formId }, signatory)).toMatchObject({ may: { reopen: false }, form: { signed: { no: form.signed?.no } } });
});
