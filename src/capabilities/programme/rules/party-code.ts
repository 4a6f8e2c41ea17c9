import { ANSWERED_BY } from './answered-by.ts';

/** The parties that whoever corrects a task can choose by a word. */
export const KNOWN_PARTIES = ['centre', 'national-cooperation', 'organiser', 'employer', 'producer', 'pilot-organiser', 'hospital-hygiene-unit', 'unit', 'purchased-service-producer', 'collaboration-area', 'pilot-collaboration-area', 'stakeholder'] as const;

/** Chosen instead of a code: a body of its own, known by its name. */
export const BY_NAME = 'by-name';

const LONGEST = 50;

/** The code of a body by its name. It never comes to stand for a kind of the tree, whatever the name is. */
export function partyCodeOf(name: string): string {
  const letters = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z]+/g, '-').slice(0, LONGEST).replace(/^-|-$/g, '');
  if (letters === '') return 'other';
  return letters in ANSWERED_BY || letters === BY_NAME ? `named-${letters}` : letters;
}
