import * as z from 'zod';
import { reachesPlace } from '#platform/access/index.ts';
import { action, type Scope } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { can } from '../access.ts';
import { EndPurchase, OrganisationCode, Purchase } from '../contract.ts';
import { written } from '../rules/fields.ts';
import { isOverCountry, organisationNotFound, refusal } from '../rules/tree.ts';
import * as store from '../store/index.ts';
import { organisationTexts as texts } from '../texts.ts';

const may = can('organisations.purchase.change');
const Done = z.object({ code: OrganisationCode, provider: OrganisationCode });

/** An organiser begins to buy of a private provider. */
export const beginPurchase = action({
  name: 'organisations.purchase.begin',
  kind: 'write',
  may,
  input: Purchase,
  output: Done,
  audit: { event: 'organisations.purchase.begun', about: ({ code }, { provider }) => `${code} ${provider}` },
  async run({ code, provider: sold, validFrom }, scope) {
    const { tx, today } = scope;
    const { organiser, provider } = await parties(code, sold, scope);
    const from = validFrom ?? today;
    const first = organiser.validFrom > provider.validFrom ? organiser.validFrom : provider.validFrom;
    if (from < first) throw refusal('validFrom', message(texts, 'close.beforeOpened', { day: written(first) }));
    if (!(await store.beginPurchase(tx, { providerNo: provider.no, organiserNo: organiser.no, from }))) throw new Problem('conflict', message(texts, 'purchase.already'));
    return { code, provider: provider.code };
  },
});

export const endPurchase = action({
  name: 'organisations.purchase.end',
  kind: 'write',
  may,
  input: EndPurchase,
  output: Done,
  audit: { event: 'organisations.purchase.ended', about: ({ code, provider }) => `${code} ${provider}` },
  async run({ code, provider: sold, validFrom, lastDay }, scope) {
    const { tx, today } = scope;
    const { organiser, provider } = await parties(code, sold, scope);
    const last = lastDay ?? today;
    if (last < validFrom) throw refusal('lastDay', message(texts, 'close.beforeOpened', { day: written(validFrom) }));
    if (!(await store.endPurchase(tx, { providerNo: provider.no, organiserNo: organiser.no, from: validFrom, lastDay: last }))) throw new Problem('conflict', message(texts, 'purchase.none'));
    return { code, provider: provider.code };
  },
});

/** Who buys decides: the owner for all, a coordinator for the own organiser. */
async function parties(code: OrganisationCode, sold: string, { tx, reach, today }: Scope) {
  const organiser = await store.organisationByCode(tx, code, { reach, today });
  if (!organiser) throw organisationNotFound();
  if (!isOverCountry(reach) && !reachesPlace(reach, organiser.path)) throw new Problem('not-allowed', message(texts, 'change.notYours'));
  if (organiser.kind !== 'organiser') throw refusal('provider', message(texts, 'purchase.organiser'));
  const [provider, another] = await store.placesMeant(tx, sold, ({ kind }) => kind === 'provider');
  if (another) throw refusal('provider', message(texts, 'severalNamed', { name: sold }));
  if (!provider) throw refusal('provider', message(texts, 'purchase.provider', { code: sold }));
  return { organiser, provider };
}
