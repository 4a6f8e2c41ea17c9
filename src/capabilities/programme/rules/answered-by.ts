import type { OrganisationKind } from '#capabilities/organisations/index.ts';
import type { Level, Party, Task } from '../contract.ts';

/** Which kinds of organisation answer for a party. Data: an importer may hand in its own. */
export type AnsweredBy = Readonly<Record<string, readonly OrganisationKind[]>>;

export const ANSWERED_BY: AnsweredBy = {
  centre: ['centre'],
  // "or national cooperation" stands beside the centre and has no form of its own: the centre tells what came of it.
  'national-cooperation': ['centre'],
  organiser: ['organiser'],
  employer: ['organiser'],
  // Services are produced by the organiser itself and by private providers.
  producer: ['organiser', 'provider'],
  'pilot-organiser': ['organiser'],
  // A hospital's hygiene unit is a part of the organiser, not a service unit that fills in a form.
  'hospital-hygiene-unit': ['organiser'],
  unit: ['unit'],
  'purchased-service-producer': ['provider'],
  'collaboration-area': ['collaboration-area'],
  'pilot-collaboration-area': ['collaboration-area'],
  stakeholder: ['stakeholder'],
};

/** Networks, schools, pharmacies, authorities and every other named body, known or not. */
const ANY_OTHER: readonly OrganisationKind[] = ['stakeholder'];

/**
 * Who answers a statement with these parties: each of them, whether responsible or coordinating. So "Centret koordinerar, THL" is
 * answered by the centre and by THL (a stakeholder), and a statement of the centre alone is due to nobody else.
 */
export function answeredBy(parties: readonly Party[], table: AnsweredBy = ANSWERED_BY): readonly OrganisationKind[] {
  return [...new Set(parties.flatMap(({ party }) => kindsOf(party, table)))];
}

export const kindsOf = (party: string, table: AnsweredBy): readonly OrganisationKind[] => table[party] ?? ANY_OTHER;

/** Who is named for a task: the parties that its row prints, or whoever its measure's level is about where none is printed. */
export const namedFor = ({ parties }: Pick<Task, 'parties'>, level: Level): readonly Party[] =>
  parties.length > 0 ? parties : [{ name: '', party: level === 'national' ? 'centre' : level, role: 'responsible' }];
