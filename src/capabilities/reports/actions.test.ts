import { expect, test } from 'vitest';
import { answer, aRound, formOf, signAs } from '#capabilities/evaluation/testing.ts';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import type { Place } from '#capabilities/organisations/index.ts';
import { allOf, aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { ANSWER_PARTS, countIn } from '#capabilities/progress/index.ts';
import { canonical, sha256 } from '#platform/canonical/index.ts';
import { sql } from '#platform/db/index.ts';
import { LANGUAGES } from '#platform/i18n/index.ts';
import { readParts } from '#platform/tables/index.ts';
import { scene } from '#platform/testing/index.ts';
import { freeze, showReports, takeOutDraft, takeOutFigures, takeOutRows } from './actions.ts';
import { draftOf } from './rules/draft.ts';
import { docxFile, figuresFile, htmlFile, rowsCsv } from './rules/draft-files.ts';
import { frozen, thawed } from './rules/frozen.ts';

const here = await scene();
const country = await anOrganisation(here, { kind: 'country' });
const [one, two] = [await anOrganisation(here, { code: '01', name: 'Ettans <område>' }), await anOrganisation(here, { code: '02' })];
const owner = as('owner', country);
const version = await aPublishedVersion(here, aProgramme(['1.1.1-1a', '1.1.1-1b', '1.2.1-1a'].map((code) => ({ code, years: [2024, 2025] }))));

async function fill(place: Place, ...statuses: readonly Parameters<typeof answer>[3]['status'][]): Promise<void> {
  const form = await formOf(here, place);
  for (const [i, statement] of ['1.1.1-1a', '1.1.1-1b', '1.2.1-1a'].entries()) await answer(here, as('coordinator', place), form, { statement, status: statuses[i] ?? null });
  await signAs(here, as('signatory', place), form);
}
await aRound(here, { year: 2024, versionId: version.id });
await fill(one, 'not-at-all', 'fully', 'partly');
const round = await aRound(here, { year: 2025, versionId: version.id });
await fill(one, 'fully', 'partly', 'partly');

const ask = { roundId: round.id };
const show = (actor = owner) => here.call(showReports, ask, actor);
const draft = (no: number | 'now', actor = owner) => here.call(takeOutDraft, { ...ask, no }, actor);
const freezeAs = (title: string, after: number, actor = owner) => here.call(freeze, { ...ask, title, after }, actor);
const saidIn = async (no: number | 'now') => draftOf(await draft(no), 'en').blocks.flatMap((block) => (block.is === 'list' ? block.items : block.is === 'text' ? [block.text] : []));

test('before anything is frozen there is a draft of the figures as they are', async () => {
  expect(await show()).toMatchObject({ dataSets: [], signed: { n: 1, of: 2 }, mayFreeze: true });
  expect(await saidIn('now')).toEqual(expect.arrayContaining([
    '1 of 2 organisers have signed their answers.', 'The organisers have answered 3 of 6 own questions.',
    'Of 3 comparable answers of 2024 and 2025, 1 went forwards, 1 backwards, and 1 stand still.',
    'Compared with 2024: 2 of 2 questions may be compared, with 1 organisers. “Fully” was 1 and is 1 of 2 comparable answers; 1 went forwards and 1 backwards.',
  ]));
});

test('what is frozen stays as it is, whatever is signed afterwards, and says so with its checksum', async () => {
  const { no, hash } = await freezeAs('  Läget i november ', 0);
  expect(no).toBe(1);
  const before = await draft(1);
  await fill(two, 'partly', 'partly', 'partly');
  const [after, now] = [await draft(1), await draft('now')];
  expect(after).toEqual(before);
  expect(after.dataSet?.hash).toBe(hash);
  expect(now.figures).not.toEqual(after.figures);
  expect(await saidIn(1)).toEqual(expect.arrayContaining(['1 of 2 organisers have signed their answers.', expect.stringContaining(hash)]));
  expect(await saidIn('now')).toEqual(expect.arrayContaining(['2 of 2 organisers have signed their answers.']));
  expect(await show()).toMatchObject({ signed: { n: 2 }, dataSets: [{ no: 1, title: 'Läget i november', by: owner.name, hash }] });
  expect(await here.database.asSystem((tx) => tx.all(sql<{ about: string }>`select about from platform.audit where event = 'reports.frozen'`))).toEqual([{ about: `${round.id} 1 ${hash}` }]);
});

test('of two who freeze at once one is told; without a name nothing is frozen; who only reads freezes nothing', async () => {
  await expect(freezeAs('En gång till', 0)).rejects.toMatchObject({ code: 'conflict' });
  await expect(freezeAs('   ', 1)).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'title' }] });
  await expect(freezeAs('Läget', 1, as('reader', country))).rejects.toMatchObject({ code: 'not-allowed' });
  expect((await show(as('reader', country))).mayFreeze).toBe(false);
  expect((await show()).dataSets).toHaveLength(1);
});

