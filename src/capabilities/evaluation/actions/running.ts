import * as z from 'zod';
import { ORGANISATION_KINDS, placesOf, placesOfTenants, type Place } from '#capabilities/organisations/index.ts';
import { statementsOf, VersionId, versionById, versions, withoutCrosswalk, type StatementPlace } from '#capabilities/programme/index.ts';
import { action, type Scope, type Surroundings } from '#platform/action/index.ts';
import type { Day } from '#platform/clock/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { can } from '../access.ts';
import { RoundId, StatementCode } from '../contract.ts';
import { DivisionId } from '../contract/division.ts';
import { AskOpening, OpeningPage, type PilotsOf } from '../contract/running.ts';
import { coverageByTenant, reading } from '../rules/choice.ts';
import { withDivisions, type DivisionInRound } from '../rules/division.ts';
import { askedAs, askedLists, isTenant, withSigners, type Asked } from '../rules/due.ts';
import { byKind } from '../rules/round.ts';
import { ASKED_AT_ONCE, byKindOrder, dueToNobodyThere, portionOf } from '../rules/running.ts';
import { pilotKindsOf, withPilots } from '../rules/running-pilots.ts';
import * as store from '../store/index.ts';
import { evaluationTexts } from '../texts.ts';
import { runningTexts as texts } from '../texts/running-texts.ts';
import { divisionsFor, type ForRound } from './division-rounds.ts';
import { pilotTexts } from './running-rules.ts';

type Tx = Scope['tx'];
type Asking = { readonly statements: readonly StatementPlace[]; readonly places: readonly Place[]; readonly year: number; readonly pilots: ReadonlyMap<number, readonly string[]> | undefined; readonly divisions: readonly DivisionInRound[] };

/** Who is asked what when a round opens: nobody has chosen anything yet. */
export function firstLists({ statements, places, year, pilots, divisions }: Asking) {
  const asked = withDivisions<Place & Asked>(withPilots<Place & Asked>(askedAs(places, []), pilots), divisions);
  return { lists: withSigners(askedLists(statements, asked, year, { hasForm: isTenant })), coverage: coverageByTenant(statements, asked, year, reading([])) };
}

export const linesOf = (lists: ReturnType<typeof firstLists>['lists']) => lists.flatMap(({ asked: { kind, sectors }, statements, organisations }) => (statements.length === 0 ? [] : [{ kind, sectors, forms: organisations.length, statements: statements.length }]));

/** Pilots as they are kept. Whoever is named must be there, be of the kind that is asked, and for a statement that is due to pilots that year. */
export function checkedPilots(pilots: readonly PilotsOf[], { statements, places, year }: Omit<Asking, 'pilots' | 'divisions'>) {
  const [byStatement, byCode] = [new Map(statements.map((statement) => [statement.code, statement])), new Map<string, Place>(places.map((place) => [place.code, place]))];
  for (const { statement: code, organisations } of pilots) {
    const statement = byStatement.get(code);
    const kinds = statement?.years.includes(year) ? pilotKindsOf(statement) : [];
    if (kinds.length === 0) throw refusal(message(texts, 'pilots.notForPilots', { statement: code }));
    const wrong = organisations.find((organisation) => !kinds.some((kind) => kind === byCode.get(organisation)?.kind));
    if (wrong !== undefined) throw refusal(message(texts, 'pilots.cannotBe', { statement: code, organisation: wrong }));
  }
  const rows = store.pilotRows(pilots, byStatement, byCode);
  const codeOf = new Map(statements.map(({ no, code }) => [no, code]));
  return { rows, pilots: new Map([...Map.groupBy(rows, ({ organisationNo }) => organisationNo)].map(([no, own]) => [no, own.map(({ statementNo }) => codeOf.get(statementNo) ?? '')])) };
}

const refusal = (said: ReturnType<typeof message>): Problem => new Problem('invalid', said, { fields: [{ at: 'pilots', message: said }] });

