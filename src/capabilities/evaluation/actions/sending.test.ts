import { describe, expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { sql } from '#platform/db/index.ts';
import { scene } from '#platform/testing/index.ts';
import { answer, formOf } from '../testing.ts';
import { addEvidence, detachEvidence, openRound, saveAnswer, showForm, showSigning, sign } from './index.ts';

const here = await scene();
const county = await anOrganisation(here, { code: '17' });
const unit = await anOrganisation(here, { code: 'U-17-1', kind: 'unit', parent: county });
const owner = as('owner', await anOrganisation(here, { kind: 'country' }));
const [coordinator, signatory] = [as('coordinator', county), as('signatory', county)];
const version = await aPublishedVersion(here, aProgramme(['1.1.1-1a', '1.1.1-1b', '1.2.1-1a'].map((code) => ({ code, years: [2024, 2025, 2026] }))));
const rules = { rules: [{ field: 'comment', when: ['not-applicable'], of: 'all' }, { field: 'evidence', when: ['fully'], of: 'organiser' }] };
const opened = async (year: number, given?: object) => {
  const { round } = await here.call(openRound, { versionId: version.id, year, lastDay: '2026-12-31', ...(given && { rules: given }) }, owner);
  return { round, form: await formOf(here, county), unitForm: await formOf(here, unit) };
};
const left = async (formId: string, actor = coordinator) => (await here.call(showForm, { formId }, actor)).left;
const signNow = async (formId: string) => here.call(sign, { formId, covers: (await here.call(showSigning, { formId }, signatory)).covers, terms: '0', confirm: 'yes' }, signatory);

describe('the rules of a round', () => {
  test('are as usual when nobody says anything, and what is no rule is refused at its field', async () => {
    const { form } = await opened(2024);
    await answer(here, coordinator, form, { statement: '1.1.1-1a', status: 'not-applicable' });
    expect(await left(form)).toMatchObject({ unanswered: 2, mustBeMet: false, lacking: [{ code: '1.1.1-1a', goal: '1.1', part: 1, what: 'comment' }] });
    for (const [wrong, at] of [[{ rules: [{ field: 'note', when: ['fully'], of: 'all' }], mustBeMet: false }, 'rules.rules.0.field'], [{ rules: [{ field: 'comment', when: [], of: 'all' }], mustBeMet: false }, 'rules.rules.0.when'], [{ rules: [{ field: 'comment', when: ['fully'], of: 'everybody' }], mustBeMet: false }, 'rules.rules.0.of']] as const) {
      await expect(here.call(openRound, { versionId: version.id, year: 2026, lastDay: '2026-12-31', rules: wrong }, owner)).rejects.toMatchObject({ code: 'invalid', fields: [{ at }] });
    }
    expect(await here.database.asSystem((tx) => tx.all(sql`select rules from evaluation.round`))).toEqual([{ rules: { rules: [{ field: 'comment', when: ['not-applicable'], of: 'all' }], mustBeMet: false } }]);
  });

  test('never stop a save; the form says what is missing, and the signing page says it of the units too', async () => {
    const { form, unitForm } = await opened(2025, { ...rules, mustBeMet: false });
    await answer(here, coordinator, form, { statement: '1.1.1-1a', status: 'not-applicable' });
    await answer(here, coordinator, form, { statement: '1.1.1-1b', status: 'fully' });
    await answer(here, as('respondent', unit), unitForm, { statement: '1.2.1-1a', status: 'fully' });
    expect((await left(form)).lacking.map(({ code, what }) => [code, what])).toEqual([['1.1.1-1a', 'comment'], ['1.1.1-1b', 'evidence']]);
    const signing = await here.call(showSigning, { formId: form }, signatory);
    expect([signing.left.lacking.length, signing.unitsLacking]).toMatchObject([2, { things: 1, forms: 1, first: [{ id: unitForm, things: 1 }] }]);
    await answer(here, coordinator, form, { statement: '1.1.1-1a', status: 'not-applicable', comment: 'Vi har ingen sådan verksamhet' });
    expect((await left(form)).lacking).toHaveLength(1);
    const { itemId } = await here.call(addEvidence, { formId: form, statement: '1.1.1-1b', link: 'https://example.org/plan' }, coordinator);
    const whole = await here.call(showForm, { formId: form, whole: 'yes' }, coordinator);
    expect([whole.left.lacking, whole.whole?.flatMap(({ lines }) => lines.flatMap(({ lacks }) => lacks))]).toEqual([[], []]);
    expect((await here.call(showSigning, { formId: form }, signatory)).left.lacking).toEqual([]);
    await here.call(detachEvidence, { formId: form, statement: '1.1.1-1b', itemId }, coordinator);
    expect((await left(form)).lacking).toHaveLength(1);
    await expect(signNow(form)).resolves.toMatchObject({ formId: form });
  });

  test('that must be met keep what lacks something from being signed, the units’ answers too, and say what it is', async () => {
    const { form, unitForm } = await opened(2026, { ...rules, mustBeMet: true });
    await answer(here, coordinator, form, { statement: '1.1.1-1b', status: 'fully' });
    await answer(here, as('respondent', unit), unitForm, { statement: '1.1.1-1a', status: 'not-applicable' });
    await expect(signNow(form)).rejects.toMatchObject({ code: 'conflict', detail: { lacking: [{ code: '1.1.1-1b', what: 'evidence' }], units: [{ form: unitForm, things: 1 }] } });
    expect((await here.call(showForm, { formId: form }, coordinator)).form.signed).toBeNull();
    await here.call(saveAnswer, { formId: form, statement: '1.1.1-1b', status: 'fully', evidence: 'Dnr 3', version: 1 }, coordinator);
    await expect(signNow(form)).rejects.toMatchObject({ detail: { lacking: [] } });
    // An item is evidence as words are, in the organisation's own answers and in its units'.
    const manager = as('respondent', unit);
    await answer(here, coordinator, form, { statement: '1.2.1-1a', status: 'fully' });
    await answer(here, manager, unitForm, { statement: '1.2.1-1a', status: 'fully' });
    await expect(signNow(form)).rejects.toMatchObject({ detail: { lacking: [{ code: '1.2.1-1a', what: 'evidence' }], units: [{ form: unitForm, things: 2 }] } });
    await here.call(addEvidence, { formId: form, statement: '1.2.1-1a', link: 'https://example.org/plan' }, coordinator);
    await here.call(addEvidence, { formId: unitForm, statement: '1.2.1-1a', link: 'https://example.org/unit' }, manager);
    await expect(signNow(form)).rejects.toMatchObject({ detail: { lacking: [], units: [{ form: unitForm, things: 1 }] } });
    await answer(here, as('respondent', unit), unitForm, { statement: '1.1.1-1a', status: 'not-applicable', comment: 'Öppnade i december' });
    await expect(signNow(form)).resolves.toMatchObject({ formId: form }); // what is unanswered keeps nobody
  });
});
