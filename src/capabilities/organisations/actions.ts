import * as z from 'zod';
import { action } from '#platform/action/index.ts';
import { can } from './access.ts';
import { OrganiserWithUnits } from './contract.ts';
import * as store from './store/index.ts';

export const listOrganisations = action({
  name: 'organisations.list',
  kind: 'read',
  may: can('organisations.organisation.read'),
  input: z.object({}),
  output: z.array(OrganiserWithUnits),
  audit: 'nothing-changes',
  async run(_input, { tx, reach, today }) {
    const nodes = await store.tree(tx, reach, today);
    return nodes.filter(({ kind }) => kind === 'organiser').map((organiser) => ({
      organiser,
      units: nodes.filter(({ kind, tenantNo }) => kind !== 'organiser' && tenantNo === organiser.no),
    }));
  },
});

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