/** What opening a round would mean: counted over the tree as it stands, and nothing is changed. */
export const previewRound = action({
  name: 'evaluation.round.preview',
  kind: 'read',
  may: can('evaluation.round.open'),
  input: AskOpening,
  output: OpeningPage,
  audit: 'nothing-changes',
  async run({ versionId, year }, { tx, today }) {
    const published = (await versions(tx)).filter(({ state }) => state === 'published');
    const page = { versions: published, today, foreseen: null };
    if (versionId === undefined || year === undefined) return { ...page, wish: null, refused: null };
    const wish = { versionId, year };
    const version = await versionById(tx, VersionId.parse(versionId));
    if (!version || version.state !== 'published') return { ...page, wish, refused: 'no-version' as const };
    const { from, to } = version.programme.period;
    if (year < from || year > to) return { ...page, wish, refused: 'year-outside' as const };
    const rounds = await store.listRounds(tx, today);
    if (rounds.some((round) => round.versionId === versionId && round.year === year)) return { ...page, wish, refused: 'exists' as const };
    const statements = await statementsOf(tx, version.no);
    const places = await placesOf(tx, ORGANISATION_KINDS, today);
    const divisions = await divisionsFor(tx, { programme: version.programme.code, over: { versionNo: version.no, versionId, versionHash: version.hash }, statements, places, year, pilots: new Map(), today });
    const { lists } = firstLists({ statements, places, year, pilots: new Map(), divisions });
    const pilots = statements.filter((statement) => statement.years.includes(year) && pilotKindsOf(statement).length > 0);
    if (lists.length === 0 && pilots.length === 0) return { ...page, wish, refused: 'nothing-due' as const };
    const lines = linesOf(lists);
    const pilotKinds = pilots.flatMap(pilotKindsOf);
    return {
      ...page, wish, refused: null,
      foreseen: {
        version: { title: version.programme.title, version: version.programme.version, hash: version.hash },
        lists: byKind(lines).toSorted(byKindOrder),
        forms: lines.reduce((sum, { forms }) => sum + forms, 0), statements: lines.reduce((sum, line) => sum + line.forms * line.statements, 0),
        ...untoldOf(divisions, places),
        nobody: dueToNobodyThere(statements, askedAs(places, []), year).map(({ code }) => code),
        pilots: pilots.map(({ code, ...rest }) => ({ statement: code, text: pilotTexts(version.programme).get(code) ?? {}, kinds: pilotKindsOf(rest) })),
        candidates: places.filter(({ kind }) => pilotKinds.includes(kind)).map(({ code, names, kind }) => ({ code, names, kind })).sort((a, b) => (a.code < b.code ? -1 : 1)),
        unfollowed: await withoutCrosswalk(tx, versionId),
        isLarge: places.length > ASKED_AT_ONCE,
        others: rounds.filter(({ state }) => state !== 'closed').map(({ id, names }) => ({ id, names })),
      },
    };
  },
});

/** The divisions of which something does not go on in the version, and those of which something is left to others, each once. */
function untoldOf(divisions: readonly ForRound[], places: readonly Place[]): Pick<NonNullable<OpeningPage['foreseen']>, 'divisions' | 'notFollowed'> {
  const byNo = new Map(places.map((place) => [place.no, place]));
  const each = [...Map.groupBy(divisions, ({ id }) => id).values()].flatMap(([first]) => first ?? []).map(({ id, fromNo, ...rest }) => ({ ...rest, of: { id: DivisionId.parse(id), from: byNo.get(fromNo)?.names ?? {} } }));
  const codesOf = (codes: readonly string[]) => [...new Set(codes)].sort().map((code) => StatementCode.parse(code));
  return {
    divisions: each.filter(({ lost }) => lost.length > 0).map(({ of, lost }) => ({ ...of, lost: lost.map((code) => StatementCode.parse(code)) })),
    notFollowed: each.filter(({ notFollowed }) => notFollowed.length > 0).map(({ of, notFollowed }) => ({ ...of, statements: codesOf(notFollowed.flatMap(({ codes }) => codes)) })),
  };
}

