import { action } from '#platform/action/index.ts';
import { can } from '../access.ts';
import { OfRound, OrganisersBehind, UnitsBehind } from '../contract.ts';
import * as store from '../store/index.ts';

/** Which of one's own units have not answered all in a round that is late. */
export const showUnitsBehind = action({
  name: 'reminders.units.show',
  kind: 'read',
  may: can('reminders.units.read'),
  input: OfRound,
  output: UnitsBehind,
  audit: 'nothing-changes',
  run: ({ roundId }, { tx, reach }) => store.unitsBehind(tx, reach, roundId),
});

/** How many organisers and units have not begun or signed; how much, never what. */
export const showOrganisersBehind = action({
  name: 'reminders.country.show',
  kind: 'read',
  may: can('reminders.country.read'),
  input: OfRound,
  output: OrganisersBehind,
  audit: 'nothing-changes',
  run: ({ roundId }, { tx }) => store.organisersBehind(tx, roundId),
});
