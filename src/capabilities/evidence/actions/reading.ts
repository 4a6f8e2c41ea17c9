import * as z from 'zod';
import { reaches, reachOf, type Actor } from '#platform/access/index.ts';
import { action, streamingAction, type Scope } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { can } from '../access.ts';
import { AskItem, AskItems, Item, ItemPage, ITEMS_A_PAGE, ItemsPage, ListedItem, type ItemId } from '../contract.ts';
import { isShownByBrowser } from '../rules/index.ts';
import * as store from '../store/index.ts';
import { evidenceTexts as texts } from '../texts.ts';

/** The evidence that is there for the caller: one's own, that of the units below, and that of the organisations above. */
export const listItems = action({
  name: 'evidence.item.list',
  kind: 'read',
  may: can('evidence.item.read'),
  input: AskItems,
  output: ItemsPage,
  audit: 'nothing-changes',
  async run(asked, { actor, tx, reach, today }) {
    const { items, here, counts } = await store.itemsPage(tx, reach, asked, today);
    return { asked, items, counts, page: { no: asked.page, of: Math.max(1, Math.ceil(here / ITEMS_A_PAGE)), items: here }, ...(await store.narrowings(tx, reach)), may: { keep: mayKeepSome(actor) } };
  },
});

/** The same list as a file. */
export const takeOutItems = streamingAction({
  name: 'evidence.item.take-out',
  kind: 'read',
  may: can('evidence.item.read'),
  input: AskItems,
  output: z.object({ asOf: z.date() }),
  row: ListedItem,
  audit: { event: 'evidence.items.taken-out', about: ({ organisation, show }) => `${organisation ?? '-'} ${show}` },
  run: async (_input, { now }) => ({ asOf: now }),
  rows: (asked, { tx, reach, today }) => store.streamItems(tx, reach, asked, today),
});

/** An item, and at which answers it stands. */
export const showItem = action({
  name: 'evidence.item.show',
  kind: 'read',
  may: can('evidence.item.read'),
  input: AskItem,
  output: ItemPage,
  audit: 'nothing-changes',
  async run({ itemId }, scope) {
    const kept = await itemFound(itemId, scope);
    const { uses, elsewhere, isSigned } = await store.usesOf(scope.tx, scope.reach, kept);
    const change = reaches(reachOf(scope.actor, can('evidence.item.keep')), kept);
    return { item: kept.item, uses, elsewhere, isSigned, may: { change, remove: change && !isSigned && uses.length === 0 && elsewhere === 0 } };
  },
});

/** A file as it is kept, to whoever the item is there for at that very moment. */
export const openFile = streamingAction({
  name: 'evidence.item.open',
  kind: 'read',
  may: can('evidence.item.read'),
  input: AskItem,
  output: Item,
  row: z.object({ bytes: z.instanceof(Buffer) }),
  audit: 'nothing-changes',
  async run({ itemId }, scope) {
    const { item } = await itemFound(itemId, scope);
    if (!item.file) throw new Problem('not-found', message(texts, 'notFound'));
    return item;
  },
  async* rows({ itemId }, scope) {
    yield* store.streamBytes(scope.tx, await itemFound(itemId, scope));
  },
});

/** The same of a picture, to look at. What a browser does not show by itself is only handed over. */
export const openPicture = streamingAction({
  ...openFile,
  name: 'evidence.item.look-at',
  async run({ itemId }: z.output<typeof AskItem>, scope: Scope) {
    const { item } = await itemFound(itemId, scope);
    if (!isShownByBrowser(item)) throw new Problem('not-found', message(texts, 'notFound'));
    return item;
  },
});

export async function itemFound(itemId: ItemId, { tx, reach, today }: Pick<Scope, 'tx' | 'reach' | 'today'>): Promise<store.KeptItem> {
  const kept = await store.itemById(tx, reach, itemId, today);
  if (!kept) throw new Problem('not-found', message(texts, 'notFound'));
  return kept;
}

const mayKeepSome = (actor: Actor): boolean => reachOf(actor, can('evidence.item.keep')).roots.length > 0;
