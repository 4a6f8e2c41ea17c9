import { reaches } from '#platform/access/index.ts';
import { action } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { can } from '../access.ts';
import { Round } from '../contract.ts';
import { AgainstPage, AskAgainst } from '../contract/units-against.ts';
import { AGAINST, beside, goesAgainst } from '../rules/units-beside.ts';
import * as store from '../store/index.ts';
import { evaluationTexts as texts } from '../texts.ts';
import { unitsGround } from './units-ground.ts';

/** Every place where an organiser says "fully" itself while its units say "not at all". For those who see all of it. */
export const showAgainst = action({
  name: 'evaluation.units.against',
  kind: 'read',
  may: can('evaluation.units.read'),
  input: AskAgainst,
  output: AgainstPage,
  audit: 'nothing-changes',
  async run({ roundId, organiser: code }, scope) {
    const { tx, reach } = scope;
    const ground = await unitsGround({ roundId, organiser: code }, reach, scope);
    const { round, organiser, statements, located, at } = ground;
    if (!reaches(reach, organiser)) throw new Problem('not-found', message(texts, 'round.notFound'));
    const own = await store.ownAnswers(tx, reach, at);
    const fully = new Set<string>(own.filter(({ status }) => status === 'fully').map(({ statement }) => statement));
    const asked = new Set<string>(own.map(({ statement }) => statement));
    const ours = located.filter((each) => asked.has(each.code));
    // Only what stands beside a "fully" is counted at all.
    const pairs = statements.flatMap((statement) => beside(statement, ours).filter((each) => fully.has(each.code)).map((each) => ({ statement, own: each })));
    const sums = new Map((await store.unitSums(tx, reach, at, [...new Set(pairs.map(({ statement }) => statement))])).map((sum) => [sum.statement, sum]));
    return {
      round: Round.parse(round), organiser, formId: own[0]?.formId ?? null, rule: AGAINST,
      against: pairs.flatMap(({ statement, own: { code: ownCode, text, goal, near } }) => {
        const counts = sums.get(statement.code);
        return counts && goesAgainst('fully', counts)
          ? [{ statement: { code: statement.code, text: statement.text, goal: statement.goal }, own: { code: ownCode, text, goal, near }, no: counts.notAtAll, of: counts.fully + counts.partly + counts.notAtAll }] : [];
      }),
    };
  },
});
