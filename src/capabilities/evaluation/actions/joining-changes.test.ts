import { randomUUIDv7 } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Place } from '#capabilities/organisations/index.ts';
import { anOrganisation, as, closeFrom, mergeInto, moveUnder, openAgain } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { sql } from '#platform/db/index.ts';
import { scene } from '#platform/testing/index.ts';
import type { FormId, RoundId } from '../contract.ts';
import { compact } from '../store/index.ts';
import { GO_WITH_A_FORM, GO_WITH_AN_ORGANISATION } from '../store/joining.ts';
import { answer, aRound, formOf, reopenAs, signAs } from '../testing.ts';
import { confirmProposals, extend, handIn, joinLate, listForms, nameResponsible, sayRemark, showForeseen, showForm, showHandIns, showLive, showProposals, showResponsible, showSigning, showTalk } from './index.ts';

const here = await scene();
const country = await anOrganisation(here, { kind: 'country' });
const owner = as('owner', country);
const [from, to] = [await anOrganisation(here, { code: '17', name: 'Österbotten' }), await anOrganisation(here, { code: '05', name: 'Birkaland' })];
const aUnit = (code: string, parent: Place) => anOrganisation(here, { code, kind: 'unit', parent });
const units = { one: await aUnit('17-1', from), two: await aUnit('17-2', from), three: await aUnit('17-3', from), four: await aUnit('17-4', from), five: await aUnit('17-5', from) };
await aUnit('05-1', to);
const version = await aPublishedVersion(here, aProgramme([{ code: '1.1.1-1a' }, { code: '1.1.1-1b' }, { code: '1.2.1-1a' }]));
let roundId: RoundId;
beforeAll(async () => {
  roundId = (await aRound(here, { versionId: version.id })).id;
});

const follow = async (): Promise<void> => {
  while ((await joinLate(here)) > 0);
};
const codes = async (of: typeof owner) => (await here.call(listForms, {}, of)).forms.map(({ organisation }) => organisation.code).sort();
const tallyOf = async (code: string) => (await here.call(showLive, { roundId }, owner)).lines.find(({ organisation }) => organisation.code === code)?.tally;
const answerBoth = async (unit: Place): Promise<FormId> => {
  const form = await formOf(here, unit);
  await answer(here, as('respondent', unit), form, { statement: '1.1.1-1a', status: 'fully', comment: 'Varje måndag' });
  await answer(here, as('respondent', unit), form, { statement: '1.1.1-1b', status: 'partly' });
  return form;
};
const foreseen = async (code: string, way: string, actor = owner) => (await here.call(showForeseen, { code, way }, actor)).rounds;
const coordinator = as('coordinator', from);

describe('a unit that closes', () => {
  test('is shown beforehand what it has answered, to those who may see it, and nothing to others', async () => {
    await answerBoth(units.one);
    const own = [expect.objectContaining({ form: expect.objectContaining({ tally: { answered: 2, asked: 3 }, isSetAside: false }), isSigned: false, tenant: { code: '17', names: from.names }, newForm: 3 })];
    for (const actor of [owner, coordinator, as('respondent', units.one)]) expect(await foreseen('17-1', 'close', actor)).toEqual(own);
    for (const actor of [as('coordinator', to), as('respondent', units.two)]) expect(await foreseen('17-1', 'close', actor)).toEqual([]);
    expect(await foreseen('17', 'close', coordinator)).toMatchObject([{ below: { forms: 5, tally: { answered: 2, asked: 15 } } }]);
  });

  test('is asked through its last day; then its form is set aside and counts no more, and its answers are back when it opens again', async () => {
    await closeFrom(here, units.one, '2026-11-25');
    await follow();
    expect(await tallyOf('17')).toEqual({ answered: 2, asked: 18 });
    here.clock.set('2026-11-25T20:00:00Z');
    await follow();
    expect(await codes(coordinator)).toContain('17-1');
    here.clock.set('2026-11-26T08:00:00Z');
    await follow();
    expect(await codes(coordinator)).not.toContain('17-1');
    expect(await tallyOf('17')).toEqual({ answered: 0, asked: 15 });
    expect(await foreseen('17-1', 'reopen')).toMatchObject([{ form: { isSetAside: true } }]);
    const { units: signed } = await here.call(showSigning, { formId: await formOf(here, from) }, as('signatory', from));
    expect(signed).toMatchObject({ forms: 4 });
    await openAgain(here, units.one);
    await follow();
    expect(await tallyOf('17')).toEqual({ answered: 2, asked: 18 });
    const { statements } = await here.call(showForm, { formId: await formOf(here, units.one), goal: '1.1' }, as('reader', units.one));
    expect(statements.map(({ answer: { status, comment } }) => [status, comment])).toEqual([['fully', 'Varje måndag'], ['partly', '']]);
  });

  test('that opens on a day to come gets its form on that day', async () => {
    await here.database.asSystem((tx) => tx.run(sql`update organisations.organisation set valid_from = '2026-11-28' where code = '17-5'`));
    await here.database.asSystem((tx) => tx.run(sql`delete from evaluation.form where organisation_no = ${units.five.no}`));
    await follow();
    expect(await codes(coordinator)).not.toContain('17-5');
    here.clock.set('2026-11-28T08:00:00Z');
    await follow();
    expect(await codes(coordinator)).toContain('17-5');
  });
});