/** Takes back a round whose forms are not all made yet. What was made of it goes in the background; nobody has seen it. */
export const cancelOpening = action({
  name: 'evaluation.round.cancel-opening',
  kind: 'write',
  may: can('evaluation.round.open'),
  input: z.object({ roundId: RoundId }),
  output: z.object({ roundId: RoundId }),
  audit: { event: 'evaluation.round.opening-cancelled', about: ({ roundId }) => roundId },
  run: ({ roundId }, scope) => changed(roundId, { from: ['waiting', 'failed'], to: 'cancelled' }, scope),
});

/** Goes on with an opening that has failed. */
export const retryOpening = action({
  name: 'evaluation.round.retry-opening',
  kind: 'write',
  may: can('evaluation.round.open'),
  input: z.object({ roundId: RoundId }),
  output: z.object({ roundId: RoundId }),
  audit: { event: 'evaluation.round.opening-retried', about: ({ roundId }) => roundId },
  run: ({ roundId }, scope) => changed(roundId, { from: ['failed'], to: 'waiting' }, scope),
});

async function changed(roundId: RoundId, change: Parameters<typeof store.changeOpening>[2], { tx, today }: Scope): Promise<{ readonly roundId: RoundId }> {
  const round = await store.roundById(tx, roundId, today);
  if (!round) throw new Problem('not-found', message(evaluationTexts, 'round.notFound'));
  if (!(await store.changeOpening(tx, round.no, change))) throw new Problem('conflict', message(texts, 'opening.over'));
  return { roundId };
}

/**
 * Makes a portion of the forms of a round that is being opened, or takes one back that was cancelled. Each portion stands by itself, with the record that it is done: whatever
 * ends the program in between, the next one goes on. When the last is made, the round is open. Gives how many organisations it has looked at, at least one while there is work.
 */
export async function openPortion(tx: Tx): Promise<number> {
  const round = await store.nextOpening(tx);
  if (!round) return 0;
  if (round.opening === 'cancelled') {
    await store.removeRound(tx, round.no);
    return 1;
  }
  const waiting = await store.waitingTenants(tx, round.no);
  const portion = portionOf(waiting);
  const made = await makeForms(tx, round, portion.map(({ tenantNo }) => tenantNo));
  if (portion.length === waiting.length) await store.openWhole(tx, round.no);
  return Math.max(1, made);
}

async function makeForms(tx: Tx, round: store.OpeningRound, tenantNos: readonly number[]): Promise<number> {
  const places = await placesOfTenants(tx, tenantNos, round.day as Day);
  const pilots = round.hasPilots ? await store.pilotsIn(tx, round.no) : undefined;
  const { lists, coverage } = firstLists({ statements: await statementsOf(tx, round.versionNo), places, year: round.year, pilots, divisions: await store.divisionsInRound(tx, round.no) });
  await store.giveForms(tx, round.no, lists);
  await store.setCoverage(tx, { roundNo: round.no, tenantNos }, coverage);
  await store.noteOpened(tx, round.no, tenantNos);
  return places.length;
}

/** The same for whoever keeps the rounds. What fails for another reason than that the database is away is set aside, for the owner to look at. */
export async function openWaiting({ database }: Surroundings): Promise<number> {
  let roundNo: number | undefined;
  try {
    return await database.asSystem(async (tx) => {
      roundNo = (await store.nextOpening(tx))?.no;
      return roundNo === undefined ? 0 : openPortion(tx);
    });
  } catch (error) {
    if (roundNo === undefined || (error instanceof Problem && error.code === 'unavailable')) throw error;
    const failed = roundNo;
    await database.asSystem((tx) => store.changeOpening(tx, failed, { from: ['waiting'], to: 'failed' }));
    throw error;
  }
}
