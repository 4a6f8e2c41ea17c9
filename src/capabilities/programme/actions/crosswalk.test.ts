import { describe, expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { csvFile, sheetOf, workbookFile } from '#platform/tables/index.ts';
import { sql } from '#platform/db/index.ts';
import { scene } from '#platform/testing/index.ts';
import { CROSSWALK_FORMAT } from '../contract/crosswalk.ts';
import { columnsOf } from '../rules/crosswalk/file.ts';
import { crosswalksWith } from '../store/crosswalk.ts';
import { aDraft, aProgramme, aPublishedVersion, withTexts } from '../testing.ts';
import { bringInCrosswalk, confirmCrosswalk, correctEntry, restartCrosswalk, withdrawCrosswalk } from './crosswalk-work.ts';
import { showVersion } from '../actions.ts';
import { listCrosswalks, showCrosswalk, showEntry, takeOutCrosswalk } from './crosswalk.ts';

const here = await scene();
const country = await anOrganisation(here, { kind: 'country' });
const owner = as('owner', country);
const reader = as('reader', await anOrganisation(here, { code: '17' }));

const PLAN = 'Organisationen har en plan för klient- och patientsäkerhet.';
const first = withTexts(aProgramme([{ code: '1.1.1-1a' }, { code: '1.1.1-1b' }, { code: '1.1.1-1c' }, { code: '1.2.1-1a' }]), { '1.1.1-1a': { sv: PLAN } });
const second = withTexts(aProgramme([{ code: '1.1.1-1a' }, { code: '1.1.1-2a' }, { code: '1.1.1-2b' }, { code: '1.2.1-1a' }], { version: '2.0' }), {
  '1.1.1-1a': { sv: `${PLAN} Den är känd.` }, '1.1.1-2a': { sv: 'Påstående 1.1.1-1b' }, '1.1.1-2b': { sv: 'Alla har gått kursen.' }, '1.2.1-1a': { sv: 'Påstående 1.2.1-1a' },
});
const bytes = (of: unknown) => ({ name: 'file', bytes: new TextEncoder().encode(typeof of === 'string' ? of : JSON.stringify(of)) });
let round = 0;
/** Two versions of a programme of their own, so that no test sees another's. */
const anotherPair = async (): Promise<{ readonly versionId: string; readonly fromId: string }> => {
  const code = `lykta-crosswalk-${(round += 1)}`;
  const [from, to] = [await aPublishedVersion(here, { ...first, code }), await aPublishedVersion(here, { ...second, code })];
  return { versionId: to.id, fromId: from.id };
};
const show = (between: object, actor = owner, wanted = 'all') => here.call(showCrosswalk, { ...between, show: wanted }, actor);
const toldOf = async (between: object, actor = owner) => (await show(between, actor)).goals.flatMap(({ entries }) => entries.map(({ from, to, change }) => `${from.map(({ code }) => code).join('+') || '–'} → ${to.map(({ code }) => code).join('+') || '–'} ${change}`));
const revisionOf = async (between: object) => (await show(between)).state.revision;
const correct = async (between: object, side: 'from' | 'to', code: string, entry: object) => here.call(correctEntry, { ...between, revision: await revisionOf(between), side, code, ...entry }, owner);
const confirm = async (between: object, more: object = {}) => here.call(confirmCrosswalk, { ...between, revision: await revisionOf(between), confirm: 'yes', ...more }, owner);
const heldIn = (between: { readonly versionId: string; readonly fromId: string }) => here.database.asSystem((tx) => crosswalksWith(tx, between.versionId, [between.fromId]));

describe('between two versions', () => {
  test('stands first what the program suggests, with both texts, what is to be looked at alone; nothing of it holds', async () => {
    const between = await anotherPair();
    expect(await toldOf(between)).toEqual(['1.1.1-1a → 1.1.1-1a wording', '1.1.1-1b → 1.1.1-2a same', '– → 1.1.1-2b new', '1.2.1-1a → 1.2.1-1a same', '1.1.1-1c → – ended']);
    const page = await show(between, owner, 'look');
    expect([page.toLook, page.all, page.state, page.goals.map(({ side, code, entries }) => [side, code, entries.length])]).toEqual([3, 5, { revision: 0, held: null, isChanged: false }, [['to', '1.1', 2], ['from', '1.1', 1]]]);
    expect(page.goals[0]?.entries[0]).toMatchObject({ from: [{ text: { sv: PLAN } }], to: [{ text: { sv: `${PLAN} Den är känd.` } }] });
    expect(await heldIn(between)).toEqual(new Map());
    const list = await here.call(listCrosswalks, { versionId: between.versionId }, owner);
    expect(list.versions.find(({ from }) => from.id === between.fromId)?.state).toBe('none');
    expect((await here.call(listCrosswalks, { versionId: between.fromId }, owner)).versions.map(({ from }) => from.id)).not.toContain(between.versionId);
  });

  test('the owner corrects an entry, lets it stand, and splits and merges; what somebody else has changed meanwhile is a conflict', async () => {
    const between = await anotherPair();
    await correct(between, 'to', '1.1.1-1a', { from: '1.1.1-1a', to: '1.1.1-1a', change: 'wording' });
    await correct(between, 'from', '1.1.1-1b', { from: '1.1.1-1b', to: '1.1.1-2a, 1.1.1-2b', change: 'split' });
    expect(await toldOf(between)).toEqual(['1.1.1-1a → 1.1.1-1a wording', '1.1.1-1b → 1.1.1-2a+1.1.1-2b split', '1.2.1-1a → 1.2.1-1a same', '1.1.1-1c → – ended']);
    expect((await show(between)).toLook).toBe(1);
    expect((await here.call(showEntry, { ...between, side: 'from', code: '1.1.1-1b' }, owner)).entry.to.map(({ code }) => code)).toEqual(['1.1.1-2a', '1.1.1-2b']);
    await expect(here.call(correctEntry, { ...between, revision: 1, side: 'from', code: '1.1.1-1c', from: '1.1.1-1c', to: '', change: 'ended' }, owner)).rejects.toMatchObject({ code: 'conflict' });
    for (const [entry, at] of [[{ from: '1.1.1-1c', to: '', change: 'x' }, 'change'], [{ from: '1.1.1-1b', to: '', change: 'ended' }, 'from'], [{ from: '1.1.1-1c', to: '9.9.9-9a', change: 'same' }, 'to'], [{ from: '1.1.1-1c', to: '1.1.1-2a', change: 'merged' }, 'from']] as const) {
      await expect(correct(between, 'from', '1.1.1-1c', entry)).rejects.toMatchObject({ code: 'invalid', fields: [{ at }] });
    }
    await expect(correct(between, 'from', '9.9.9-9a', { from: '9.9.9-9a', to: '', change: 'ended' })).rejects.toMatchObject({ code: 'not-found' });
    await here.call(restartCrosswalk, { ...between, revision: await revisionOf(between) }, owner);
    expect((await show(between)).state.revision).toBe(0);
  });

  test('whoever has corrected an entry goes on with the next that is to be looked at, and from the beginning after the last; and is told what has no counterpart in the goal', async () => {
    const between = await anotherPair();
    const entry = async (side: 'from' | 'to', code: string) => here.call(showEntry, { ...between, side, code }, owner);
    expect((await entry('to', '1.1.1-2b')).without).toMatchObject({ from: [{ code: '1.1.1-1c', text: { sv: 'Påstående 1.1.1-1c' } }], to: [] });
    expect((await entry('from', '1.1.1-1c')).without).toMatchObject({ from: [], to: [{ code: '1.1.1-2b', text: { sv: 'Alla har gått kursen.' } }] });
    expect((await entry('to', '1.2.1-1a')).without).toEqual({ from: [], to: [] });
    expect(await correct(between, 'to', '1.1.1-2b', { from: '', to: '1.1.1-2b', change: 'new' })).toMatchObject({ own: { side: 'to', code: '1.1.1-2b' }, next: { side: 'from', code: '1.1.1-1c' } });
    expect(await correct(between, 'from', '1.1.1-1c', { from: '1.1.1-1c', to: '', change: 'ended' })).toMatchObject({ own: { side: 'from', code: '1.1.1-1c' }, next: { side: 'to', code: '1.1.1-1a' } });
    expect(await correct(between, 'to', '1.1.1-1a', { from: '1.1.1-1a', to: '1.1.1-1a', change: 'wording' })).toMatchObject({ next: null });
  });

  test('holds once it is confirmed, in both directions; is changed only with a reason, and holds as it did until that is confirmed; and can be withdrawn', async () => {
    const between = await anotherPair();
    await expect(confirm(between, { confirm: '' })).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'confirm' }] });
    const unfollowed = async (actor: typeof owner) => (await here.call(showVersion, { versionId: between.versionId }, actor)).unfollowed;
    expect([await unfollowed(owner), await unfollowed(reader), (await here.call(showVersion, { versionId: between.fromId }, owner)).unfollowed]).toEqual([{ id: between.fromId, version: '1.0' }, null, null]);
    await confirm(between);
    const rows = (await heldIn(between)).get(between.fromId);
    expect(rows?.map(({ from, to, change }) => `${from} ${to} ${change}`)).toEqual(['1.1.1-1a 1.1.1-1a wording', '1.1.1-1b 1.1.1-2a same', 'null 1.1.1-2b new', '1.2.1-1a 1.2.1-1a same', '1.1.1-1c null ended']);
    const turned = (await heldIn({ versionId: between.fromId, fromId: between.versionId })).get(between.versionId);
    expect(turned?.map(({ from, to, change }) => `${from} ${to} ${change}`)).toContain('1.1.1-2b null ended');
    expect([await unfollowed(owner), await unfollowed(reader)]).toEqual([null, null]);
    await expect(confirm(between)).rejects.toMatchObject({ code: 'conflict' });
    await correct(between, 'from', '1.1.1-1c', { from: '1.1.1-1c', to: '1.1.1-2b', change: 'wording' });
    expect((await show(between)).state).toMatchObject({ isChanged: true, held: { reason: null } });
    expect((await heldIn(between)).get(between.fromId)).toEqual(rows);
    await expect(confirm(between)).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'reason' }] });
    await confirm(between, { reason: 'Kursen är samma fråga' });
    expect((await show(between)).state).toMatchObject({ isChanged: false, held: { by: owner.name, reason: 'Kursen är samma fråga' } });
    expect((await heldIn(between)).get(between.fromId)).toHaveLength(4);
    const revision = await revisionOf(between);
    await expect(here.call(withdrawCrosswalk, { ...between, revision }, owner)).rejects.toMatchObject({ code: 'invalid', fields: [{ at: 'withdrawal' }] });
    await here.call(withdrawCrosswalk, { ...between, revision, reason: 'Fel version' }, owner);
    expect(await heldIn(between)).toEqual(new Map());
    expect(await toldOf(between)).toContain('1.1.1-1c → 1.1.1-2b wording');
    const events = await here.database.asSystem((tx) => tx.all(sql<{ event: string }>`select event from platform.audit where about like ${`${between.versionId} %`} order by at, event`));
    expect(new Set(events.map(({ event }) => event))).toEqual(new Set(['programme.crosswalk.confirmed', 'programme.crosswalk.corrected', 'programme.crosswalk.withdrawn']));
  });

  test('is only from a published version to one that was published after it', async () => {
    const { versionId, fromId } = await anotherPair();
    const draft = await aDraft(here, { ...second, code: 'lykta-crosswalk-draft' });
    for (const between of [{ versionId: fromId, fromId: versionId }, { versionId, fromId: versionId }, { versionId: draft.id, fromId }]) await expect(show(between)).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('as a file', () => {
  const taken = async (between: object) => here.call(takeOutCrosswalk, between, owner);
  const bring = async (between: object, of: unknown) => here.call(bringInCrosswalk, { ...between, revision: await revisionOf(between), file: bytes(of) }, owner);
  const tableOf = async (between: object, kind: typeof csvFile): Promise<Uint8Array> => {
    const out = await taken(between);
    const { body } = kind('x', sheetOf('crosswalk', columnsOf(out, 'sv'), out.document.rows));
    const pieces: Uint8Array[] = [];
    for await (const piece of body) pieces.push(typeof piece === 'string' ? new TextEncoder().encode(piece) : piece);
    return Buffer.concat(pieces);
  };

  test('comes back as it went, as JSON, CSV and Excel, all of it looked at', async () => {
    const between = await anotherPair();
    await correct(between, 'from', '1.1.1-1b', { from: '1.1.1-1b 1.1.1-1c', to: '1.1.1-2a', change: 'merged' });
    const was = await toldOf(between);
    const { document } = await taken(between);
    expect(document).toMatchObject({ format: CROSSWALK_FORMAT, to: { version: '2.0' }, rows: [{ from: '1.1.1-1a', to: '1.1.1-1a', change: 'wording' }, { from: '1.1.1-1b', to: '1.1.1-2a', change: 'merged' }, { from: '1.1.1-1c' }, { from: null, to: '1.1.1-2b' }, {}] });
    const files = [new TextEncoder().encode(JSON.stringify(document)), await tableOf(between, csvFile), await tableOf(between, (name, sheet) => workbookFile(name, [sheet]))];
    for (const file of files) {
      await here.call(restartCrosswalk, { ...between, revision: await revisionOf(between) }, owner);
      await here.call(bringInCrosswalk, { ...between, revision: 0, file: { name: 'x', bytes: file } }, owner);
      expect([await toldOf(between), (await show(between)).toLook]).toEqual([was, 0]);
    }
  });

  test('that is of other versions, broken or not whole is refused with its rows and columns, and changes nothing', async () => {
    const [between, other] = [await anotherPair(), await anotherPair()];
    const was = await toldOf(between);
    const { document } = await taken(between);
    const csv = new TextDecoder().decode(await tableOf(between, csvFile));
    const cases: readonly (readonly [unknown, readonly string[]])[] = [
      [(await taken(other)).document, ['from', 'to']],
      [new TextDecoder().decode(await tableOf(other, csvFile)), ['2 fromVersion', '2 toVersion', '3 fromVersion']],
      [{ ...document, format: 'lykta.crosswalk/2' }, ['format']],
      [{ ...document, rows: document.rows.slice(1) }, ['from', 'to']],
      [{ ...document, rows: [...document.rows, { from: '1.1.1-1a', to: '9.9.9-9a', change: 'same' }] }, ['rows[5] to', 'rows[5] from']],
      [csv.replace('wording', 'reworded'), ['2 change']],
      [csv.replace('change', 'chance'), ['change']],
      ['Bara några ord', ['file']],
      ['from;to\n1;2', ['change', 'fromVersion', 'toVersion']],
    ];
    for (const [file, places] of cases) {
      await expect(bring(between, file)).rejects.toSatisfy((problem: { code: string; fields: readonly { at: string }[] }) => {
        expect([problem.code, problem.fields.slice(0, places.length).map(({ at }) => at)]).toEqual(['invalid', places]);
        return true;
      });
    }
    for (const file of ['{', '', '%PDF-1.7']) await expect(bring(between, file)).rejects.toMatchObject({ code: 'invalid' });
    expect([await toldOf(between), await revisionOf(between)]).toEqual([was, 0]);
  });
});

describe('who may', () => {
  test('everybody reads what holds, and finds nothing of what is worked on; only the owner changes it', async () => {
    const between = await anotherPair();
    await expect(show(between, reader)).rejects.toMatchObject({ code: 'not-found' });
    await expect(here.call(takeOutCrosswalk, between, reader)).rejects.toMatchObject({ code: 'not-found' });
    expect((await here.call(listCrosswalks, { versionId: between.versionId }, reader)).versions).toEqual([]);
    await confirm(between);
    await correct(between, 'from', '1.1.1-1c', { from: '1.1.1-1c', to: '1.1.1-2b', change: 'wording' });
    expect(await toldOf(between, reader)).toContain('1.1.1-1c → – ended');
    expect((await show(between, reader)).may.edit).toBe(false);
    const sent = { ...between, revision: 2, side: 'from', code: '1.1.1-1c', from: '1.1.1-1c', to: '', change: 'ended' };
    for (const [action, input] of [[correctEntry, sent], [confirmCrosswalk, sent], [withdrawCrosswalk, sent], [restartCrosswalk, sent], [bringInCrosswalk, { ...sent, file: bytes('x') }], [showEntry, sent]] as const) {
      await expect(here.call(action as typeof restartCrosswalk, input as never, reader)).rejects.toMatchObject({ code: 'not-allowed' }); // one call for all of them
    }
    await expect(show({ ...between, fromId: '019a0000-0000-7000-8000-000000000000' }, reader)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('a page takes as many statements however much is in it', async () => {
    const between = await anotherPair();
    await confirm(between);
    await show(between);
    expect((await here.statements(() => show(between))).length).toBeLessThanOrEqual(4);
  });
});

