import { crosswalkPartsWith, crosswalksWith, programmeOf } from '#capabilities/programme/index.ts';
import type { Scope } from '#platform/action/index.ts';
import type { Localized } from '#platform/i18n/index.ts';
import { covers } from '../rules/division.ts';
import { meantOver, wordsIn, type Meant, type Words } from '../rules/division-across.ts';
import type * as store from '../store/index.ts';

type Tx = Scope['tx'];
type Version = Pick<store.DividedVersion, 'versionId' | 'versionHash'>;
/** `along`: what the same hand to the same besides, over the same version. */
type Coded = { readonly code: string; readonly version: Version; readonly along: readonly string[] };

/** With what the programme is called in it, and which version it is. */
export type VersionWords = Words & { readonly title: Localized; readonly label: string };
const NO_WORDS: VersionWords = { parts: new Map(), statements: new Map(), shown: new Map(), title: {}, label: '' };

/** What versions call what they ask, by id: documents that have been read are remembered. */
export async function wordsOf(tx: Tx, versions: readonly Version[]): Promise<(versionId: string) => VersionWords> {
  const known = new Map<string, VersionWords>();
  for (const version of versions) {
    if (known.has(version.versionId)) continue;
    const programme = await programmeOf(tx, version);
    known.set(version.versionId, programme ? { ...wordsIn(programme), title: programme.title, label: programme.version } : NO_WORDS);
  }
  return (versionId) => known.get(versionId) ?? NO_WORDS;
}

/** What divisions mean over a version: each by its code there, or as the crosswalk says that holds between the two. */
export async function meantBy(tx: Tx, over: Version, divisions: readonly Coded[]): Promise<(division: Coded) => Pick<Meant, 'lost'> & { readonly isMeant: (statement: string) => boolean }> {
  const others = divisions.map(({ version }) => version).filter(({ versionId }) => versionId !== over.versionId);
  const words = others.length === 0 ? () => NO_WORDS : await wordsOf(tx, [over, ...others]);
  const ids = others.map(({ versionId }) => versionId);
  const [rows, parts] = [await crosswalksWith(tx, over.versionId, ids), await crosswalkPartsWith(tx, over.versionId, ids)];
  return ({ code, version: { versionId }, along }) => {
    if (versionId === over.versionId) return { isMeant: (statement) => covers(code, statement), lost: [] };
    const held = rows.get(versionId);
    const { codes, lost } = meantOver({ code, along }, words(versionId), words(over.versionId), held && { rows: held, parts: parts.get(versionId) ?? [] });
    return { isMeant: (statement) => codes.has(statement), lost };
  };
}
