import { expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { sha256 } from '#platform/canonical/index.ts';
import { sql } from '#platform/db/index.ts';
import { scene } from '#platform/testing/index.ts';
import { answer, aRound, formOf, reopenAs, signAs } from '../testing.ts';
import { verifySignOffs } from '../store/index.ts';
import { closeRound, listForms, saveAnswer, showForm, showSigning, sign, takeOutSigned } from './index.ts';

const here = await scene();
const version = await (async () => {
  await anOrganisation(here, { kind: 'country' });
  return aPublishedVersion(here);
})();

/** A county with a unit, and a round of its own year to sign in. */
async function aCounty(code: string) {
  const county = await anOrganisation(here, { code });
  const unit = await anOrganisation(here, { code: `${code}-1`, kind: 'unit', parent: county });
  return { county, unit, signatory: as('signatory', county), coordinator: as('coordinator', county) };
}
const [first, second, third, late, fifth] = [await aCounty('17'), await aCounty('05'), await aCounty('08'), await aCounty('09'), await aCounty('11')];
await aRound(here, { versionId: version.id });

test('the signatory sees what is signed, signs, and the form is frozen with a hash that anybody can check', async () => {
  const { county, unit, signatory, coordinator } = first;
  const formId = await formOf(here, county);
  await answer(here, coordinator, formId, { statement: '1.1.1-1a', status: 'fully', comment: 'Klart' });
  await answer(here, as('respondent', unit), await formOf(here, unit), { statement: '1.1.1-1a', status: 'not-at-all' });

  const seen = await here.call(showSigning, { formId }, signatory);
  expect(seen.own.map(({ code, asked, counts }) => [code, asked, counts.fully])).toEqual([['1.1', 2, 1], ['1.2', 3, 0]]);
  expect(seen.units).toMatchObject({ forms: 1, complete: 0, tally: { answered: 1, asked: 4 }, counts: { notAtAll: 1 } });

  const { hash } = await here.call(sign, { formId, covers: seen.covers, terms: '0', confirm: 'yes' }, signatory);
  const taken = await here.call(takeOutSigned, { formId }, coordinator);
  expect(sha256(taken.document)).toBe(hash);
  expect(JSON.parse(taken.document)).toMatchObject({
    format: 'lykta.sign-off/3', year: 2024, organisation: '17', signature: { signer: signatory.name, no: 1, previous: null },
    own: { answers: [{ statement: '1.1.1-1a', status: 'fully', comment: 'Klart' }, {}, {}, {}, {}] }, units: [{ organisation: '17-1', answered: 1, asked: 4 }],
  });

  expect(JSON.parse(taken.document)).not.toHaveProperty('demonstration');

  const after = await here.call(showForm, { formId }, coordinator);
  expect(after).toMatchObject({ may: { answer: false, sign: false }, form: { signed: { by: signatory.name, hash } } });
  await expect(here.call(saveAnswer, { formId, statement: '1.1.1-1a', status: 'partly', version: 1 }, coordinator)).rejects.toMatchObject({ code: 'gone' });
  await expect(here.call(saveAnswer, { formId: await formOf(here, unit), statement: '1.1.1-1b', status: 'partly', version: 0 }, as('respondent', unit))).rejects.toMatchObject({ code: 'gone' });
});

test('two sign-offs at once: one signs, the other is told', async () => {
  const { county, signatory } = second;
  const formId = await formOf(here, county);
  const { covers } = await here.call(showSigning, { formId }, signatory);
  const outcomes = await Promise.allSettled([1, 2, 3].map(() => here.call(sign, { formId, covers, terms: '0', confirm: 'yes' }, signatory)));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'conflict' });
});

test('what changed after the signatory looked is not signed unseen', async () => {
  const { county, unit, signatory } = third;
  const formId = await formOf(here, county);
  const { covers } = await here.call(showSigning, { formId }, signatory);
  await answer(here, as('respondent', unit), await formOf(here, unit), { statement: '1.2.1-1a', status: 'fully' });
  await expect(here.call(sign, { formId, covers, terms: '0', confirm: 'yes' }, signatory)).rejects.toMatchObject({ code: 'conflict' });
  expect((await here.call(showForm, { formId }, signatory)).form.signed).toBeNull();
});

test('signing while others save: every answer is either in what was signed or refused', async () => {
  const { county, unit, signatory, coordinator } = third;
  const formId = await formOf(here, county);
  const unitForm = await formOf(here, unit);
  const manager = as('respondent', unit);
  const saves = Array.from({ length: 30 }, (_none, i) => i % 2 === 0
    ? here.call(saveAnswer, { formId, statement: '1.1.1-1a', status: i % 4 === 0 ? 'fully' : 'partly', version: Math.floor(i / 2) }, coordinator)
    : here.call(saveAnswer, { formId: unitForm, statement: '1.1.1-1b', status: i % 4 === 1 ? 'fully' : 'partly', version: Math.floor(i / 2) }, manager));
  const signing = (async () => {
    for (;;) {
      const { covers } = await here.call(showSigning, { formId }, signatory);
      const signed = await here.call(sign, { formId, covers, terms: '0', confirm: 'yes' }, signatory).catch(() => undefined);
      if (signed) return signed;
    }
  })();
  await Promise.allSettled(saves);
  const { hash } = await signing;
  const document = JSON.parse((await here.call(takeOutSigned, { formId }, coordinator)).document) as { own: { answers: { statement: string; version: number }[] } };
  const standing = await here.call(showForm, { formId }, coordinator);
  expect(standing.form.signed?.hash).toBe(hash);
  for (const { code, answer: now } of standing.statements) {
    expect(document.own.answers.find(({ statement }) => statement === code)?.version).toBe(now.version);
  }
});

