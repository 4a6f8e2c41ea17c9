import type { Goal } from '#capabilities/programme/index.ts';
import { SECTION_LEVELS, type SectionLevel } from '../contract/counts.ts';

/** A section of any level by its code. */
export type OutlineSection = { readonly level: SectionLevel; readonly code: string; readonly names: Goal['section']['title'] };
/** The sections of each statement, from the spearhead down to itself. */
export type Outline = ReadonlyMap<string, readonly OutlineSection[]>;

export function outlineOf(goals: readonly Goal[]): Outline {
  return new Map(goals.flatMap(({ spearhead, section: goal, measures }) => measures.flatMap((measure) => measure.tasks.flatMap((task) => task.statements.map((statement) => [statement.code, [
    { level: 'spearhead', code: spearhead.code, names: spearhead.title }, { level: 'goal', code: goal.code, names: goal.title },
    { level: 'measure', code: measure.code, names: measure.title }, { level: 'task', code: task.code, names: task.text }, { level: 'statement', code: statement.code, names: statement.text },
  ]] as const)))));
}

/** The section that a code means: the highest that has it. */
export function sectionByCode(outline: Outline, code: string): OutlineSection | undefined {
  const all = [...outline.values()].flat();
  return SECTION_LEVELS.map((level) => all.find((section) => section.level === level && section.code === code)).find((section) => section !== undefined);
}

/** What a section stands in, from the top. */
export function sectionsAbove(outline: Outline, section: OutlineSection): readonly OutlineSection[] {
  const chain = [...outline.values()].find((sections) => isIn(sections, section)) ?? [];
  return chain.slice(0, chain.findIndex(({ level }) => level === section.level));
}

export const isIn = (sections: readonly OutlineSection[] | undefined, { level, code }: Pick<OutlineSection, 'level' | 'code'>): boolean =>
  sections?.some((section) => section.level === level && section.code === code) === true;

export const sectionAt = (sections: readonly OutlineSection[] | undefined, level: SectionLevel): OutlineSection | undefined => sections?.find((section) => section.level === level);
