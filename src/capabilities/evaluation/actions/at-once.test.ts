import { describe, expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { sql } from '#platform/db/index.ts';
import { scene } from '#platform/testing/index.ts';
import type { Status } from '../contract.ts';
import type { Which } from '../contract/at-once.ts';
import { answer, aRound, formOf, signAs } from '../testing.ts';
import { answerAtOnce, saveAnswer, showAtOnce, showForm, takeBackAtOnce } from './index.ts';

const here = await scene();
const county = await anOrganisation(here, { code: '17' });
const elsewhere = await anOrganisation(here, { code: '08' });
const [coordinator, colleague, stranger] = [as('coordinator', county), as('coordinator', county), as('coordinator', elsewhere)];
const version = await aPublishedVersion(here, aProgramme([
  ...['1.1.1-1a', '1.1.1-1b', '1.1.1-1c', '1.1.2-1a'].map((code) => ({ code })), { code: '1.1.2-1b', value: { kind: 'share' as const, fullyFrom: 50 } }, { code: '1.2.1-1a' },
]));
await aRound(here, { versionId: version.id });
const form = await formOf(here, county);

type Meant = { readonly status?: Status; readonly which?: Which; readonly measure?: string };
const show = ({ status = 'not-applicable', which = 'unanswered', ...more }: Meant = {}, actor = coordinator) => here.call(showAtOnce, { formId: form, goal: '1.1', status, which, ...more }, actor);
const doIt = async ({ reason = 'Vi har ingen sådan verksamhet', covers, ...meant }: Meant & { readonly reason?: string; readonly covers?: string } = {}, actor = coordinator) => {
  const { status = 'not-applicable', which = 'unanswered', ...more } = meant;
  here.clock.forward({ seconds: 1 });
  return here.call(answerAtOnce, { formId: form, goal: '1.1', status, which, ...more, reason, covers: covers ?? (await show(meant, actor)).covers }, actor);
};
const takeBack = (at: number, actor = coordinator) => here.call(takeBackAtOnce, { formId: form, goal: '1.1', at }, actor);
const standing = async () => Object.fromEntries((await here.call(showForm, { formId: form, goal: '1.1' }, coordinator)).statements.map(({ code, answer: { status, comment } }) => [code, `${status} ${comment}`.trim()]));
const clear = async () => {
  for (const { code, answer: own } of (await here.call(showForm, { formId: form, goal: '1.1' }, coordinator)).statements) if (own.version > 0) await here.call(saveAnswer, { formId: form, statement: code, status: null, version: own.version }, coordinator);
};

describe('one answer for what is left of a goal', () => {
  test('is looked at first: which statements get it, and how many are left as they are and why', async () => {
    await answer(here, coordinator, form, { statement: '1.1.1-1a', status: 'partly', comment: 'Eget' });
    await here.call(saveAnswer, { formId: form, statement: '1.1.2-1b', status: null, numerator: 1, denominator: 4, version: 0 }, coordinator);
    expect(await show()).toMatchObject({ meant: [{ code: '1.1.1-1b' }, { code: '1.1.1-1c' }, { code: '1.1.2-1a' }], leftAlone: { answered: 1, same: 0, share: 1, whole: 0 }, asked: { needsReason: true } });
    expect((await show({ which: 'all', status: 'partly' }))).toMatchObject({ meant: [{ was: null }, { was: null }, { was: null }], leftAlone: { answered: 0, same: 1, share: 1 } });
    expect((await show({ measure: '1.1.2' })).meant.map(({ code }) => code)).toEqual(['1.1.2-1a']);
    expect((await here.call(showAtOnce, { formId: form, goal: '1.1' }, coordinator))).toMatchObject({ asked: null, meant: [], measures: [{ code: '1.1.1' }, { code: '1.1.2' }] });
    await clear();
  });

  test('is saved with its reason as the comment where there is none, and taken back with one button', async () => {
    await here.call(saveAnswer, { formId: form, statement: '1.1.1-1b', status: null, comment: 'Skrivet förut', version: 2 - 2 }, coordinator);
    const { at, answered } = await doIt();
    expect([answered, await standing()]).toEqual([5, {
      '1.1.1-1a': 'not-applicable Vi har ingen sådan verksamhet', '1.1.1-1b': 'not-applicable Skrivet förut', '1.1.1-1c': 'not-applicable Vi har ingen sådan verksamhet',
      '1.1.2-1a': 'not-applicable Vi har ingen sådan verksamhet', '1.1.2-1b': 'not-applicable Vi har ingen sådan verksamhet',
    }]);
    expect((await here.call(showAtOnce, { formId: form, goal: '1.1', done: String(at) }, coordinator)).done).toMatchObject({ changed: 0, answers: { length: 5 } });
    expect((await here.call(showAtOnce, { formId: form, goal: '1.1', done: String(at) }, colleague)).done).toBeNull();
    await expect(takeBack(at, colleague)).rejects.toMatchObject({ code: 'conflict' });
    await answer(here, colleague, form, { statement: '1.1.1-1c', status: 'fully' });
    here.clock.forward({ seconds: 1 });
    expect(await takeBack(at)).toEqual({ takenBack: 4, changed: 1 });
    expect(await standing()).toEqual({ '1.1.1-1a': 'null', '1.1.1-1b': 'null Skrivet förut', '1.1.1-1c': 'fully', '1.1.2-1a': 'null', '1.1.2-1b': 'null' });
    await expect(takeBack(at)).rejects.toMatchObject({ code: 'conflict' });
    const events = await here.database.asSystem((tx) => tx.all<{ event: string; about: string }>(sql<{ event: string; about: string }>`select event, about from platform.audit where event like 'evaluation.goal.%' order by at`));
    expect(events).toEqual([{ event: 'evaluation.goal.answered-at-once', about: `${form} 1.1 not-applicable unanswered 5` }, { event: 'evaluation.goal.taken-back', about: `${form} 1.1 4` }]);
    await clear();
  });

  test('that replaces what was answered gives it back as it was', async () => {
    await answer(here, coordinator, form, { statement: '1.1.1-1a', status: 'partly', comment: 'Eget' });
    const { at } = await doIt({ which: 'all', status: 'fully', measure: '1.1.1', reason: '' });
    expect(await standing()).toMatchObject({ '1.1.1-1a': 'fully Eget', '1.1.1-1b': 'fully', '1.1.2-1a': 'null' });
    here.clock.forward({ seconds: 1 });
    await takeBack(at);
    expect(await standing()).toMatchObject({ '1.1.1-1a': 'partly Eget', '1.1.1-1b': 'null' });
    await clear();
  });

  test('that something is not applicable is refused without a reason, at its field; and nothing is saved', async () => {
    for (const reason of ['', '  ', 'ej']) await expect(doIt({ reason })).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'reason' }] });
    await expect(doIt({ reason: 'Hos 131052-308T' })).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'reason' }] });
    expect(new Set(Object.values(await standing()))).toEqual(new Set(['null']));
  });

  test('is saved all or none: not when anything has changed since it was shown, and not twice', async () => {
    const { covers } = await show();
    await answer(here, colleague, form, { statement: '1.1.1-1c', status: 'fully' });
    await expect(doIt({ covers })).rejects.toMatchObject({ code: 'conflict' });
    expect(Object.values(await standing()).filter((each) => each !== 'null')).toEqual(['fully']);
    const again = await show();
    const outcomes = await Promise.allSettled([doIt({ covers: again.covers }), doIt({ covers: again.covers }, colleague)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await clear();
  });

  test('is for who may answer; for others the form is not there, and what is signed is not answered', async () => {
    for (const actor of [as('reader', county), as('signatory', county)]) await expect(show({}, actor)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(show({}, stranger)).rejects.toMatchObject({ code: 'not-found' });
    await expect(here.call(showAtOnce, { formId: form, goal: '9.9' }, coordinator)).rejects.toMatchObject({ code: 'not-found' });
    const { covers } = await show();
    await signAs(here, as('signatory', county), form);
    expect((await show()).mayAnswer).toBe(false);
    await expect(doIt({ covers })).rejects.toMatchObject({ code: 'gone' });
  });
});
