import { expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { sha256 } from '#platform/canonical/index.ts';
import { sql } from '#platform/db/index.ts';
import { scene } from '#platform/testing/index.ts';
import { verifySignOffs } from '../store/index.ts';
import { answer, aRound, formOf, reopenAs, reopenStatement, signAs } from '../testing.ts';
import {
  approveReopening, askReopening, closeRound, declineReopening, listOwed, saveAnswer, saveAnswers, setSigningRule, showChanges, showForm, showSigning, showStatementReopening, sign, takeOutSigned, withdrawReopening,
} from './index.ts';

const here = await scene();
const country = await anOrganisation(here, { kind: 'country' });
const version = await aPublishedVersion(here, aProgramme([{ code: '1.1.1-1a', years: [2022] }, { code: '1.1.1-1b', years: [2022] }]));
const [A, B] = ['1.1.1-1a', '1.1.1-1b'];

async function aCounty(code: string) {
  const county = await anOrganisation(here, { code });
  const unit = await anOrganisation(here, { code: `${code}-1`, kind: 'unit', parent: county });
  return { county, unit, signatory: as('signatory', county), coordinator: as('coordinator', county), manager: as('respondent', unit) };
}
const counties = { main: await aCounty('17'), races: await aCounty('05'), rules: await aCounty('08'), whole: await aCounty('09'), other: await aCounty('11'), owed: await aCounty('12') };
await aRound(here, { versionId: version.id, year: 2022 });

/** A county that has answered A with "fully", its unit too, and signed. */
async function signed({ county, unit, signatory, coordinator, manager }: Awaited<ReturnType<typeof aCounty>>) {
  const [formId, unitForm] = [await formOf(here, county), await formOf(here, unit)];
  await answer(here, coordinator, formId, { statement: A, status: 'fully' });
  await answer(here, manager, unitForm, { statement: A, status: 'fully' });
  return { formId, unitForm, hash: await signAs(here, signatory, formId) };
}
const countsOf = (tenant: number) => here.database.asSystem((tx) => tx.all(sql<{ kind: string; fully: number; partly: number }>`
  select kind, fully, partly from evaluation.signed_count where tenant_no = ${tenant} order by kind`));

test('one signed answer is asked for, approved, corrected and signed again; all else stays signed, and others see the former value until then', async () => {
  const { county, signatory, coordinator, manager } = counties.main;
  const { formId, unitForm, hash } = await signed(counties.main);
  await expect(here.call(saveAnswer, { formId: unitForm, statement: A, status: 'partly', version: 1 }, manager)).rejects.toMatchObject({ code: 'gone' });

  const { id } = await here.call(askReopening, { formId: unitForm, statement: A, reason: '  Gällde fel enhet ' }, manager);
  await expect(here.call(saveAnswer, { formId: unitForm, statement: A, status: 'partly', version: 1 }, manager)).rejects.toMatchObject({ code: 'gone' });
  expect(await here.call(showForm, { formId: unitForm }, manager)).toMatchObject({
    may: { answer: false, reopened: true, askReopening: true }, statements: [{ code: A, marks: { reopening: { state: 'asked', by: manager.name, reason: 'Gällde fel enhet' } } }, { code: B, marks: {} }],
  });
  await here.call(approveReopening, { formId: unitForm, statement: A, id, note: 'Rätta' }, signatory);
  expect(await here.call(showSigning, { formId }, signatory)).toMatchObject({ form: { openStatements: 1, signed: { no: 1 } }, may: { sign: true, answer: false }, reopenings: [{ statement: A, state: 'reopened' }], difference: { answers: 0 } });

  // The reopened statement, and that one only, by each way to save.
  expect(await here.call(saveAnswer, { formId: unitForm, statement: A, status: 'partly', version: 1 }, manager)).toMatchObject({ status: 'partly', version: 2 });
  await expect(here.call(saveAnswer, { formId: unitForm, statement: B, status: 'partly', version: 0 }, manager)).rejects.toMatchObject({ code: 'gone' });
  await expect(here.call(saveAnswer, { formId, statement: A, status: 'partly', version: 1 }, coordinator)).rejects.toMatchObject({ code: 'gone' });
  const page = { [A]: { status: 'partly', version: 2, comment: 'Rättat' }, [B]: { status: 'fully', version: 0 } };
  await expect(here.call(saveAnswers, { formId: unitForm, goal: '1.1', answers: page }, manager)).rejects.toMatchObject({ code: 'gone' });
  expect(await here.call(saveAnswers, { formId: unitForm, goal: '1.1', answers: { [A]: page[A] } }, manager)).toMatchObject({ saved: [{ version: 3 }] });

  expect(await countsOf(county.no)).toMatchObject([{ kind: 'organiser', fully: 1 }, { kind: 'unit', fully: 1, partly: 0 }]);
  expect((await verifySignOffs(here.database)).troubles).toEqual([]);
  expect((await here.call(showSigning, { formId }, signatory)).difference).toMatchObject({ since: 1, answers: 1, changes: [{ statement: A, was: { status: 'fully' }, is: { status: 'partly', comment: 'Rättat' } }] });

  const again = await signAs(here, signatory, formId);
  expect(await countsOf(county.no)).toMatchObject([{ kind: 'organiser', fully: 1 }, { kind: 'unit', fully: 0, partly: 1 }]);
  const { document } = await here.call(takeOutSigned, { formId }, coordinator);
  expect(sha256(document)).toBe(again);
  expect(JSON.parse(document)).toMatchObject({
    format: 'lykta.sign-off/3', replaces: null, signature: { no: 2, previous: hash },
    amends: { no: 1, hash, changes: [{ organisation: '17-1', statement: A, was: { status: 'fully' }, is: { status: 'partly' }, reopened: { asked: { by: manager.name, reason: 'Gällde fel enhet' }, approved: { by: signatory.name, note: 'Rätta' } } }] },
  });
  expect(await here.call(showSigning, { formId }, signatory)).toMatchObject({
    form: { openStatements: 0, signed: { no: 2 } }, may: { sign: false }, difference: null, reopenings: [{ state: 'signed' }], signOffs: [{ no: 2, reopened: null }, { no: 1, amendedBy: 2 }],
  });
  expect(await here.call(showChanges, { formId, since: 1 }, coordinator)).toMatchObject({ difference: { answers: 1, organisations: 1 } });
  await expect(here.call(saveAnswer, { formId: unitForm, statement: A, status: 'fully', version: 3 }, manager)).rejects.toMatchObject({ code: 'gone' });
  expect(await verifySignOffs(here.database)).toMatchObject({ troubles: [], lost: [] });
});

test('a reopening is asked for once, decided once, and what was withdrawn is not approved', async () => {
  const { signatory, coordinator } = counties.races;
  const { formId } = await signed(counties.races);
  const asked = await Promise.allSettled([1, 2, 3].map(() => here.call(askReopening, { formId, statement: A, reason: 'Fel svar' }, coordinator)));
  const given = asked.filter((one) => one.status === 'fulfilled');
  expect(given).toHaveLength(1);
  for (const one of asked) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'conflict' });
  const id = given[0]?.value.id ?? '';

  await here.call(withdrawReopening, { formId, statement: A, id }, coordinator);
  await expect(here.call(approveReopening, { formId, statement: A, id }, signatory)).rejects.toMatchObject({ code: 'conflict' });
  await expect(here.call(withdrawReopening, { formId, statement: A, id }, coordinator)).rejects.toMatchObject({ code: 'conflict' });

  const next = await here.call(askReopening, { formId, statement: A, reason: 'Fel svar' }, coordinator);
  const decided = await Promise.allSettled([here.call(approveReopening, { formId, statement: A, id: next.id }, signatory), here.call(declineReopening, { formId, statement: A, id: next.id, note: 'Svaret är rätt' }, signatory), here.call(withdrawReopening, { formId, statement: A, id: next.id }, coordinator)]);
  expect(decided.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
  const { reopenings } = await here.call(showStatementReopening, { formId, statement: A }, coordinator);
  expect(['reopened', 'declined', 'withdrawn']).toContain(reopenings.find((one) => one.id === next.id)?.state);
});

