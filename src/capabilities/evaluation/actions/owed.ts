import * as z from 'zod';
import { Names, OrganisationCode, OrganisationKind } from '#capabilities/organisations/index.ts';
import { reaches, reachOf } from '#platform/access/index.ts';
import { action } from '#platform/action/index.ts';
import { can } from '../access.ts';
import { RoundId } from '../contract.ts';
import { Owed, type OwedPlace } from '../contract/owed.ts';
import { countWaiting } from '../rules/left-over.ts';
import { daysUntil, dutiesOf, dutyOfPart } from '../rules/owed.ts';
import { roundState } from '../rules/round.ts';
import * as store from '../store/index.ts';
import { mayOver } from './forms.ts';
import { answererOf } from './part-answers.ts';

/** What waits for the caller in the rounds that go on, the nearest day first: by the organisations that the caller's roles are held over, and what the caller is asked to answer elsewhere. */
export const listOwed = action({
  name: 'evaluation.owed.list',
  kind: 'read',
  may: can('evaluation.owed.read'),
  input: z.object({}),
  output: Owed,
  audit: 'nothing-changes',
  async run(_input, { actor, tx, today }) {
    // A contributor has only what was handed over: how far a form has come is for those who may read it.
    const [forms, accept] = [reachOf(actor, can('evaluation.form.read')), reachOf(actor, can('evaluation.hand-in.accept'))];
    const places = forms.roots.length === 0 ? [] : await store.owedPlaces(tx, forms);
    const years = new Map(places.flatMap(({ form, round }) => (form ? [[form.id, round.year] as const] : [])));
    const leftOver = countWaiting(years.size > 0 ? await store.askedEarlier(tx, forms, [...years.keys()]) : [], (form) => years.get(form) ?? 0);
    const returned = await store.returnedIn(tx, [...years.keys()]);
    const owed = places.map(({ organisation, round: { lastDay, closedOn, ...round }, path, tenantNo, form, handIn, ...standing }): OwedPlace => {
      const may = mayOver(actor, { path, tenantNo, isTenants: standing.isTenants, isSigned: standing.isSigned, state: roundState({ lastDay, closedOn }, today) });
      const waiting = reaches(accept, { path, tenantNo }) ? handIn.waiting : 0;
      return {
        form, organisation, round, lastDay, daysLeft: daysUntil(lastDay, today), isSigned: standing.isSigned, leftOver: (form && leftOver.get(form.id)) ?? 0,
        duties: dutiesOf({ ...standing, tally: form?.tally ?? null, may, handIn: { ...handIn, waiting }, returned: form ? returned.get(form.id) : undefined }),
      };
    });
    const parts = (await store.owedParts(tx, answererOf(actor), reachOf(actor, can('evaluation.part.hand')))).map(({ organisation: { code, names, kind }, round, isOwn, ...part }): OwedPlace => ({
      form: null, organisation: { code: OrganisationCode.parse(code), names: Names.parse(names), kind: OrganisationKind.parse(kind) }, round: { id: RoundId.parse(round.id), year: round.year, names: Names.parse(round.names) },
      lastDay: part.lastDay, daysLeft: daysUntil(part.lastDay, today), isSigned: false, leftOver: 0, duties: [dutyOfPart(part, isOwn)],
    }));
    return { owed: [...parts, ...owed].sort((a, b) => a.daysLeft - b.daysLeft) };
  },
});
