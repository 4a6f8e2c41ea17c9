import * as z from 'zod';
import { reachesPlace } from '#platform/access/index.ts';
import { action, type Scope } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { can } from '../access.ts';
import { Change, Close, Detail, Merge, Move, Open, OrganisationCode, Reopen } from '../contract.ts';
import { checkClosing, checkMerge, checkMove, checkOpening, checkReopening, checkUnitKind, dayOfChange } from '../rules/changes.ts';
import { written } from '../rules/fields.ts';
import { isOverCountry, isVisible, kindsToOpen, mayChange, organisationNotFound, refusal } from '../rules/tree.ts';
import * as store from '../store/index.ts';
import { organisationTexts as texts } from '../texts.ts';

const may = can('organisations.organisation.change');
const Done = z.object({ code: OrganisationCode });
const by = ({ actor, now }: Scope) => ({ accountId: actor.accountId, at: now });

/** Opens a new organisation below another. */
export const openOrganisation = action({
  name: 'organisations.open',
  kind: 'write',
  may,
  input: Open,
  output: Done,
  audit: { event: 'organisations.organisation.opened', about: ({ code, parent }) => `${code} ${parent}` },
  async run({ parent: above, names, validFrom, ...given }, scope) {
    const { tx, reach, today } = scope;
    await store.lockTree(tx);
    const parent = await found(above, scope);
    if (!kindsToOpen(reach, parent).includes(given.kind)) throw kindsToOpen(reach, parent).length > 0 || isOverCountry(reach) ? refusal('kind', message(texts, 'open.kindHere')) : notYours();
    const opening = { ...given, validFrom: validFrom ?? today };
    checkOpening(opening, parent);
    checkNames(names);
    if (await store.isCodeTaken(tx, given.code)) throw refusal('code', message(texts, 'open.codeTaken', { code: given.code }));
    const near = await store.codeButForZeros(tx, given.code, reach);
    if (near !== undefined) throw refusal('code', message(texts, 'open.codeZeros', { code: given.code, other: near }));
    if (given.party !== null && (await store.placeByParty(tx, given.party))) throw refusal('party', message(texts, 'open.partyTaken'));
    const { no, path, tenantNo } = parent;
    await store.addOrganisation(tx, { ...opening, names, parent: { ...parent, no, path, tenantNo }, by: by(scope) });
    return { code: given.code };
  },
});

/** Another name, other sectors, another kind of unit, from a day on. */
export const changeOrganisation = action({
  name: 'organisations.change',
  kind: 'write',
  may,
  input: Change,
  output: z.object({ code: OrganisationCode, revision: z.int() }),
  audit: { event: 'organisations.organisation.changed', about: ({ code }, { revision }) => `${code} ${revision}` },
  async run({ code, revision, day, ...facts }, scope) {
    const { tx, today } = scope;
    await store.lockTree(tx);
    const place = await changeable(code, scope);
    if (place.revision !== revision) throw new Problem('conflict', message(texts, 'change.changed'), { detail: { now: Detail.parse(place) } });
    checkNames(facts.names);
    checkUnitKind(place.kind, facts.unitKind);
    await store.changeFacts(tx, place, facts, { day: dayOfChange(place, day ?? today, today), by: by(scope) });
    return { code, revision: revision + 1 };
  },
});

/** Closes after a last day; with what stands below on request only. */
export const closeOrganisation = action({
  name: 'organisations.close',
  kind: 'write',
  may,
  input: Close,
  output: z.object({ code: OrganisationCode, closed: z.int() }),
  audit: { event: 'organisations.organisation.closed', about: ({ code, lastDay }, { closed }) => `${code} ${lastDay} ${closed}` },
  async run({ code, lastDay, closesBelow }, scope) {
    const { tx, today } = scope;
    await store.lockTree(tx);
    const place = await changeable(code, scope);
    checkClosing(place, lastDay, { below: await store.openBelow(tx, place, lastDay), closesBelow, today });
    return { code, closed: await store.close(tx, place, { day: lastDay, by: by(scope) }) };
  },
});