describe('a unit that is merged into another', () => {
  test('is counted no more, and its answers are proposals to what the other has not answered; confirmed they are the other’s own', async () => {
    await answerBoth(units.two);
    const successor = await formOf(here, units.three);
    await answer(here, as('respondent', units.three), successor, { statement: '1.1.1-1b', status: 'not-at-all' });
    await mergeInto(here, units.two, units.three);
    here.clock.set('2026-11-29T08:00:00Z');
    await follow();
    expect(await codes(coordinator)).not.toContain('17-2');
    const respondent = as('respondent', units.three);
    const page = await here.call(showForm, { formId: successor, goal: '1.1' }, respondent);
    expect(page.statements.map(({ code, proposal }) => [code, proposal?.predecessor, proposal?.answer.status, proposal?.year])).toEqual([
      ['1.1.1-1a', units.two.names, 'fully', 2024], ['1.1.1-1b', undefined, undefined, undefined],
    ]);
    expect(page.form.tally).toEqual({ answered: 1, asked: 3 });
    const { covers, confirmable } = await here.call(showProposals, { formId: successor, goal: '1.1' }, respondent);
    expect(confirmable.map(({ code, comment }) => [code, comment])).toEqual([['1.1.1-1a', 'Varje måndag']]);
    await here.call(confirmProposals, { formId: successor, goal: '1.1', covers }, respondent);
    expect((await here.call(showForm, { formId: successor, goal: '1.1' }, respondent)).form.tally).toEqual({ answered: 2, asked: 3 });
  });

  test('of somebody else’s is shown to nobody there', async () => {
    const { statements } = await here.call(showForm, { formId: await formOf(here, units.four), goal: '1.1' }, as('respondent', units.four));
    expect(statements.map(({ proposal }) => proposal)).toEqual([null, null]);
  });
});

