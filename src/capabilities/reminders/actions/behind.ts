import { action } from '#platform/action/index.ts';
import { can } from '../access.ts';
import { AskBehind, OrganisersBehind, UnitsBehind } from '../contract.ts';
import * as store from '../store/index.ts';

/** Which of one's own units have not answered all in a round though their last day has passed. */
export const showUnitsBehind = action({
  name: 'reminders.units.show',
  kind: 'read',
  may: can('reminders.units.read'),
  input: AskBehind,
  output: UnitsBehind,
  audit: 'nothing-changes',
  run: (asked, { tx, reach }) => store.unitsBehind(tx, reach, asked),
});

/** How many organisers and units have not begun or signed; how much, never what. */
export const showOrganisersBehind = action({
  name: 'reminders.country.show',
  kind: 'read',
  may: can('reminders.country.read'),
  input: AskBehind,
  output: OrganisersBehind,
  audit: 'nothing-changes',
  run: (asked, { tx }) => store.organisersBehind(tx, asked),
});
