import { organisationNotFound, placesOf, type Place } from '#capabilities/organisations/index.ts';
import { statementsOf } from '#capabilities/programme/index.ts';
import { holds, reaches, reachOf } from '#platform/access/index.ts';
import { action, type Scope } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message, type Message } from '#platform/i18n/index.ts';
import * as z from 'zod';
import { can } from '../access.ts';
import { StatementCode } from '../contract.ts';
import { AskDivision, DivisionDone, DivisionPage, DivisionsPage, EACH_COUNTY, ProposeDivision } from '../contract/division.ts';
import { DIVIDING_KINDS, dividedStatements } from '../rules/division.ts';
import * as store from '../store/index.ts';
import { divisionTexts as texts } from '../texts/division-texts.ts';
import { divisionFound, hindranceIn, mayOf, named, newestOf, programmesIn, shownAs, takersToday, whoseOf, type Newest } from './division-ground.ts';
import { wordsOf } from './division-across.ts';
import { answeredIn, followsOf } from './division-following.ts';

/** The divisions of work that concern the caller's organisations; the owner's are all of them. */
export const showDivisions = action({
  name: 'evaluation.division.list',
  kind: 'read',
  may: can('evaluation.division.read'),
  input: z.object({}),
  output: DivisionsPage,
  audit: 'nothing-changes',
  async run(_input, scope) {
    const { tx, actor, today } = scope;
    const kept = await store.divisionsOf(tx, whoseOf(scope));
    const programmes = await programmesIn(scope);
    const words = await wordsOf(tx, kept.map(({ version }) => version));
    const proposing = reachOf(actor, can('evaluation.division.propose'));
    const places = proposing.roots.length === 0 ? [] : await placesOf(tx, DIVIDING_KINDS, today);
    const from = places.filter((place) => holds(actor, can('evaluation.division.record')) || reaches(proposing, place));
    return {
      divisions: kept.map((division) => shownAs(division, actor, words(division.version.versionId))),
      propose: from.length === 0 ? null : { from: from.map(named), ...(await takersFor(scope, from, places)), programmes: programmes.map(({ code, title }) => ({ code, title })) },
    };
  },
});

/** Proposes that another answers from now on. Nothing changes before that is agreed. */
export const proposeDivision = action({
  name: 'evaluation.division.propose',
  kind: 'write',
  may: can('evaluation.division.propose'),
  input: ProposeDivision,
  output: DivisionDone,
  audit: { event: 'evaluation.division.proposed', about: ({ from, to, programme, code }, { divisionId }) => `${divisionId} ${from} ${to} ${programme} ${code}` },
  async run({ from: fromCode, to: toCode, programme: programmeCode, code, basis }, scope) {
    const { tx, actor, now, today } = scope;
    const places = await placesOf(tx, DIVIDING_KINDS, today);
    const from = places.find((place) => place.code === fromCode);
    const isGiver = from !== undefined && reaches(reachOf(actor, can('evaluation.division.propose')), from);
    if (!from || !(isGiver || holds(actor, can('evaluation.division.record')))) throw organisationNotFound();
    await store.lockDivisions(tx);
    const to = await takerOf(scope, { from, toCode }, places);
    const programme = await programmeFound(scope, programmeCode);
    if (dividedStatements(programme.statements, code, from.kind).length === 0) throw refusal('code', message(texts, 'nothingThere', { code }));
    const hindrance = await hindranceIn(scope, { fromNo: from.no, fromKind: from.kind, toNos: (await takersToday(scope, { from, to })).nos, code }, programme);
    if (hindrance) throw refusal(hindrance === 'handed-on' ? 'to' : 'code', message(texts, `hindered.${hindrance}`));
    const divisionId = await store.addDivision(tx, { fromNo: from.no, toNo: to?.no ?? null, programme: programmeCode, versionNo: programme.version.versionNo, code, basis, by: actor.name, at: now, isRecorded: !isGiver });
    return { divisionId, from: from.code, to: to?.code ?? null };
  },
});

/** One division: what it is about, what would follow, and how it is answered. */
export const showDivision = action({
  name: 'evaluation.division.show',
  kind: 'read',
  may: can('evaluation.division.read'),
  input: AskDivision,
  output: DivisionPage,
  audit: 'nothing-changes',
  async run({ divisionId }, scope) {
    const kept = await divisionFound(divisionId, scope);
    const isStanding = kept.state === 'proposed' || kept.state === 'agreed';
    const words = (await wordsOf(scope.tx, [kept.version]))(kept.version.versionId);
    const about = dividedStatements(await statementsOf(scope.tx, kept.version.versionNo), kept.code, kept.from.kind);
    return {
      division: shownAs(kept, scope.actor, words),
      statements: about.map(({ code, years }) => ({ code: StatementCode.parse(code), text: words.shown.get(code) ?? {}, years })),
      lacks: isStanding ? (await takersToday(scope, kept)).lacks : null,
      follows: kept.state === 'declined' ? [] : await followsOf(kept, scope),
      rounds: await answeredIn(kept, scope),
      may: mayOf(kept, scope.actor),
    };
  },
});

/** To whom these may hand over, as far as that is the same whoever of them gives: what is an area's stays among its counties. */
async function takersFor({ tx, today }: Scope, from: readonly Place[], places: readonly Place[]): Promise<Pick<NonNullable<DivisionsPage['propose']>, 'to' | 'each'>> {
  const [only, ...others] = from;
  const areas = from.filter(({ kind }) => kind === 'collaboration-area');
  const counties = areas.length === 0 ? [] : [...(await store.countiesOf(tx, areas.map(({ no }) => no), today)).values()].flat();
  const own = places.filter(({ no }) => counties.includes(no)).map(named);
  const to = areas.length === from.length ? own : places.filter(({ no }) => others.length > 0 || no !== only?.no).map(named);
  return { to, each: own.length === 0 ? null : others.length === 0 ? own : [] };
}

/** A programme with a published version. */
async function programmeFound(scope: Scope, code: string): Promise<Newest> {
  const known = (await programmesIn(scope)).find((programme) => programme.code === code);
  const newest = known && (await newestOf(scope.tx, known));
  if (!newest) throw refusal('programme', message(texts, 'noProgramme'));
  return newest;
}

/** Who is to answer; null where each county of the area is. What is an area's stays in the area. */
async function takerOf({ tx, today }: Scope, { from, toCode }: { readonly from: Place; readonly toCode: string }, places: readonly Place[]): Promise<Place | null> {
  const isArea = from.kind === 'collaboration-area';
  if (toCode === EACH_COUNTY && !isArea) throw refusal('to', message(texts, 'onlyOfArea'));
  const counties = isArea ? ((await store.countiesOf(tx, [from.no], today)).get(from.no) ?? []) : [];
  if (toCode === EACH_COUNTY) {
    if (counties.length === 0) throw refusal('to', message(texts, 'cannotTake'));
    return null;
  }
  const to = places.find((place) => place.code === toCode);
  if (!to) throw refusal('to', message(texts, 'cannotTake'));
  if (to.no === from.no) throw refusal('to', message(texts, 'toItself'));
  if (isArea && !counties.includes(to.no)) throw refusal('to', message(texts, 'notItsCounty'));
  return to;
}

const refusal = (at: string, said: Message): Problem => new Problem('invalid', said, { fields: [{ at, message: said }] });
