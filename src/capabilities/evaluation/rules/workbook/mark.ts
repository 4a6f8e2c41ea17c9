import { canonical, sha256 } from '#platform/canonical/index.ts';
import { OrganisationCode } from '#capabilities/organisations/index.ts';
import { StatementCode, type Given, type RoundId } from '../../contract.ts';
import { writtenOf } from '../written.ts';

export type Key = { readonly organisation: string; readonly statement: string };

/** What a row is about, in one cell: a spreadsheet takes it for nothing but a text, whatever the codes are. */
export const keyText = ({ organisation, statement }: Key): string => `${organisation} ${statement}`;
export function keyFrom(text: string): Key | undefined {
  const [organisation = '', statement = '', ...more] = text.trim().split(/\s+/);
  return more.length === 0 && OrganisationCode.safeParse(organisation).success && StatementCode.safeParse(statement).success ? { organisation, statement } : undefined;
}

/** A part of a round's id that no other round of an installation has: its end is chance. */
const shortOf = (roundId: RoundId): string => roundId.slice(-12);

const hashOf = (roundId: RoundId, key: Key, version: number, answer: Given): string => sha256(canonical([roundId, key.organisation, key.statement, version, writtenOf(answer)])).slice(0, 16);

/** Which answer a row was taken out from: the round, the version, and a hash of the row's key and all that stood there. */
export const markOf = (roundId: RoundId, key: Key, answer: Given & { readonly version: number }): string => `L${shortOf(roundId)}-${answer.version}-${hashOf(roundId, key, answer.version, answer)}`;

export type Mark = { readonly round: string; readonly version: number; readonly hash: string };
export function markFrom(text: string): Mark | undefined {
  const [, round = '', version = '', hash = ''] = /^L([0-9a-f]{12})-(\d{1,9})-([0-9a-f]{16})$/.exec(text.trim()) ?? [];
  return round === '' ? undefined : { round, version: Number(version), hash };
}
export const isOfRound = ({ round }: Pick<Mark, 'round'>, roundId: RoundId): boolean => round === shortOf(roundId);

/** Whether a row was taken out from this answer to this key. */
export const isMarkOf = (hash: string, roundId: RoundId, key: Key, answer: Given & { readonly version: number }): boolean => hash === hashOf(roundId, key, answer.version, answer);