test('what others may see of a signature is counted from the signed answers, whatever the kept counts say', async () => {
  const { county, signatory, coordinator } = fifth;
  const formId = await formOf(here, county);
  await answer(here, coordinator, formId, { statement: '1.1.1-1a', status: 'fully' });
  await here.database.asSystem((tx) => tx.run(sql`
    insert into evaluation.pending (organisation_no, round_no, tenant_no, above_no, kind, unit_kind, goal_no, statement_no, new_status) select organisation_no, round_no, tenant_no, above_no, kind, unit_kind, goal_no, statement_no, new_status from evaluation.pending where tenant_no = ${county.no}`));
  await signAs(here, signatory, formId);
  expect(await here.database.asSystem((tx) => tx.all(sql`
    select c.kind, g.code, asked, fully, partly from evaluation.signed_count c join programme.goal_place g on g.no = c.goal_no where tenant_no = ${county.no} order by 1, 2`))).toEqual([
    { kind: 'organiser', code: '1.1', asked: 2, fully: 1, partly: 0 }, { kind: 'organiser', code: '1.2', asked: 3, fully: 0, partly: 0 },
    { kind: 'unit', code: '1.1', asked: 2, fully: 0, partly: 0 }, { kind: 'unit', code: '1.2', asked: 2, fully: 0, partly: 0 },
  ]);
});

test('only a signatory of the organisation signs, for the whole of it, having confirmed', async () => {
  const { county, unit, signatory, coordinator } = late;
  const formId = await formOf(here, county);
  const { covers } = await here.call(showSigning, { formId }, signatory);
  await expect(here.call(sign, { formId, covers, terms: '0', confirm: 'yes' }, coordinator)).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(here.call(sign, { formId, covers, terms: '0', confirm: 'yes' }, first.signatory)).rejects.toMatchObject({ code: 'not-found' });
  await expect(here.call(sign, { formId, covers, terms: '0', confirm: 'yes' }, as('signatory', unit))).rejects.toMatchObject({ code: 'not-found' });
  await expect(here.call(sign, { formId: await formOf(here, unit), covers, terms: '0', confirm: 'yes' }, signatory)).rejects.toMatchObject({ code: 'not-found' });
  await expect(here.call(sign, { formId, covers, terms: '0' }, signatory)).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'confirm' }] });
});

test('a closed round cannot be signed, and the next sign-off of an organisation refers to the one before', async () => {
  const owner = as('owner', await anOrganisation(here, { kind: 'country' }));
  const { county, signatory, coordinator } = first;
  const next = await aRound(here, { year: 2026, versionId: version.id });
  const formId = await formOf(here, county);
  const { covers } = await here.call(showSigning, { formId }, signatory);
  await here.call(sign, { formId, covers, terms: '0', confirm: 'yes' }, signatory);
  const chained = JSON.parse((await here.call(takeOutSigned, { formId }, coordinator)).document) as { signature: { no: number; previous: string } };
  expect(chained.signature).toMatchObject({ no: 2, previous: expect.stringMatching(/^[0-9a-f]{64}$/) });

  const open = await formOf(here, late.county);
  const page = await here.call(showSigning, { formId: open }, late.signatory);
  await here.call(closeRound, { roundId: next.id }, owner);
  await expect(here.call(sign, { formId: open, covers: page.covers, terms: '0', confirm: 'yes' }, late.signatory)).rejects.toMatchObject({ code: 'gone' });
});

test('showing what is to be signed takes seven statements, and one more to show what has changed since it was signed', async () => {
  const { county, signatory } = await aCounty('12');
  await anOrganisation(here, { code: '12-2', kind: 'unit', parent: county });
  await aRound(here, { year: 2022, versionId: (await aPublishedVersion(here, aProgramme([{ code: '1.1.1-1a', years: [2022] }], { version: '7.0' }))).id });
  const formId = await formOf(here, county);
  expect(await here.statements(() => here.call(showSigning, { formId }, signatory))).toHaveLength(7);
  await signAs(here, signatory, formId);
  await reopenAs(here, signatory, formId);
  expect(await here.statements(() => here.call(showSigning, { formId }, signatory))).toHaveLength(8);
});

test('an organiser with so many units that they are read in parts signs each of them once, and whole', async () => {
  const county = await anOrganisation(here, { code: '13' });
  const units = await Promise.all(Array.from({ length: 155 }, (_none, i) => anOrganisation(here, { code: `13-${i}`, kind: 'unit', parent: county })));
  const hundred = Array.from({ length: 100 }, (_none, i) => ({ code: `1.1.1-${i + 1}a`, years: [2025] }));
  await aRound(here, { year: 2025, versionId: (await aPublishedVersion(here, aProgramme(hundred, { version: '8.0' }))).id });
  const formId = (await here.call(listForms, {}, as('reader', county))).forms.find(({ year, organisation }) => year === 2025 && organisation.code === '13')?.id ?? '';
  const signatory = as('signatory', county);
  const { covers, units: seen } = await here.call(showSigning, { formId }, signatory);
  expect(seen).toMatchObject({ forms: 155, tally: { answered: 0, asked: 15_500 } });
  await here.call(sign, { formId, covers, terms: '0', confirm: 'yes' }, signatory);
  const signed = JSON.parse((await here.call(takeOutSigned, { formId }, signatory)).document) as { own: { answers: unknown[] }; units: { organisation: string; asked: number }[] };
  expect(signed.own.answers).toHaveLength(100);
  expect(signed.units.map(({ organisation }) => organisation).toSorted()).toEqual(units.map(({ code }) => code).toSorted());
  expect(await verifySignOffs(here.database)).toMatchObject({ troubles: [], lost: [] });
});