describe('a unit that comes to another organiser', () => {
  const moved = (): Place => ({ ...units.four, path: `${to.path}${units.four.no}.`, tenantNo: to.no });

  test('takes its form with answers and history along; its people go on in the same form, and each organiser’s sums are its own', async () => {
    const form = await answerBoth(units.four);
    await compact(here.database);
    await answer(here, as('respondent', units.four), form, { statement: '1.2.1-1a', status: 'not-at-all' }); // still to be folded
    await here.call(extend, { roundId, organisations: ['17-4'], lastDay: '2027-01-31', reason: 'Flyttar' }, owner);
    const change = { of: ['1.1'], title: 'Avdelningsskötaren' };
    const { preview } = await here.call(showResponsible, { formId: form, change }, coordinator);
    await here.call(nameResponsible, { formId: form, covers: preview?.covers, change }, coordinator);
    await here.call(sayRemark, { formId: form, statement: '1.1.1-1a', id: randomUUIDv7(), text: 'Fråga nattpersonalen' }, as('respondent', units.four));
    await here.call(handIn, { formId: form, confirm: 'yes' }, as('respondent', units.four));
    const [had, got] = [await tallyOf('17'), await tallyOf('05')];
    await moveUnder(here, units.four, to);
    await follow();
    expect(await tallyOf('17')).toEqual({ answered: (had?.answered ?? 0) - 3, asked: (had?.asked ?? 0) - 3 });
    expect(await tallyOf('05')).toEqual({ answered: (got?.answered ?? 0) + 3, asked: (got?.asked ?? 0) + 3 });
    await compact(here.database);
    expect(await tallyOf('05')).toEqual({ answered: (got?.answered ?? 0) + 3, asked: (got?.asked ?? 0) + 3 });
    expect(await codes(coordinator)).not.toContain('17-4');
    expect(await codes(as('coordinator', to))).toEqual(['05', '05-1', '17-4']);
    await expect(here.call(showForm, { formId: form }, coordinator)).rejects.toMatchObject({ code: 'not-found' });
    await answer(here, as('respondent', moved()), form, { statement: '1.1.1-1a', status: 'partly' });
    expect((await here.call(showForm, { formId: form }, as('reader', moved()))).form.round.lastDay).toBe('2026-12-31');
    // And what stands beside the answers: what was said, who answers for them, and that the form is handed in.
    const ours = as('coordinator', to);
    expect((await here.call(showForm, { formId: form, goal: '1.1' }, ours)).statements[0]?.marks).toMatchObject({ responsible: { title: 'Avdelningsskötaren' } });
    expect((await here.call(showTalk, { formId: form, statement: '1.1.1-1a' }, ours)).remarks).toMatchObject([{ text: 'Fråga nattpersonalen' }]);
    expect((await here.call(showHandIns, { roundId }, ours)).rows.find(({ organisation }) => organisation.code === '17-4')).toMatchObject({ step: 'handed-in' });
  });

  test('stays where it is while either of the two has signed, and follows when that is reopened', async () => {
    await signAs(here, as('signatory', to), await formOf(here, to));
    await moveUnder(here, moved(), from);
    await follow();
    expect(await codes(as('coordinator', to))).toContain('17-4');
    expect(await codes(coordinator)).not.toContain('17-4');
    expect(await foreseen('17-4', 'move')).toMatchObject([{ isSigned: true, tenant: { code: '05' } }]);
    await reopenAs(here, as('signatory', to), await formOf(here, to));
    await follow();
    expect(await codes(as('coordinator', to))).toEqual(['05', '05-1']);
    expect(await codes(coordinator)).toContain('17-4');

    await signAs(here, as('signatory', to), await formOf(here, to));
    await moveUnder(here, units.four, to);
    await follow();
    expect(await codes(coordinator)).toContain('17-4');
    await reopenAs(here, as('signatory', to), await formOf(here, to));
    await follow();
    expect(await codes(as('coordinator', to))).toContain('17-4');
  });
});

test('every table whose rows name a form’s organisation, round and tenant goes along with it, or is known to stay', async () => {
  const tables = await here.database.asSystem((tx) => tx.all(sql<{ name: string }>`
    select c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'evaluation' and t.table_type = 'BASE TABLE' and c.column_name in ('organisation_no', 'round_no', 'tenant_no')
    group by c.table_name having count(*) = 3 order by 1`));
  // The form itself, what its former organiser had decided about it and said of it, and what was corrected under that one's signature: a form that is signed does not move.
  const others = ['form', 'answer_review', 'choice', 'extension', 'handed_answer', 'statement_reopening'];
  expect(tables.map(({ name }) => name)).toEqual([...GO_WITH_A_FORM, ...others].sort());

  const lasting = await here.database.asSystem((tx) => tx.all(sql<{ name: string }>`
    select c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'evaluation' and t.table_type = 'BASE TABLE' and c.column_name in ('organisation_no', 'round_no', 'tenant_no')
    group by c.table_name having count(*) = 2 and not bool_or(c.column_name = 'round_no') order by 1`));
  // What was signed stays as it was signed, and a file with whoever brought it in.
  expect(lasting.map(({ name }) => name)).toEqual([...GO_WITH_AN_ORGANISATION, 'signed_form', 'answer_file_row'].sort());
});
