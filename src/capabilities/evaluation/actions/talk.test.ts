import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { scene } from '#platform/testing/index.ts';
import { aRound, formOf } from '../testing.ts';
import { answerWish, closeRound, sayRemark, sendWish, settleRemark, showTalk, showWishes } from './index.ts';

const here = await scene();
const county = await anOrganisation(here, { code: '17' });
const unit = await anOrganisation(here, { code: 'U-17-1', kind: 'unit', parent: county });
const elsewhere = await anOrganisation(here, { code: '08' });
const owner = as('owner', await anOrganisation(here, { kind: 'country' }));
const [coordinator, reader, stranger, ofUnit] = [as('coordinator', county), as('reader', county), as('coordinator', elsewhere), as('respondent', unit)];
const version = await aPublishedVersion(here, aProgramme([{ code: '1.1.1-1a', years: [2024] }, { code: '1.1.1-1b', years: [2024], answeredBy: ['organiser'] }]));
const round = await aRound(here, { versionId: version.id, year: 2024 });
const [form, formOfUnit] = [await formOf(here, county), await formOf(here, unit)];

const talk = (actor = coordinator, formId = form, statement: string | null = '1.1.1-1a') => here.call(showTalk, { formId, statement: statement ?? undefined }, actor);
const say = (text: string, { actor = coordinator, id = randomUUID() as string, formId = form, statement = '1.1.1-1a' } = {}) => here.call(sayRemark, { formId, statement, id, text }, actor);
const send = (wish: string, { actor = coordinator, id = randomUUID() as string, formId = form, statement = '1.1.1-1a' as string | null } = {}) => here.call(sendWish, { formId, statement: statement ?? undefined, id, wish }, actor);
const wishes = (given: object = {}, actor = owner) => here.call(showWishes, { roundId: round.id, ...given }, actor);

describe('what is said of a statement inside an organisation', () => {
  test('is seen by its people and nobody else, and is settled and opened again', async () => {
    const id = randomUUID();
    await say('Gäller det också nattpersonalen?', { id });
    await say('Gäller det också nattpersonalen?', { id });
    expect((await talk(reader)).remarks).toMatchObject([{ id, text: 'Gäller det också nattpersonalen?', by: 'coordinator 17', settled: null }]);
    await here.call(settleRemark, { formId: form, statement: '1.1.1-1a', id, settled: 'yes' }, coordinator);
    expect((await talk()).remarks[0]?.settled).toMatchObject({ by: 'coordinator 17' });
    await here.call(settleRemark, { formId: form, statement: '1.1.1-1a', id, settled: 'no' }, coordinator);
    expect((await talk()).remarks[0]?.settled).toBeNull();
    for (const actor of [stranger, ofUnit]) await expect(talk(actor)).rejects.toMatchObject({ code: 'not-found' });
    expect((await talk(coordinator, formOfUnit)).remarks).toEqual([]);
    expect(JSON.stringify(await wishes({ show: 'all' }))).not.toContain('nattpersonalen');
  });
  test('is not said by a reader, about what is not asked, without a word, or with a personal code in it', async () => {
    await expect(say('x', { actor: reader })).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(say('x', { statement: '1.1.1-1b', formId: formOfUnit, actor: ofUnit })).rejects.toMatchObject({ code: 'not-found' });
    await expect(say('  ')).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'text' }] });
    await expect(say('Se 131052-308T')).rejects.toMatchObject({ code: 'invalid' });
  });
  test('is settled only where it was said', async () => {
    const id = randomUUID();
    await say('Här', { id });
    await expect(here.call(settleRemark, { formId: formOfUnit, statement: '1.1.1-1a', id, settled: 'yes' }, coordinator)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('what is wished of the Centre', () => {
  test('reaches it at once with the organisation’s name, and its answer comes back', async () => {
    const id = randomUUID();
    await send('Vad menas med vardaglig?', { id, actor: ofUnit, formId: formOfUnit });
    await send('Vad menas med vardaglig?', { id, actor: ofUnit, formId: formOfUnit });
    await send('Mer tid', { statement: null });
    const { wishes: all, counts } = await wishes();
    expect(counts).toEqual({ new: 2, answered: 0, all: 2 });
    expect(all.map(({ organisation, statement, text }) => [organisation.code, statement?.code ?? null, text]).sort()).toEqual([['17', null, 'Mer tid'], ['U-17-1', '1.1.1-1a', 'Vad menas med vardaglig?']]);
    await here.call(answerWish, { roundId: round.id, id, text: 'Det som görs varje vecka.' }, owner);
    expect((await talk(ofUnit, formOfUnit)).wishes).toMatchObject([{ text: 'Vad menas med vardaglig?', answer: { text: 'Det som görs varje vecka.' } }]);
    expect((await wishes()).counts).toEqual({ new: 1, answered: 1, all: 2 });
    expect((await talk(coordinator, form, null)).wishes).toMatchObject([{ text: 'Mer tid', answer: null }]);
  });
  test('is no organiser’s to list, nor its neighbour’s to see or answer', async () => {
    await expect(wishes({}, coordinator)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(wishes({}, reader)).rejects.toMatchObject({ code: 'not-found' });
    await expect(here.call(answerWish, { roundId: round.id, id: randomUUID(), text: '' }, owner)).rejects.toMatchObject({ code: 'not-found' });
    await expect(talk(stranger)).rejects.toMatchObject({ code: 'not-found' });
  });
  test('is not sent any more where the round is closed', async () => {
    await here.call(closeRound, { roundId: round.id }, owner);
    await expect(send('För sent')).rejects.toMatchObject({ code: 'gone' });
    await expect(say('För sent')).rejects.toMatchObject({ code: 'gone' });
    expect((await talk()).may).toEqual({ remark: false, wish: false });
  });
});
