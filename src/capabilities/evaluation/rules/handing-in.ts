import type { HandInStep } from '../contract/handing-in.ts';

// A whole form that is handed in to its organiser. It is never locked by it: what is changed afterwards is marked, and may be handed in or accepted again.

type Standing = { readonly step: HandInStep | null; readonly isChanged: boolean };
type Goal = { readonly isOpen: boolean; readonly isTenants: boolean };

/** What may be done with a form that stands so: by those who answer it, and by those above it. */
export function handInAbilities({ step, isChanged }: Standing, { isOpen, isTenants }: Goal, holds: { readonly handIn: boolean; readonly decide: boolean }) {
  const can = isOpen && !isTenants;
  return {
    handIn: can && holds.handIn && (step === null || step === 'taken-back' || step === 'returned' || isChanged),
    takeBack: can && holds.handIn && step === 'handed-in',
    accept: can && holds.decide && (step === 'handed-in' || (step === 'accepted' && isChanged)),
    giveBack: can && holds.decide && (step === 'handed-in' || step === 'accepted'),
  };
}