export const reopenOrganisation = action({
  name: 'organisations.reopen',
  kind: 'write',
  may,
  input: Reopen,
  output: Done,
  audit: { event: 'organisations.organisation.reopened', about: ({ code }) => code },
  async run({ code, day }, scope) {
    const { tx, today } = scope;
    await store.lockTree(tx);
    const place = await changeable(code, scope);
    const parent = place.parentNo === null ? undefined : await store.organisationByNo(tx, place.parentNo, today);
    const wasClosed = checkReopening(place, parent, day ?? today, today);
    await store.reopen(tx, place, wasClosed, { day: day ?? today, by: by(scope) });
    return { code };
  },
});

/** Puts an organisation with all below it under another parent. Only who answers for the country moves something to another organiser. */
export const moveOrganisation = action({
  name: 'organisations.move',
  kind: 'write',
  may,
  input: Move,
  output: Done.extend({ parent: OrganisationCode }),
  audit: { event: 'organisations.organisation.moved', about: ({ code }, { parent }) => `${code} ${parent}` },
  async run({ code, parent: above, day }, scope) {
    const { tx, reach, today } = scope;
    await store.lockTree(tx);
    const place = await changeable(code, scope);
    const parent = await chosen(above, 'parent', scope);
    const from = dayOfChange(place, day ?? today, today);
    if (!isOverCountry(reach) && (parent.tenantNo !== place.tenantNo || !reachesPlace(reach, parent.path))) throw refusal('parent', message(texts, 'move.outside'));
    if (parent.no === place.parentNo) throw refusal('parent', message(texts, 'move.same'));
    checkMove(place, parent, from);
    const last = await store.lastChangeBelow(tx, place);
    if (last !== null && last > from) throw refusal('day', message(texts, 'change.since', { day: written(last) }));
    await store.move(tx, place, parent, { day: from, by: by(scope) });
    return { code, parent: parent.code };
  },
});

/** Closes an organisation that another one carries on. */
export const mergeOrganisation = action({
  name: 'organisations.merge',
  kind: 'write',
  may,
  input: Merge,
  output: Done.extend({ into: OrganisationCode }),
  audit: { event: 'organisations.organisation.merged', about: ({ code }, { into }) => `${code} ${into}` },
  async run({ code, into: other, lastDay }, scope) {
    const { tx, today } = scope;
    await store.lockTree(tx);
    const place = await changeable(code, scope);
    const into = await chosen(other, 'into', scope);
    if (!mayChange(scope.reach, into)) throw refusal('into', message(texts, 'move.outside'));
    const day = lastDay ?? today;
    checkMerge(place, into, day, today);
    checkClosing(place, day, { below: await store.openBelow(tx, place, day), closesBelow: false, today });
    await store.merge(tx, place, into, { day, by: by(scope) });
    return { code, into: into.code };
  },
});

const notYours = (): Problem => new Problem('not-allowed', message(texts, 'change.notYours'));

function checkNames(names: object): void {
  if (Object.keys(names).length === 0) throw refusal('names.sv', message(texts, 'change.nameNeeded'));
}

async function found(code: OrganisationCode, { tx, reach, today }: Scope): Promise<store.Kept> {
  const place = await store.organisationByCode(tx, code, { reach, today });
  if (!place) throw organisationNotFound();
  return place;
}

/** What everybody knows may still be another's to change. */
async function changeable(code: OrganisationCode, scope: Scope): Promise<store.Kept> {
  const place = await found(code, scope);
  if (!mayChange(scope.reach, place)) throw notYours();
  return place;
}

/** Another organisation that somebody chose by its code or name; a code that has lost its zeros is told as such. */
async function chosen(text: string, at: string, { tx, reach, today }: Scope): Promise<store.Kept> {
  const [meant, another] = await store.placesMeant(tx, text, (place) => isVisible(reach, place));
  if (another) throw refusal(at, message(texts, 'severalNamed', { name: text }));
  const place = meant && (await store.organisationByCode(tx, meant.code, { reach, today }));
  if (place) return place;
  const other = await store.codeButForZeros(tx, text, reach);
  throw refusal(at, other === undefined ? message(texts, 'notThere', { code: text }) : message(texts, 'zerosLost', { code: text, other }));
}

