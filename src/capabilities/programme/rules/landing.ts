// Where somebody comes to after a correction: at what was corrected, which then says so; or back at the note that he came from.

export const DEEDS = ['saved', 'added', 'removed'] as const;
export type Deed = (typeof DEEDS)[number];

export const anchorOf = (code: string): string => `part-${code}`;

/** A note as the page of notes was shown when it was left: "open.12". */
const NOTE_LEFT = /^(open|settled|all)\.(\d{1,6})$/;
export const noteLeft = (show: string, no: number): string => `${show}.${no}`;

type Done = { readonly versionId: string; readonly did: Deed; readonly code: string; readonly from: unknown };

/** `code`: what was corrected; of what was added, what it was added to. A goal's code is its measures' without their last number. */
export function landing({ versionId, did, code, from }: Done): `/${string}` {
  const left = typeof from === 'string' ? from.match(NOTE_LEFT) : null;
  if (left) return `/programmes/${versionId}/notes?show=${left[1]}&${did}=${code}&note=${left[2]}#note-${left[2]}`;
  return `/programmes/${versionId}/${goalOf(code)}?${did}=${code}#${anchorOf(did === 'removed' ? holderOf(code) : code)}`;
}

/** A heading is shown among the others of its version. */
export function landingAtSection({ versionId, code, from }: Omit<Done, 'did'>): `/${string}` {
  const isFromNote = typeof from === 'string' && NOTE_LEFT.test(from);
  return isFromNote ? landing({ versionId, did: 'saved', code, from }) : `/programmes/${versionId}?saved=${code}#${anchorOf(code)}`;
}

const goalOf = (code: string): string => (code.split('-')[0] ?? '').split('.').slice(0, -1).join('.');

/** The task of a statement, the measure of a task. */
export const holderOf = (code: string): string => (/[a-z]$/.test(code) ? code.replace(/[a-z]+$/, '') : (code.split('-')[0] ?? code));

/** What was done to a part, by the query of the page that was come to. */
export const deedTo = (code: string, query: Readonly<Record<string, string>>): Deed | undefined =>
  DEEDS.find((deed) => query[deed] !== undefined && (deed === 'removed' ? holderOf(query[deed]) : query[deed]) === code);
