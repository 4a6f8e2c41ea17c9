import type { Goal } from '#capabilities/programme/index.ts';
import { sha256 } from '#platform/canonical/index.ts';
import { isDay, type Day } from '#platform/clock/index.ts';
import { LANGUAGES, type Localized } from '#platform/i18n/index.ts';
import type { Answer, Tally } from '../contract.ts';
import type { PART_LEVELS, RESPONSIBLE_REFUSALS, Responsible, ResponsibleLine, ResponsiblePage, TASK_LIKENESSES } from '../contract/delegation.ts';
import { tallyOf } from './form.ts';

// Who answers for what: said of a goal, a measure or a task, and true for all below until something nearer is said.

/** How something reads, by language, small enough to be kept with who answers for it. */
export type Fingerprint = Readonly<Partial<Record<(typeof LANGUAGES)[number], string>>>;
export const fingerprintOf = (text: Localized): Fingerprint => Object.fromEntries(LANGUAGES.flatMap((language) => (text[language] ? [[language, sha256(text[language].trim()).slice(0, 16)]] : [])));

/** The same; worded otherwise in some language; or in every language that both have, and then it may be another task by the same code. */
export function likenessOf(was: Fingerprint, is: Fingerprint): (typeof TASK_LIKENESSES)[number] {
  const both = LANGUAGES.filter((language) => was[language] && is[language]);
  const other = both.filter((language) => was[language] !== is[language]);
  if (other.length === both.length) return 'changed';
  return other.length > 0 ? 'reworded' : 'same';
}

export type KeptResponsible = { readonly code: string; readonly accountId: string | null; readonly name: string; readonly title: string; readonly fingerprint: Fingerprint };
/** What finds all that somebody answers for. */
export const keyOf = ({ accountId, title }: Pick<KeptResponsible, 'accountId' | 'title'>): string => accountId ?? `title:${title}`;

export type Outlined = { readonly of: (typeof PART_LEVELS)[number]; readonly code: string; readonly text: Localized; readonly above: readonly string[]; readonly goal: string; readonly statements: readonly string[] };

/** The goals, measures and tasks of which something is asked, in the programme's order, each with what it stands in and its statements. */
export function outlineOf(goals: readonly Goal[], asked: ReadonlySet<string>): readonly Outlined[] {
  return goals.flatMap(({ section, measures }) => {
    const goal = section.code;
    const below = measures.flatMap((measure) => {
      const tasks = measure.tasks.flatMap((task): Outlined[] => {
        const statements = task.statements.map(({ code }) => code).filter((code) => asked.has(code));
        return statements.length === 0 ? [] : [{ of: 'task', code: task.code, text: task.text, above: [measure.code, goal], goal, statements }];
      });
      return tasks.length === 0 ? [] : [{ of: 'measure' as const, code: measure.code, text: measure.title, above: [goal], goal, statements: tasks.flatMap(({ statements }) => statements) }, ...tasks];
    });
    const statements = below.filter(({ of }) => of === 'task').flatMap((task) => task.statements);
    return statements.length === 0 ? [] : [{ of: 'goal' as const, code: goal, text: section.title, above: [], goal, statements }, ...below];
  });
}

type Known = {
  readonly responsibles: ReadonlyMap<string, KeptResponsible>; readonly days: ReadonlyMap<string, Day>;
  /** Those of the named who are there, by account, as they are called today. */
  readonly here: ReadonlyMap<string, string>; readonly answers: ReadonlyMap<string, Answer>;
};

/** Each line with who answers for it and until when, said of itself or of the nearest above it. */
export function linesOf(outline: readonly Outlined[], { responsibles, days, here, answers }: Known): readonly ResponsibleLine[] {
  return outline.map(({ of, code, text, above, statements }) => {
    const [whoFrom, dayFrom] = [[code, ...above].find((at) => responsibles.has(at)), [code, ...above].find((at) => days.has(at))];
    const who = whoFrom === undefined ? undefined : responsibles.get(whoFrom);
    return {
      of, code, text, who: who ? responsibleOf(who, here) : null, whoFrom: whoFrom ?? null, likeness: who && whoFrom === code ? likenessOf(who.fingerprint, fingerprintOf(text)) : null,
      day: (dayFrom !== undefined && days.get(dayFrom)) || null, dayFrom: dayFrom ?? null, tally: tallyIn(statements, answers),
    };
  });
}

export const responsibleOf = (who: KeptResponsible, here: ReadonlyMap<string, string>): Responsible => ({
  key: keyOf(who), title: who.title, name: (who.accountId !== null && here.get(who.accountId)) || who.name, isHere: who.accountId === null || here.has(who.accountId),
});