test('each sees what waits for him: the signatory the request, the unit its answer to correct, the signatory the correction to sign', async () => {
  const { signatory, coordinator, manager } = counties.owed;
  const { unitForm } = await signed(counties.owed);
  const dutiesOf = async (by: typeof signatory) => (await here.call(listOwed, {}, by)).owed.flatMap(({ duties }) => duties);
  const { id } = await here.call(askReopening, { formId: unitForm, statement: A, reason: 'Fel svar' }, manager);
  expect(await dutiesOf(signatory)).toEqual([{ is: 'decide', n: 1 }]);
  expect([await dutiesOf(manager), await dutiesOf(coordinator)]).toEqual([[], []]);
  await here.call(approveReopening, { formId: unitForm, statement: A, id }, signatory);
  expect(await dutiesOf(signatory)).toEqual([{ is: 'sign-correction', n: 1 }]);
  expect([await dutiesOf(manager), await dutiesOf(coordinator)]).toEqual([[{ is: 'correct', n: 1 }], [{ is: 'correct', n: 1 }]]);
});

test('who declines says why; a reopening that was used is signed, or withdrawn: then the answer is what was signed again', async () => {
  const { signatory, coordinator } = counties.other;
  const { formId } = await signed(counties.other);
  const { id } = await here.call(askReopening, { formId, statement: A, reason: 'Fel svar' }, coordinator);
  await expect(here.call(declineReopening, { formId, statement: A, id, note: ' ' }, signatory)).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'note' }] });
  await here.call(declineReopening, { formId, statement: A, id, note: 'Svaret är rätt' }, signatory);
  expect(await here.call(showStatementReopening, { formId, statement: A }, coordinator)).toMatchObject({ reopenings: [{ state: 'declined', decided: { note: 'Svaret är rätt' } }], may: { ask: true, decide: false } });

  const again = await reopenStatement(here, { formId, statement: A, by: coordinator, approver: signatory });
  const { covers } = await here.call(showSigning, { formId }, signatory);
  await expect(here.call(sign, { formId, covers, terms: '0', confirm: 'yes' }, signatory)).rejects.toMatchObject({ code: 'conflict' });
  await here.call(saveAnswer, { formId, statement: A, status: 'partly', version: 1 }, coordinator);
  await here.call(withdrawReopening, { formId, statement: A, id: again }, coordinator);
  expect(await here.call(showForm, { formId }, coordinator)).toMatchObject({ form: { tally: { answered: 1 } }, statements: [{ code: A, answer: { status: 'fully', version: 3 } }, {}] });
  await expect(here.call(saveAnswer, { formId, statement: A, status: 'partly', version: 3 }, coordinator)).rejects.toMatchObject({ code: 'gone' });
  expect(await verifySignOffs(here.database)).toMatchObject({ troubles: [], lost: [] });
});