test('for who does not oversee the country, and of what is not there, nothing is found', async () => {
  for (const stranger of [as('coordinator', one), as('reader', one)]) {
    await expect(show(stranger)).rejects.toMatchObject({ code: expect.stringMatching(/not-(found|allowed)/) });
    await expect(draft(1, stranger)).rejects.toMatchObject({ code: expect.stringMatching(/not-(found|allowed)/) });
  }
  await expect(draft(7)).rejects.toMatchObject({ code: 'not-found' });
  await expect(here.call(takeOutDraft, { ...ask, no: '-1' }, owner)).rejects.toMatchObject({ code: 'invalid' });
  await expect(here.call(showReports, { roundId: '00000000-0000-7000-8000-000000000000' }, owner)).rejects.toMatchObject({ code: 'not-found' });
});

test('a kept text that is not what was frozen is refused', async () => {
  const [{ figures }, { table: { rows } }] = [await draft('now'), await here.call(takeOutRows, { ...ask, no: 1 }, owner)];
  const kept = frozen(figures, rows);
  expect(thawed(kept)).toEqual({ figures, rows });
  expect(() => thawed({ ...kept, text: kept.text.replace('"fully":1', '"fully":2') })).toThrow('not what was frozen');
});

test('what each organiser answered to each question is kept with it, and stays; what was frozen before that was kept says so', async () => {
  const { no, table } = await here.call(takeOutRows, { ...ask, no: 1 }, owner);
  const told = table.rows.filter(({ of }) => of === 'own').map(({ organiser, statement, answered, distribution }) => [organiser, statement, answered, distribution && ANSWER_PARTS.find((part) => countIn(distribution, part) > 0)]);
  expect(told).toEqual([
    ['01', '1.1.1-1a', 1, 'fully'], ['01', '1.1.1-1b', 1, 'partly'], ['01', '1.2.1-1a', 1, 'partly'],
    ['02', '1.1.1-1a', 0, null], ['02', '1.1.1-1b', 0, null], ['02', '1.2.1-1a', 0, null],
  ]);
  const file = rowsCsv({ no, table }, 'sv');
  const [head = '', ...lines] = Buffer.concat((await allOf(file.body)).map((piece) => Buffer.from(piece))).toString('utf8').trim().split('\r\n');
  expect([file.name, head.replace('\uFEFF', '').split(';').slice(0, 3), lines.length]).toEqual(['lykta-data-set-2025-1-round.csv', ['year', 'organiser_code', 'organiser'], table.rows.length]);
  await expect(here.call(takeOutRows, { ...ask, no: 9 }, owner)).rejects.toMatchObject({ code: 'not-found' });
  await expect(here.call(takeOutRows, { ...ask, no: 1 }, as('coordinator', one))).rejects.toMatchObject({ code: expect.stringMatching(/not-(found|allowed)/) });

  const { figures } = await draft('now');
  const text = canonical({ format: 'lykta.data-set/1', ...figures });
  await here.database.asSystem((tx) => tx.run(sql`
    insert into reports.data_set (round_no, no, title, document, hash, has_rows, frozen_at, freezer) select no, 2, 'Förr', ${text}, decode(${sha256(text)}, 'hex'), false, now(), 'Förr' from evaluation.round where id = ${round.id}`));
  expect((await show()).dataSets.map(({ hasRows }) => hasRows)).toEqual([false, true]);
  expect((await draft(2)).figures).toEqual(figures);
  await expect(here.call(takeOutRows, { ...ask, no: 2 }, owner)).rejects.toThrow('frozen before answers were kept');
});

test('HTML and DOCX say the same, in every language; names from outside are text and nothing else', async () => {
  const whole = await draft(1);
  for (const language of LANGUAGES) {
    const html = htmlFile(whole, language);
    expect(html.name).toBe(`lykta-report-2025-1-${language}.html`);
    expect(html.text).toContain(`<html lang="${language}">`);
    const bytes = Buffer.concat((await allOf(docxFile(whole, language).body)).map((piece) => Buffer.from(piece)));
    const words = (await allOf(readParts(bytes))).find(({ name }) => name === 'word/document.xml')?.text ?? '';
    const headings = draftOf(whole, language).blocks.flatMap((block) => (block.is === 'heading' ? [block.text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')] : []));
    expect(headings.length).toBeGreaterThan(6);
    for (const text of [html.text, words]) expect(headings.filter((heading) => !text.includes(heading))).toEqual([]);
    expect(words.match(/<w:tblHeader\/>/g)?.length).toBe(draftOf(whole, language).blocks.filter(({ is }) => is === 'table').length);
    expect(words).toContain('descr="');
    for (const [, grid = ''] of words.matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/g)) expect([...grid.matchAll(/w:w="(\d+)"/g)].reduce((sum, [, width]) => sum + Number(width), 0)).toBeLessThanOrEqual(9_026);
  }
  expect(htmlFile(whole, 'sv').text).toContain('Ettans &lt;område>');
  const file = figuresFile(await here.call(takeOutFigures, { ...ask, no: 1 }, owner));
  expect(JSON.parse(file.text)).toMatchObject({ format: 'lykta.data-set/2', results: { round: { year: 2025 } }, statements: { organisers: [{ organiser: '01' }, { organiser: '02' }] } });
  expect(sha256(file.text)).toBe(whole.dataSet?.hash);
  await expect(here.call(takeOutFigures, { ...ask, no: 9 }, owner)).rejects.toMatchObject({ code: 'not-found' });
});

test('the page takes at most five statements', async () => {
  await show();
  expect((await here.statements(() => show())).length).toBeLessThanOrEqual(5);
});
