import * as z from 'zod';
import { RoundId } from '#capabilities/evaluation/index.ts';
import { countryFigures, countryOrganisers, countryRound } from '#capabilities/progress/index.ts';
import { holds } from '#platform/access/index.ts';
import { action, type Scope } from '#platform/action/index.ts';
import { demonstrationOf } from '#platform/demonstration/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { can } from './access.ts';
import { roundFound } from './actions/found.ts';
import { AskDraft, AskReports, AskRows, DataSetRows, Draft, Figures, Freeze, Reports } from './contract.ts';
import { frozen, thawed, type Frozen } from './rules/frozen.ts';
import { said as saidOf } from './store/comments.ts';
import * as store from './store/index.ts';
import { reportTexts as texts } from './texts.ts';

/** What a round's report can be made of. For who oversees the country. */
export const showReports = action({
  name: 'reports.show', kind: 'read', may: can('reports.read'), input: AskReports, output: Reports, audit: 'nothing-changes',
  async run({ roundId }, scope) {
    const round = await roundFound(roundId, scope);
    const organisers = (await countryOrganisers(roundId, scope)).filter(({ organisation }) => organisation.kind === 'organiser');
    return {
      round, asOf: scope.now, dataSets: await store.dataSets(scope.tx, round.no), mayFreeze: holds(scope.actor, can('reports.freeze')),
      signed: { n: organisers.filter(({ signed }) => signed !== null).length, of: organisers.length },
    };
  },
});

/** Freezes the figures as they are. They are never changed and never gone: other figures are another data set. */
export const freeze = action({
  name: 'reports.freeze', kind: 'write', may: can('reports.freeze'), input: Freeze, output: z.object({ roundId: RoundId, no: z.int(), hash: z.string() }),
  audit: { event: 'reports.frozen', about: ({ roundId }, { no, hash }) => `${roundId} ${no} ${hash}` },
  async run({ roundId, title, after }, scope) {
    const round = await roundFound(roundId, scope);
    const [last] = await store.dataSets(scope.tx, round.no);
    const { actor: { accountId: account, name }, now: at } = scope;
    const no = after + 1;
    const made = await frozenNow(roundId, scope);
    if ((last?.no ?? 0) !== after || !(await store.addDataSet(scope.tx, { ...made, roundNo: round.no, no, title, at, account, name }))) throw new Problem('conflict', message(texts, 'frozenMeanwhile'));
    return { roundId, no, hash: made.hash };
  },
});

/** The figures of a data set, or as they are, as the text that a checksum is of. */
export const takeOutFigures = action({
  name: 'reports.figures.take-out', kind: 'read', may: can('reports.take-out'), input: AskDraft, output: Figures,
  audit: { event: 'reports.figures.taken-out', about: ({ roundId, no }) => `${roundId} ${no}` },
  async run({ roundId, no }, scope) {
    const round = await roundFound(roundId, scope);
    if (no === 'now') return { year: round.year, no: null, text: (await frozenNow(roundId, scope)).text };
    const kept = await store.dataSet(scope.tx, round.no, no);
    if (!kept) throw new Problem('not-found', message(texts, 'noDataSet'));
    return { year: round.year, no, text: kept.text };
  },
});

const frozenNow = async (roundId: RoundId, scope: Scope): Promise<Frozen> => frozen(await countryFigures(roundId, scope), (await countryRound(roundId, scope)).rows);

/** What each organiser answered to each question, as a data set has it. */
export const takeOutRows = action({
  name: 'reports.rows.take-out', kind: 'read', may: can('reports.take-out'), input: AskRows, output: DataSetRows,
  audit: { event: 'reports.rows.taken-out', about: ({ roundId, no }) => `${roundId} ${no}` },
  async run({ roundId, no }, scope) {
    const round = await roundFound(roundId, scope);
    const kept = await store.dataSet(scope.tx, round.no, no);
    if (!kept) throw new Problem('not-found', message(texts, 'noDataSet'));
    const { figures: { results }, rows } = thawed(kept);
    if (!rows) throw new Problem('not-found', message(texts, 'noRows'));
    return { no, table: { round: results.round, asOf: results.asOf, rows } };
  },
});

/** What the draft of a report is made of: a data set, or the figures as they are. */
export const takeOutDraft = action({
  name: 'reports.draft.take-out', kind: 'read', may: can('reports.take-out'), input: AskDraft, output: Draft,
  audit: { event: 'reports.draft.taken-out', about: ({ roundId, no }) => `${roundId} ${no}` },
  async run({ roundId, no }, scope) {
    const round = await roundFound(roundId, scope);
    const said = await saidOf(scope.tx, round.no);
    const isMadeUp = (await demonstrationOf(scope.tx)) !== undefined;
    if (no === 'now') return { figures: await countryFigures(roundId, scope), dataSet: null, isMadeUp, said };
    const kept = await store.dataSet(scope.tx, round.no, no);
    if (!kept) throw new Problem('not-found', message(texts, 'noDataSet'));
    const { text: _text, ...dataSet } = kept;
    return { figures: thawed(kept).figures, dataSet, isMadeUp, said };
  },
});
