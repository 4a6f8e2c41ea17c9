import * as z from 'zod';
import { holds, reachesPlace, reachOf } from '#platform/access/index.ts';
import { action, type Scope } from '#platform/action/index.ts';
import { dayFrom } from '#platform/clock/index.ts';
import { can } from '../access.ts';
import { ListFilter, OrganisationCode, OrganisationList, OrganisationPage } from '../contract.ts';
import { canClose, canMove } from '../rules/changes.ts';
import { isOverCountry, kindsToOpen, mayChange, organisationNotFound } from '../rules/tree.ts';
import * as store from '../store/index.ts';

export const listOrganisations = action({
  name: 'organisations.list',
  kind: 'read',
  may: can('organisations.organisation.read'),
  input: ListFilter,
  output: OrganisationList,
  audit: 'nothing-changes',
  async run({ page, ...filter }, { actor, tx, reach, today }) {
    const written = filter.day === '' ? today : dayFrom(filter.day);
    const day = written ?? today;
    const under = filter.under === '' ? undefined : await store.organisationByCode(tx, OrganisationCode.parse(filter.under), { reach, today });
    if (filter.under !== '' && !under) throw organisationNotFound();
    const listed = await store.listed(tx, { ...filter, page, day, reach, today, ...(under && { underPath: under.path }) });
    const known = await store.tenants(tx, ['country', 'centre', 'organiser', 'provider']);
    const mayOpen = isOverCountry(reachOf(actor, can('organisations.organisation.change')));
    return {
      ...listed, filter, day, isDayUnderstood: written !== undefined, tenants: known.filter(({ kind }) => kind !== 'country'),
      may: { bring: holds(actor, can('organisations.file.bring')), open: (mayOpen && known.find(({ kind }) => kind === 'country')?.code) || null },
    };
  },
});

export const showOrganisation = action({
  name: 'organisations.show',
  kind: 'read',
  may: can('organisations.organisation.read'),
  input: z.object({ code: OrganisationCode, page: ListFilter.shape.page }),
  output: OrganisationPage,
  audit: 'nothing-changes',
  async run({ code, page }, scope) {
    const { tx, reach, today } = scope;
    const organisation = await store.organisationByCode(tx, code, { reach, today });
    if (!organisation) throw organisationNotFound();
    const { no, kind } = organisation;
    const may = abilities(organisation, scope);
    const isConcerned = reachesPlace(reach, organisation.path);
    return {
      organisation,
      above: await store.above(tx, organisation),
      below: await store.listed(tx, { search: '', kind: '', sector: '', state: 'all', page, day: today, reach, today, parentNo: no }),
      memberships: kind === 'organiser' || kind === 'collaboration-area' ? await store.membershipsOf(tx, no) : [],
      purchases: kind === 'organiser' || kind === 'provider' ? await store.purchasesOf(tx, no) : [],
      providers: may.purchase ? await store.tenants(tx, ['provider']) : [],
      history: isConcerned ? await store.historyOf(tx, no) : [],
      today,
      may,
    };
  },
});

/** What somebody may do with it, as it stands. */
function abilities(place: store.Kept, { actor, today }: Pick<Scope, 'actor' | 'today'>): z.input<typeof OrganisationPage>['may'] {
  const reach = reachOf(actor, can('organisations.organisation.change'));
  const change = mayChange(reach, place);
  const closes = change && canClose(place.kind) && (place.validTo === null || place.validTo >= today);
  const buying = reachOf(actor, can('organisations.purchase.change'));
  return {
    change,
    close: closes,
    reopen: change && place.validTo !== null,
    move: closes && canMove(place.kind),
    merge: closes,
    purchase: place.kind === 'organiser' && (isOverCountry(buying) || reachesPlace(buying, place.path)),
    open: place.validTo === null ? kindsToOpen(reach, place) : [],
  };
}

/** For whoever begins: how many organisers there are, and how many units below them. */
export const showOrganisationsStep = action({
  name: 'organisations.beginning.show',
  kind: 'read',
  may: can('organisations.beginning.read'),
  input: z.object({}),
  output: z.object({ isDone: z.boolean(), organisers: z.int(), units: z.int() }),
  audit: 'nothing-changes',
  async run(_input, { tx, today }) {
    const { organisers, units } = await store.countOrganisations(tx, today);
    return { isDone: organisers > 0 && units > 0, organisers, units };
  },
});