test('the signatory approves, or the coordinator where the organisation has set that; nobody else, and for a stranger there is nothing', async () => {
  const { signatory, coordinator, manager } = counties.rules;
  const { formId, unitForm } = await signed(counties.rules);
  const { id } = await here.call(askReopening, { formId: unitForm, statement: A, reason: 'Fel svar' }, manager);
  const approve = (by: typeof signatory) => here.call(approveReopening, { formId: unitForm, statement: A, id }, by);
  await expect(approve(manager)).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(approve(coordinator)).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(approve(as('coordinator', counties.rules.unit))).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(approve(counties.main.signatory)).rejects.toMatchObject({ code: 'not-found' });
  await expect(here.call(showStatementReopening, { formId, statement: A }, counties.main.coordinator)).rejects.toMatchObject({ code: 'not-found' });
  await expect(here.call(askReopening, { formId, statement: '9.9.9-9z', reason: 'Fel svar' }, coordinator)).rejects.toMatchObject({ code: 'not-found' });
  await expect(here.call(askReopening, { formId, statement: A, reason: 'x' }, coordinator)).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'reason' }] });
  await here.call(setSigningRule, { code: '08', version: 0, body: '', way: 'alone', approver: 'coordinator', mandates: [] }, coordinator);
  await approve(coordinator);
  expect(await here.call(showStatementReopening, { formId: unitForm, statement: A }, manager)).toMatchObject({ may: { ask: false, answer: true, withdraw: true }, reopenings: [{ state: 'reopened', decided: { by: coordinator.name } }] });
});