export const tallyIn = (statements: readonly string[], answers: ReadonlyMap<string, Answer>): Tally => tallyOf(statements.map((code) => ({ status: answers.get(code)?.status ?? null })));

/** Whether somebody who is there, or a title, answers for it. */
const isAnswered = ({ who }: ResponsibleLine): boolean => who !== null && (who.isHere || who.title !== '');

const isShownTo = (line: ResponsibleLine, who: string, account: string | null): boolean => {
  if (who === 'mine') return line.who !== null && line.who.key === account;
  if (who === 'nobody') return !isAnswered(line);
  return who === 'all' || line.who?.key === who;
};

/** The lines of a goal, or of all, that are somebody's: tasks, with the measures and goals that they stand in. */
export function shownLines(lines: readonly ResponsibleLine[], outline: readonly Outlined[], { who, goal, account }: { readonly who: string; readonly goal: string | undefined; readonly account: string | null }): readonly ResponsibleLine[] {
  const of = new Map(outline.map((each) => [each.code, each]));
  const tasks = lines.filter((line) => line.of === 'task' && isShownTo(line, who, account));
  const shown = new Set(tasks.flatMap(({ code }) => [code, ...(of.get(code)?.above ?? [])]));
  return lines.filter(({ code }) => shown.has(code) && (goal === undefined || of.get(code)?.goal === goal));
}

/** How many tasks there are, and who answers for how many of them: the most first. */
export function countsOf(lines: readonly ResponsibleLine[], account: string | null): Pick<ResponsiblePage, 'counts' | 'named'> {
  const tasks = lines.filter(({ of }) => of === 'task');
  const named = [...Map.groupBy(tasks.flatMap(({ who }) => (who ? [who] : [])), ({ key }) => key).values()].flatMap((of) => (of[0] ? [{ ...of[0], tasks: of.length }] : []));
  return {
    counts: { tasks: tasks.length, nobody: tasks.filter((line) => !isAnswered(line)).length, mine: tasks.filter(({ who }) => who !== null && who.key === account).length },
    named: named.sort((a, b) => b.tasks - a.tasks || a.name.localeCompare(b.name)),
  };
}

/** A day of the organisation's own lies between today and the round's last day; of a round that is late, any day from today on is as good as another. */
export const isOwnDay = (day: Day, { today, lastDay }: { readonly today: Day; readonly lastDay: Day }): boolean => day >= today && (day <= lastDay || lastDay < today);

/** The statements of chosen goals, measures and tasks, each once. Undefined when a code is none of those. */
export function statementsIn(outline: readonly Outlined[], codes: readonly string[]): readonly string[] | undefined {
  const of = new Map(outline.map((each) => [each.code, each]));
  return codes.every((code) => of.has(code)) ? [...new Set(codes.flatMap((code) => of.get(code)?.statements ?? []))] : undefined;
}

/** Codes without those that stand in another of them: a goal says all of its tasks. */
export function outermostOf(outline: readonly Outlined[], codes: readonly string[]): readonly string[] {
  const chosen = new Set(codes);
  return outline.filter(({ code, above }) => chosen.has(code) && !above.some((at) => chosen.has(at))).map(({ code }) => code);
}

type Wanted = { readonly who: string; readonly title: string; readonly day: string; readonly of: readonly string[]; readonly from: string };
type Around = { readonly isThere: (account: string) => boolean; readonly today: Day; readonly lastDay: Day };
export type Refusal = (typeof RESPONSIBLE_REFUSALS)[number];

/** What is wrong with a change, whatever stands. */
export function refusedOf({ who, title, day, of, from }: Wanted, { isThere, today, lastDay }: Around): Refusal | null {
  if (of.length === 0 && from === '') return 'chooseTasks';
  if (who === '' && title === '' && day === '') return 'sayWho';
  if (day !== '' && day !== '-') {
    if (!isDay(day)) return 'badDay';
    if (!isOwnDay(day, { today, lastDay })) return 'dayOutside';
  }
  return who === '' || who === 'nobody' || isThere(who) ? null : 'notHere';
}

/** The codes that a change sets: what was chosen, without what stands in it; or all that is said to be somebody's. Undefined where one of them is unknown. */
export function codesOf(outline: readonly Outlined[], responsibles: ReadonlyMap<string, KeptResponsible>, { of, from }: Wanted): readonly string[] | undefined {
  if (from !== '') return [...responsibles.values()].filter((each) => keyOf(each) === from).map(({ code }) => code);
  return statementsIn(outline, of) && outermostOf(outline, of);
}

/** What stands below codes, and they themselves. */
export const withBelow = (outline: readonly Outlined[], codes: readonly string[]): readonly Outlined[] => {
  const chosen = new Set(codes);
  return outline.filter(({ code, above }) => chosen.has(code) || above.some((at) => chosen.has(at)));
};
