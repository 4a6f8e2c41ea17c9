import { api, bytes, downloadRows, form, page } from '#platform/http/index.ts';
import { message } from '#platform/i18n/index.ts';
import { can } from './access.ts';
import { changeItem, keepItem, listItems, openFile, openPicture, removeItem, showItem, showKeeping, takeOutItems } from './actions/index.ts';
import { fieldsOfItem, sentIn } from './rules/index.ts';
import { evidenceTexts } from './texts.ts';
import { ItemPage } from './ui/item-page.tsx';
import { itemsCsv } from './ui/items-file.ts';
import { ItemsPage } from './ui/items-page.tsx';
import { KeepingPage } from './ui/keeping-page.tsx';

const keeping = page('/evidence/new', showKeeping, KeepingPage);
const item = page('/evidence/:itemId', showItem, ItemPage);

export const routes = [
  page('/evidence', listItems, ItemsPage),
  keeping,
  form('/evidence/new', keepItem, { on: keeping, takesFile: 'aside', input: ({ body, held }) => ({ ...fieldsOfItem(body), file: held }), next: ({ itemId }) => ({ to: `/evidence/${itemId}` }) }),
  item,
  form('/evidence/:itemId', changeItem, {
    on: item, input: ({ params, body }) => ({ ...params, ...fieldsOfItem(body), version: Number(body['version']) }), next: ({ itemId }) => ({ to: `/evidence/${itemId}` }),
  }),
  form('/evidence/:itemId/remove', removeItem, { on: item, next: () => ({ to: '/evidence' }) }),
  downloadRows('/evidence.csv', takeOutItems, itemsCsv),
  bytes('/evidence/:itemId', openFile, (kept) => sentIn(kept, false)),
  bytes('/evidence/:itemId/picture', openPicture, (kept) => sentIn(kept, true)),

  api('GET', '/evidence', listItems),
  api('POST', '/evidence', keepItem),
  api('GET', '/evidence/:itemId', showItem),
  api('POST', '/evidence/:itemId', changeItem),
  api('POST', '/evidence/:itemId/remove', removeItem),
];

export const menu = [{ path: '/evidence', label: message(evidenceTexts, 'menu'), may: can('evidence.item.read') }] as const;