test('signing the correction while another saves it: what is signed is what stands, and the later save is refused', async () => {
  const { signatory, coordinator } = counties.races;
  const formId = await formOf(here, counties.races.county);
  const { reopenings } = await here.call(showStatementReopening, { formId, statement: A }, coordinator);
  if (!reopenings.some(({ state }) => state === 'reopened')) await reopenStatement(here, { formId, statement: A, by: coordinator, approver: signatory });
  await here.call(saveAnswer, { formId, statement: A, status: 'partly', version: 1 }, coordinator);
  const saves = Array.from({ length: 20 }, (_none, i) => here.call(saveAnswer, { formId, statement: A, status: i % 2 === 0 ? 'not-at-all' : 'partly', version: i + 2 }, coordinator));
  const signing = (async () => {
    for (;;) {
      const { covers } = await here.call(showSigning, { formId }, signatory);
      const done = await here.call(sign, { formId, covers, terms: '0', confirm: 'yes' }, signatory).catch(() => undefined);
      if (done) return done;
    }
  })();
  await Promise.allSettled(saves);
  const { hash } = await signing;
  const { document } = await here.call(takeOutSigned, { formId }, coordinator);
  const { own } = JSON.parse(document) as { own: { answers: { statement: string; version: number }[] } };
  const { statements, form } = await here.call(showForm, { formId }, coordinator);
  expect(form.signed?.hash).toBe(hash);
  expect(own.answers.find(({ statement }) => statement === A)?.version).toBe(statements.find(({ code }) => code === A)?.answer.version);
  expect(await verifySignOffs(here.database)).toMatchObject({ troubles: [], lost: [] });
});

test('reopening the whole form overtakes what was asked for single statements, and a closed round takes neither', async () => {
  const { signatory, coordinator } = counties.whole;
  const { formId } = await signed(counties.whole);
  await reopenStatement(here, { formId, statement: A, by: coordinator, approver: signatory });
  const { id } = await here.call(askReopening, { formId, statement: B, reason: 'Fel svar' }, coordinator);
  await here.call(saveAnswer, { formId, statement: A, status: 'partly', version: 1 }, coordinator);
  await reopenAs(here, signatory, formId);
  expect((await here.call(showSigning, { formId }, signatory)).reopenings.map(({ state }) => state)).toEqual(['overtaken', 'overtaken']);
  await expect(here.call(approveReopening, { formId, statement: B, id }, signatory)).rejects.toMatchObject({ code: 'conflict' });
  await expect(here.call(askReopening, { formId, statement: A, reason: 'Fel svar' }, coordinator)).rejects.toMatchObject({ code: 'conflict' });
  await signAs(here, signatory, formId);
  expect(await verifySignOffs(here.database)).toMatchObject({ troubles: [], lost: [] });

  const { form: { round } } = await here.call(showForm, { formId }, coordinator);
  const open = await here.call(askReopening, { formId, statement: B, reason: 'Fel svar' }, coordinator);
  await here.call(closeRound, { roundId: round.id }, as('owner', country));
  await expect(here.call(askReopening, { formId, statement: A, reason: 'Fel svar' }, coordinator)).rejects.toMatchObject({ code: 'gone' });
  await expect(here.call(approveReopening, { formId, statement: B, id: open.id }, signatory)).rejects.toMatchObject({ code: 'gone' });
});
