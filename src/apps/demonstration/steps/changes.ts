import { addGuest, addPerson } from '#capabilities/accounts/made-up.ts';
import { joinLate } from '#capabilities/evaluation/index.ts';
import { placesOf } from '#capabilities/organisations/index.ts';
import { changeOrganisation, closeOrganisation, mergeOrganisation, moveOrganisation, openOrganisation, sayMadeUp } from '#capabilities/organisations/made-up.ts';
import { dayIn, HOME_ZONE } from '#platform/clock/index.ts';
import { inside, type Tx } from '#platform/db/index.ts';
import { at, clockAt } from '../calendar.ts';
import { playersOf, playing, type Country } from '../country.ts';
import { emailOf, OWNER } from '../tenants.ts';
import type { Step } from './step.ts';

/** What becomes of a few units between the rounds, and while the last one is open. */
export const changes = (country: Country, year: number): Step => ({
  name: `${year} changes`, says: 'now.changes', year, work: 1_000,
  async run(tx) {
    const play = playing(tx, await playersOf(tx, country));
    const unit = (parent: string, i = 0): string => country.tree.units.filter((each) => each.parent === parent)[i]?.code ?? '';
    const as = (organiser: string, day: string) => ({ who: emailOf('coordinator', organiser), at: at(day, '10:10') });
    switch (year) {
      case 2024:
        await play(mergeOrganisation, { code: unit('D-08-A', 1), into: unit('D-08-A', 2), lastDay: '2024-02-05' }, as('08', '2024-02-05'));
        await play(moveOrganisation, { code: unit('D-17-C', 0), parent: 'D-17-B' }, as('17', '2024-02-06'));
        await play(closeOrganisation, { code: unit('D-05-C', 0), lastDay: '2024-02-07' }, as('05', '2024-02-07'));
        await play(openOrganisation, { parent: 'D-05-C', code: 'D-05-NY1', kind: 'unit', names: { sv: 'Tranans servicehus', fi: 'Kurjen palvelutalo', en: 'Crane sheltered housing' }, sectors: ['social'], unitKind: 'housing', validFrom: '2024-02-08' }, as('05', '2024-02-08'));
        await sayMadeUp(tx, ['D-05-NY1']);
        break;
      case 2025: {
        await play(moveOrganisation, { code: unit('D-19-A', 0), parent: 'D-18-A' }, { who: OWNER, at: at('2025-02-05', '10:10') });
        const renamed = country.tree.units.find(({ parent }) => parent === 'D-90-B');
        if (renamed) await play(changeOrganisation, { code: renamed.code, revision: 1, names: { sv: 'Regnbågens familjehus', fi: 'Sateenkaaren perhetalo', en: 'Rainbow family house' }, sectors: renamed.sectors, unitKind: renamed.unitKind }, as('90', '2025-02-06'));
        break;
      }
      case 2026:
        await play(closeOrganisation, { code: unit('D-03-C', 0), lastDay: '2026-06-30' }, as('03', '2026-06-15'));
        await play(openOrganisation, { parent: 'D-17-C', code: 'D-17-NY1', kind: 'unit', names: { sv: 'Ljungens hemvård', fi: 'Kanervan kotihoito', en: 'Heather home care' }, sectors: ['social'], unitKind: 'home-care', validFrom: '2026-09-01' }, as('17', '2026-09-01'));
        await sayMadeUp(tx, ['D-17-NY1']);
        await invite(tx, country);
        while ((await joinLate({ database: inside(tx), clock: clockAt(at('2026-10-01')) })) > 0);
        break;
      default:
    }
  },
});

/** Links for a few of the named bodies, and people who have been invited to a unit. */
async function invite(tx: Tx, country: Country): Promise<void> {
  const play = playing(tx, await playersOf(tx, country));
  const invited = at('2026-11-16', '08:20');
  const bodies = (await placesOf(tx, ['stakeholder'], dayIn(HOME_ZONE, invited))).map(({ code }) => code).sort();
  for (const [i, organisation] of bodies.slice(0, 3).entries()) {
    await play(addGuest, { organisation, name: ['Yhdistyksen yhteyshenkilö', 'Apotekens kontaktperson', 'Utbildningens kontaktperson'][i] ?? '', language: i === 0 ? 'fi' : 'sv', lastDay: '2026-12-31' }, { who: OWNER, at: invited });
  }
  for (const [name, organisation] of [['Ivar Inbjuden', 'D-17-2'], ['Kutsu Kutsuttu', 'D-17-3']] as const) {
    await play(addPerson, { name, email: `${name.split(' ')[0]?.toLowerCase()}@lykta.example`, language: name.startsWith('K') ? 'fi' : 'sv', role: 'respondent', organisation }, { who: emailOf('coordinator', '17'), at: invited });
  }
}
