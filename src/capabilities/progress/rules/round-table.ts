import type { RoundRow } from '../contract/round-table.ts';
import { shownOutside, type AnswerCount, type GoalUnits, type Organiser, type TallyCount } from './counts.ts';
import type { Outline } from './outline.ts';

/** `units`: null for own answers, of which nothing is held back once they are signed. */
export type Told = { readonly of: RoundRow['of']; readonly tallies: readonly TallyCount[]; readonly answers: readonly AnswerCount[]; readonly units: readonly GoalUnits[] | null };

/** Every statement that is asked, organiser by organiser in their order, by the programme's order; of units only what the rules of display let out. */
export function roundRows(organisers: readonly (Organiser & { readonly isSigned: boolean })[], outline: Outline, all: readonly Told[]): readonly RoundRow[] {
  const told = all.map(({ of, tallies, answers, units }) => ({
    of, units,
    tallies: new Map(tallies.map((each) => [`${each.tenantNo} ${each.statement}`, each])),
    answers: Map.groupBy(answers, ({ tenantNo }) => tenantNo),
  }));
  return organisers.flatMap(({ no, code, names, isSigned }) => told.flatMap(({ of, tallies, answers, units }) => {
    const own = answers.get(no) ?? [];
    const signed = new Map(own.map((each) => [each.statement, each.distribution]));
    const isShown = units === null ? () => true : shownOutside(own, outline, units.filter(({ tenantNo }) => tenantNo === no));
    return [...outline].flatMap(([statement, sections]): readonly RoundRow[] => {
      const tally = tallies.get(`${no} ${statement}`);
      const at = new Map(sections.map((section) => [section.level, section]));
      const itself = at.get('statement');
      if (!tally || !itself) return [];
      return [{
        organiser: code, names: names ?? {}, isSigned, of, statement, text: itself.names,
        spearhead: at.get('spearhead')?.code ?? null, goal: at.get('goal')?.code ?? '', measure: at.get('measure')?.code ?? '', task: at.get('task')?.code ?? '',
        asked: tally.asked, answered: tally.answered, distribution: isSigned && isShown(null, itself) ? (signed.get(statement) ?? null) : null,
      }];
    });
  }));
}
