import type { KeptRound, RoundId } from '#capabilities/evaluation/index.ts';
import { organisationNotFound } from '#capabilities/organisations/index.ts';
import { askableGoalsOf, programmeOf, type Goal } from '#capabilities/programme/index.ts';
import type { Scope } from '#platform/action/index.ts';
import { askedMeasures, type MeasuresOf } from '../rules/needs-asked.ts';
import { threadsOf } from '../rules/years.ts';
import { documentOf, type Document, type Series } from '../rules/years-lines.ts';
import { linksBetween, type Edition, type Links } from '../rules/years-links.ts';
import * as store from '../store/years.ts';
import { roundFound } from './found.ts';

// The rounds of a series with what they ask, and what is which of it.

/** A round with those before it, in the order of years; what it asks, and what an organisation was asked of that beside what it answered before. */
export async function roundWithEarlier(roundId: RoundId, scope: Pick<Scope, 'tx' | 'today'>): Promise<{ readonly round: KeptRound; readonly roundNos: readonly number[]; readonly goals: readonly Goal[]; readonly measuresOf: MeasuresOf }> {
  const { tx } = scope;
  const { round } = await roundFound(roundId, scope);
  const all = await store.seriesOf(tx, roundId);
  const own = all.find(({ id }) => id === roundId);
  if (!own) throw organisationNotFound();
  const rounds = all.slice(0, all.indexOf(own) + 1);
  const documents = await documentsOf(rounds, rounds[0] ?? own, tx);
  const goals = documents.find(({ no }) => no === own.versionNo)?.goals ?? [];
  const { linksOf } = seriesWith(rounds, own, documents, await store.crosswalksAmong(tx, documents.map(({ no }) => no)));
  return { round, roundNos: rounds.map(({ no }) => no), goals, measuresOf: askedMeasures({ goals, round: own, rounds, threads: threadsOf(documents, linksOf), linksOf }) };
}

/** The versions of some rounds, the base year's first. Published ones are known by their hash, most often without a statement. */
export async function documentsOf(rounds: readonly store.KeptYear[], base: store.KeptYear, tx: Scope['tx']): Promise<readonly Document[]> {
  const wanted = new Map([base, ...rounds].map((round) => [round.versionNo, round]));
  const documents: Document[] = [];
  for (const [no, { versionHash, programme }] of wanted) {
    const document = await programmeOf(tx, { versionId: programme.versionId, versionHash });
    if (document) documents.push(documentOf(no, programme.version, askableGoalsOf(document)));
  }
  return documents;
}

export function seriesWith(rounds: readonly store.KeptYear[], base: store.KeptYear, documents: readonly Document[], said: Awaited<ReturnType<typeof store.crosswalksAmong>>): Series {
  const known = new Map<string, Links>();
  const edition = (no: number): Edition => documents.find((each) => each.no === no) ?? { no, questions: [] };
  const linksOf = (earlier: number, later: number): Links => {
    const links = known.get(`${earlier} ${later}`) ?? linksBetween(edition(earlier), edition(later), said(earlier, later));
    known.set(`${earlier} ${later}`, links);
    return links;
  };
  return { rounds, base, linksOf };
}
