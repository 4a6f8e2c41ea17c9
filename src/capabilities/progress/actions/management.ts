import { tenantStandingOf } from '#capabilities/evaluation/index.ts';
import { holds, oversees } from '#platform/access/index.ts';
import { action } from '#platform/action/index.ts';
import { can } from '../access.ts';
import { Management } from '../contract/management.ts';
import { AskNeeds } from '../contract/needs.ts';
import { measuresWithTargets, ownMeasures } from '../rules/own-targets.ts';
import { bySpearhead } from '../rules/spearheads.ts';
import { ownFound } from './needs.ts';

/** One page for a management group's next meeting. To the organisation's own people everything, to who oversees the country what is signed, and to nobody else that it exists. */
export const showManagement = action({
  name: 'progress.management.show', kind: 'read', may: can('progress.results.read'), input: AskNeeds, output: Management, audit: 'nothing-changes',
  async run(asked, scope) {
    const { needs, place, round, goals, isOwnPeoples, isAsked, answers, units } = await ownFound(asked, scope);
    const measureOf = new Map(goals.flatMap(({ measures }) => measures.flatMap(({ code, tasks }) => tasks.flatMap(({ statements }) => statements.map((statement) => [statement.code as string, code] as const)))));
    const ofMeasure = answers.flatMap(({ code, status }) => { const measure = measureOf.get(code); return measure === undefined ? [] : [{ code, status, measure }]; });
    return {
      ...needs, isAsked, units, spearheads: bySpearhead(goals, answers),
      // What others are to do about it is nobody's outside, even where the answers are signed.
      waits: isOwnPeoples ? await tenantStandingOf(scope, { tenantNo: place.no, roundNo: round.no, goals }) : null,
      targets: needs.standing === 'hidden' ? [] : ownMeasures(measuresWithTargets(goals), ofMeasure),
      hasCountry: oversees(scope.actor) && holds(scope.actor, can('progress.country.read')),
    };
  },
});
