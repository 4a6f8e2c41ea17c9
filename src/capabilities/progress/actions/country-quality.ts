import { organisationNotFound } from '#capabilities/organisations/index.ts';
import { oversees } from '#platform/access/index.ts';
import { action, type Scope } from '#platform/action/index.ts';
import { can } from '../access.ts';
import { AskCountryQuality, CountryQuality } from '../contract/country-quality.ts';
import { askedAgain } from '../rules/country-quality.ts';
import { answeredIn } from '../rules/distribution.ts';
import type { MeasuresOf } from '../rules/needs-asked.ts';
import { hasEarlier, questionsOf } from '../rules/quality.ts';
import { signedAt, tenantsIn } from '../store/counts.ts';
import * as store from '../store/quality.ts';
import { noted } from './quality.ts';
import { roundWithEarlier } from './series.ts';

const COUNTRY = { input: AskCountryQuality, output: CountryQuality };

/** What the rules ask of the signed answers, organiser by organiser. For who oversees the country: the organisers have been shown it first. */
export const showCountryQuality = action({ name: 'progress.country-quality.show', kind: 'read', may: can('progress.country.read'), ...COUNTRY, audit: 'nothing-changes', run: countryQuality });

/** The same to keep. */
export const takeOutCountryQuality = action({
  name: 'progress.country-quality.take-out', kind: 'read', may: can('progress.country.take-out'), ...COUNTRY,
  audit: { event: 'progress.country-quality.taken-out', about: ({ roundId }) => roundId }, run: countryQuality,
});

/** As many statements whether one has signed or all have. */
async function countryQuality({ roundId }: AskCountryQuality, scope: Scope): Promise<CountryQuality> {
  const { tx, actor, now } = scope;
  if (!oversees(actor)) throw organisationNotFound();
  const { round, roundNos, goals, measuresOf } = await roundWithEarlier(roundId, scope);
  const tenants = await tenantsIn(tx, round.no, { kind: 'country' });
  const tenantNos = tenants.filter(({ isSigned }) => isSigned).map(({ no }) => no);
  const measures = new Map((await store.ownSigned(tx, { tenantNos, roundNos })).map(({ tenantNo, answers }) => [tenantNo, measuresOf(answers, NO_PEERS)]));
  const unitsOf = Map.groupBy(await signedAt(tx, { roundNo: round.no, tenantNos, isOwn: false, innerNo: null, hasKinds: false }), ({ tenantNo }) => tenantNo);
  const spreads = await store.notApplicableSpreads(tx, round.no);
  const notesOf = Map.groupBy(await store.notes(tx, { tenantNos, roundNo: round.no }), ({ tenantNo }) => tenantNo);
  const organisers = tenants.map(({ no, code, names, isSigned }) => {
    const units = new Map((unitsOf.get(no) ?? []).map(({ statement, distribution }) => [statement, distribution]));
    const questions = isSigned ? questionsOf({ goals, measures: measures.get(no) ?? [], evidence: null, units, spreads, isOwnPeoples: false }) : null;
    return { code, names, questions: questions && noted(questions, notesOf.get(no) ?? [], { mayNote: false }) };
  });
  return {
    round, asOf: now, organisers,
    again: askedAgain(organisers, goals.flatMap((goal) => goal.measures.flatMap(({ tasks }) => tasks.flatMap(({ statements }) => statements.map(({ code }) => code as string))))),
    notLooked: [
      'evidence-not-shown', ...(spreads.length === 0 ? ['no-peers' as const] : []), ...([...unitsOf.values()].flat().some(({ distribution }) => answeredIn(distribution) > 0) ? [] : ['no-units' as const]),
      ...([...measures.values()].some((each) => hasEarlier(each)) ? [] : ['no-earlier' as const]),
    ],
  };
}

/** Peers by measure are for strengths and needs, which are not told here. */
const NO_PEERS: Parameters<MeasuresOf>[1] = new Map();
