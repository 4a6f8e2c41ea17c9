import { askableGoalsOf, programmeOf } from '#capabilities/programme/index.ts';
import type { Scope } from '#platform/action/index.ts';
import { documentOf, type Document, type Series } from '../rules/years-lines.ts';
import { linksBetween, type Edition, type Links } from '../rules/years-links.ts';
import type * as store from '../store/years.ts';

// The rounds of a series with what they ask, and what is which of it.

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
