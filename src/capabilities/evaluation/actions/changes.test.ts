import { expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { sql } from '#platform/db/index.ts';
import { scene } from '#platform/testing/index.ts';
import { FEW_CHANGES } from '../contract/signing.ts';
import { answer, aRound, formOf, reopenAs, signAs } from '../testing.ts';
import { saveAnswer, showChanges, showSigning, takeOutSigned } from './index.ts';

const here = await scene();
const county = await anOrganisation(here, { code: '17' });
const [unit, quiet] = [await anOrganisation(here, { code: '17-1', kind: 'unit', parent: county }), await anOrganisation(here, { code: '17-2', kind: 'unit', parent: county })];
const other = await anOrganisation(here, { code: '08' });
const version = await aPublishedVersion(here, aProgramme([
  { code: '1.1.1-1a' }, { code: '1.1.1-1b', value: { kind: 'share', fullyFrom: 100 } }, { code: '1.2.1-1a' },
  ...Array.from({ length: 25 }, (_none, i) => ({ code: `2.1.1-${i + 1}a` })),
]));
await aRound(here, { versionId: version.id });
const [signatory, coordinator, manager] = [as('signatory', county), as('coordinator', county), as('respondent', unit)];
const [formId, unitForm] = [await formOf(here, county), await formOf(here, unit)];
const save = (form: string, given: object, by = coordinator) => here.call(saveAnswer, { formId: form, ...given }, by);
const changes = (since: number, page = '1', by = coordinator) => here.call(showChanges, { formId, since: String(since), page }, by);

test('what differs from what was signed is shown field by field, the organisation’s own and its units’; an internal note and what was changed back are not', async () => {
  await save(formId, { statement: '1.1.1-1a', status: 'fully', comment: 'Klart', version: 0 });
  await save(formId, { statement: '1.2.1-1a', status: 'fully', version: 0 });
  await save(unitForm, { statement: '1.1.1-1b', status: null, numerator: 3, denominator: 4, version: 0 }, manager);
  await save(unitForm, { statement: '1.2.1-1a', status: 'partly', version: 0 }, manager);
  await signAs(here, signatory, formId);
  await reopenAs(here, signatory, formId);
  expect((await here.call(showSigning, { formId }, signatory)).difference).toEqual({ since: 1, answers: 0, organisations: 0, changes: [], divisions: [] });

  await save(formId, { statement: '1.1.1-1a', status: 'partly', comment: '', evidence: 'https://example.org/plan', onDay: '2026-11-01', version: 1 });
  await save(formId, { statement: '1.2.1-1a', status: 'fully', note: 'Bara för oss', version: 1 });
  await save(unitForm, { statement: '1.1.1-1b', status: null, numerator: 4, denominator: 4, version: 1 }, manager);
  await save(unitForm, { statement: '1.2.1-1a', status: 'fully', version: 1 }, manager);
  await save(unitForm, { statement: '1.2.1-1a', status: 'partly', version: 2 }, manager);
  await save(unitForm, { statement: '1.1.1-1a', status: 'not-at-all', version: 0 }, manager);

  const seen = await changes(1);
  expect(seen.difference).toEqual({ answers: 3, organisations: 2 });
  const blank = { comment: '', evidence: '', numerator: null, denominator: null, onDay: null };
  expect(seen.changes).toEqual([
    {
      organisation: { code: '17', names: county.names }, statement: '1.1.1-1a', text: { sv: 'Påstående 1.1.1-1a' },
      was: { ...blank, status: 'fully', comment: 'Klart' }, is: { ...blank, status: 'partly', evidence: 'https://example.org/plan', onDay: '2026-11-01' },
    },
    { organisation: { code: '17-1', names: unit.names }, statement: '1.1.1-1a', text: { sv: 'Påstående 1.1.1-1a' }, was: { ...blank, status: null }, is: { ...blank, status: 'not-at-all' } },
    {
      organisation: { code: '17-1', names: unit.names }, statement: '1.1.1-1b', text: { sv: 'Påstående 1.1.1-1b' },
      was: { ...blank, status: 'partly', numerator: 3, denominator: 4 }, is: { ...blank, status: 'fully', numerator: 4, denominator: 4 },
    },
  ]);
  expect((await here.call(showSigning, { formId }, signatory)).difference).toEqual({ since: 1, answers: 3, organisations: 2, changes: seen.changes, divisions: [] });
});

test('after the next signature each earlier one still tells what has changed since it, and the one that stands nothing', async () => {
  await signAs(here, signatory, formId);
  expect((await changes(1)).difference).toEqual({ answers: 3, organisations: 2 });
  expect((await changes(2)).difference).toEqual({ answers: 0, organisations: 0 });
  await reopenAs(here, signatory, formId);
  await save(unitForm, { statement: '1.1.1-1a', status: null, version: 1 }, manager);
  expect((await changes(1)).difference).toEqual({ answers: 2, organisations: 2 });
  expect((await changes(2)).changes).toMatchObject([{ organisation: { code: '17-1' }, was: { status: 'not-at-all' }, is: { status: null } }]);
});

test('a statement that is asked now and was not then is told, and the other way round', async () => {
  await here.database.asSystem(async (tx) => {
    const [list] = await tx.all(sql<{ no: number }>`insert into evaluation.asked_list (round_no, key, kind, sectors) select round_no, 'another', kind, sectors from evaluation.asked_list where kind = 'unit' returning no`);
    await tx.run(sql`insert into evaluation.asked select ${list?.no}, a.statement_code, a.statement_no, a.goal_no, a.value_kind, a.fully_from
      from evaluation.asked a join evaluation.form f on f.list_no = a.list_no where f.organisation_no = ${unit.no} and a.statement_code not in ('1.1.1-1b', '2.1.1-1a')`);
    await tx.run(sql`update evaluation.form set list_no = ${list?.no}, asked = asked - 2 where organisation_no = ${quiet.no}`);
  });
  expect((await changes(2)).changes.filter(({ organisation }) => organisation.code === '17-2')).toMatchObject([{ statement: '1.1.1-1b', was: { status: null }, is: null }, { statement: '2.1.1-1a', is: null }]);
  await signAs(here, signatory, formId);
  await reopenAs(here, signatory, formId);
  await here.database.asSystem((tx) => tx.run(sql`update evaluation.form set list_no = (select list_no from evaluation.form where organisation_no = ${unit.no}), asked = asked + 2 where organisation_no = ${quiet.no}`));
  expect((await changes(3)).changes).toMatchObject([{ organisation: { code: '17-2' }, statement: '1.1.1-1b', was: null, is: { status: null } }, { statement: '2.1.1-1a', was: null }]);
});

test('many changes have a page of their own, a hundred at a time; the signing page says how many', async () => {
  await signAs(here, signatory, formId);
  await reopenAs(here, signatory, formId);
  for (let i = 1; i <= FEW_CHANGES; i++) await answer(here, coordinator, formId, { statement: `2.1.1-${i}a`, status: 'fully' });
  expect((await here.call(showSigning, { formId }, signatory)).difference).toMatchObject({ answers: FEW_CHANGES, changes: { length: FEW_CHANGES } });
  await answer(here, coordinator, formId, { statement: '2.1.1-25a', status: 'fully' });
  expect((await here.call(showSigning, { formId }, signatory)).difference).toMatchObject({ answers: FEW_CHANGES + 1, organisations: 1, changes: [] });

  await here.database.asSystem((tx) => tx.run(sql`
    insert into evaluation.answer (organisation_no, round_no, statement_no, tenant_no, status, version, at)
    select f.organisation_no, f.round_no, a.statement_no, f.tenant_no, 1, 1, ${here.clock.now()} from evaluation.form f join evaluation.asked a on a.list_no = f.list_no
    where f.organisation_no = any (${[unit.no, quiet.no]}::int[]) and a.statement_code like '2.1%'`));
  for (let i = 0; i < 40; i++) {
    const more = await anOrganisation(here, { code: `17-M${i}`, kind: 'unit', parent: county });
    await here.database.asSystem((tx) => tx.run(sql`insert into evaluation.form select ${more.no}, round_no, gen_random_uuid(), tenant_no, ${more.path}, kind, list_no, asked from evaluation.form where organisation_no = ${unit.no}`));
  }
  const all = FEW_CHANGES + 1 + 2 * 25 + 40 * 28;
  const [one, two, last, beyond] = [await changes(4), await changes(4, '2'), await changes(4, '12'), await changes(4, '13')];
  expect([one, two, last, beyond].map((page) => [page.difference.answers, page.changes.length, page.page])).toEqual([[all, 100, { no: 1, of: 12 }], [all, 100, { no: 2, of: 12 }], [all, all - 1_100, { no: 12, of: 12 }], [all, 0, { no: 13, of: 12 }]]);
  const both = [...one.changes, ...two.changes].map(({ organisation, statement }) => `${organisation.code} ${statement}`);
  expect(new Set(both).size).toBe(200);
  expect(await here.statements(() => changes(4))).toHaveLength(4);
});

test('only the organisation’s own people see what has changed, and only since a signature of that form', async () => {
  for (const stranger of [as('coordinator', other), as('respondent', unit), as('reader', await anOrganisation(here, { kind: 'country' }))]) {
    await expect(changes(1, '1', stranger)).rejects.toMatchObject({ code: 'not-found' });
  }
  await expect(here.call(showChanges, { formId: unitForm, since: 1 }, signatory)).rejects.toMatchObject({ code: 'not-found' });
  await expect(changes(99)).rejects.toMatchObject({ code: 'not-found' });
  for (const bad of [0, -1, 1.5, 2 ** 31]) await expect(changes(bad)).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'since' }] });
  await expect(here.call(showChanges, { formId, since: 'x' }, coordinator)).rejects.toMatchObject({ code: 'invalid' });
  await expect(here.call(takeOutSigned, { formId, no: '0' }, coordinator)).rejects.toMatchObject({ code: 'invalid' });
});
