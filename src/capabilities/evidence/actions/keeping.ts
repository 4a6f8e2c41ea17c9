import * as z from 'zod';
import { organisationNotFound, placeByCode, placesByNo, type OrganisationCode, type Place } from '#capabilities/organisations/index.ts';
import { reaches } from '#platform/access/index.ts';
import { action, type Scope } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { can } from '../access.ts';
import { AskKeeping, ChangeItem, ItemId, KeepingPage, KeepItem, RemoveItem } from '../contract.ts';
import * as store from '../store/index.ts';
import { evidenceTexts as texts } from '../texts.ts';
import { keeping } from './kept.ts';
import { itemFound } from './reading.ts';

/** For whom something may be kept: the organisations that the caller answers for, and one below them that is named. */
export const showKeeping = action({
  name: 'evidence.item.show-keeping',
  kind: 'read',
  may: can('evidence.item.keep'),
  input: AskKeeping,
  output: KeepingPage,
  audit: 'nothing-changes',
  async run({ organisation }, scope) {
    const own = await ownPlaces(scope);
    const named = organisation === undefined ? undefined : await placeKept(organisation, scope);
    const all = [...own, ...(named && !own.some(({ no }) => no === named.no) ? [named] : [])];
    return { organisation: named?.code ?? all[0]?.code ?? null, organisations: all.map(({ code, names }) => ({ code, names })) };
  },
});

/** Keeps a file or a link for an organisation, to be used at its answers and below. A file is looked at before the transaction. */
export const keepItem = action({
  name: 'evidence.item.keep',
  kind: 'write',
  may: can('evidence.item.keep'),
  input: KeepItem,
  output: z.object({ itemId: ItemId }),
  audit: { event: 'evidence.item.kept', about: (_input, { itemId }) => itemId },
  async prepare({ organisation, ...given }) {
    const keep = await keeping(given);
    return async (scope: Scope) => ({ itemId: await keep(await placeKept(organisation, scope), scope) });
  },
});

/** Changes what is said of an item: never what it is. */
export const changeItem = action({
  name: 'evidence.item.change',
  kind: 'write',
  may: can('evidence.item.keep'),
  input: ChangeItem,
  output: z.object({ itemId: ItemId }),
  audit: { event: 'evidence.item.changed', about: ({ itemId }) => itemId },
  async run({ itemId, version, ...said }, scope) {
    const kept = await itemKept(itemId, scope);
    if (!(await store.changeItem(scope.tx, kept, version, said))) throw new Problem('conflict', message(texts, 'changedMeanwhile'));
    return { itemId };
  },
});

/** Deletes an item that stands nowhere and that nobody has signed. */
export const removeItem = action({
  name: 'evidence.item.remove',
  kind: 'write',
  may: can('evidence.item.keep'),
  input: RemoveItem,
  output: z.object({ itemId: ItemId }),
  audit: { event: 'evidence.item.removed', about: ({ itemId }) => itemId },
  async run({ itemId }, scope) {
    if (!(await store.removeItem(scope.tx, await itemKept(itemId, scope)))) throw new Problem('conflict', message(texts, 'inUse'));
    return { itemId };
  },
});

/** An item of an organisation that the caller answers for; one from above may be used and not changed. */
async function itemKept(itemId: ItemId, scope: Scope): Promise<store.KeptItem> {
  const kept = await itemFound(itemId, scope);
  if (!reaches(scope.reach, kept)) throw new Problem('not-allowed', message(texts, 'notYours'));
  return kept;
}

async function placeKept(code: OrganisationCode, { tx, reach }: Pick<Scope, 'tx' | 'reach'>): Promise<Place> {
  const place = await placeByCode(tx, code);
  if (!place || !reaches(reach, place)) throw organisationNotFound();
  return place;
}

/** The organisations at the roots of the caller's reach: a path ends with the number of whose it is. */
async function ownPlaces({ tx, reach: { roots } }: Scope): Promise<readonly Place[]> {
  return [...(await placesByNo(tx, roots.map(({ path }) => Number(path.split('.').at(-2))))).values()];
}
