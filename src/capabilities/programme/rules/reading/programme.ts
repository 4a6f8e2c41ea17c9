import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { FORMAT, type Measure, type Note, type Programme, type Section, type Target, type Task } from '../../contract.ts';
import { programmeTexts } from '../../texts.ts';
import type { AnsweredBy } from '../answered-by.ts';
import { parentOf, textOf } from './code.ts';
import { refuseIfCutOff, remarkOnGaps } from './completeness.ts';
import { coreIndicatorsOf } from './core-indicators.ts';
import { frontOf, type Period } from './front.ts';
import { introductionOf } from './introduction.ts';
import type { Joiner } from './joining.ts';
import { measuresOf, type MeasureRead } from './measures.ts';
import { outlineOf, type SectionDraft } from './outline.ts';
import { lineAt } from './passage.ts';
import { preparedFrom, type Prepared } from './prepared.ts';
import { about, type Remark } from './remark.ts';
import { remarkOnContent } from './second-look.ts';
import { understood } from './targets.ts';
import { remarkOnFootnotes, taskFrom } from './tasks.ts';
import { settingOf, type DocumentSetting } from './setting.ts';
import type { Vocabulary } from './vocabulary/index.ts';

export type Reading = {
  readonly version?: string;
  /** Two letters; taken from the words of the text where not given. */
  readonly country?: string;
  /** Which kinds of organisation answer for which party. */
  readonly answers?: AnsweredBy;
  readonly vocabularies?: readonly Vocabulary[];
};

/** The whole programme from its text, in a language that is known. */
export function programmeFrom(text: string, known: Vocabulary, reading: Reading, notes: Note[]): Programme {
  const remark: Remark = (note) => void notes.push(note);
  const { lines, vocabulary, lexicon, header, footnotes } = preparedFrom(text, known, remark);
  const joiner: Joiner = { lexicon, vocabulary, remark };
  const outline = outlineOf(lines, joiner);
  if (outline.sections.every(({ measures }) => measures.length === 0)) throw withoutMeasures(lines.at(-1)?.at ?? 1);

  const read = measuresOf(outline.sections, joiner);
  refuseIfCutOff(outline, read, lines.at(-1), joiner);
  const front = frontOf(outline.preface, header, joiner);
  const { language } = vocabulary;
  const sections = outline.sections.map((section) => sectionFrom(section, joiner, footnotes));
  const measures = read.map((measure) => measureFrom(measure, joiner));
  const setting = settingOf(read, joiner, footnotes, reading.answers);
  const tasks = read.flatMap((measure) => tasksFrom(measure, setting));
  const indicators = coreIndicatorsOf([...outline.preface, ...outline.afterword], joiner);
  const coreIndicators = indicators.map(({ indicator }) => indicator);
  const period = front.period ?? guessedPeriod(tasks, remark);
  remarkOnGaps({ outline, read, indicators, remark });
  remarkOnContent({ sections, measures, tasks, indicators, period, lineOf: linesOfCodes(read, setting) }, joiner);
  return {
    format: FORMAT,
    code: `${reading.country ?? front.country}-${period.from}-${period.to}`,
    version: reading.version ?? '1.0',
    title: { [language]: front.title },
    ...(front.publisher && { publisher: { [language]: front.publisher } }),
    period, sections, measures, tasks, coreIndicators,
    notes: inLineOrder(notes),
  };
}

function withoutMeasures(line: number): Problem {
  const fields = [{ at: `line ${line}`, message: message(programmeTexts, 'reader.stopsHere') }];
  return new Problem('invalid', message(programmeTexts, 'reader.noMeasures'), { fields });
}

function sectionFrom({ code, kind, title, introduction }: SectionDraft, joiner: Joiner, footnotes: Prepared['footnotes']): Section {
  const { language } = joiner.vocabulary;
  const remark = about(joiner.remark, textOf(code));
  const text = introductionOf(introduction, { ...joiner, remark });
  remarkOnFootnotes(introduction, footnotes, remark);
  return {
    code: textOf(code), kind, title: { [language]: title },
    ...(kind === 'goal' && { parent: textOf(parentOf(code)) }),
    ...(text !== '' && { introduction: { [language]: text } }),
  };
}

function measureFrom({ draft, parts }: MeasureRead, { vocabulary, remark }: Joiner): Measure {
  const { language } = vocabulary;
  const code = textOf(draft.code);
  const targets = parts.bullets.flatMap(({ text, at }): readonly Target[] => {
    const { facts, isGuessed } = understood(text, { title: parts.title, level: draft.level }, vocabulary);
    const share = facts.find(({ percent }) => percent)?.kind ?? '';
    if (isGuessed) remark({ kind: 'target-share', line: at, code, read: text, made: share });
    return facts.map((fact) => ({ text: { [language]: text }, ...fact }));
  });
  return {
    code, section: textOf(parentOf(draft.code)), level: draft.level,
    title: { [language]: parts.title }, coreIndicator: parts.coreIndicator, targets, legal: null,
  };
}

function tasksFrom({ draft, parts, table }: MeasureRead, setting: DocumentSetting): readonly Task[] {
  const code = textOf(draft.code);
  const head = draft.lines.slice(0, draft.lines.length - parts.table.length);
  remarkOnFootnotes(head, setting.footnotes, about(setting.joiner.remark, code));
  return setting.rowsOf(table).map((row, index) => taskFrom(row, `${code}-${index + 1}`, { code, level: draft.level }, setting));
}

/** Where each measure begins, and each row of its table. */
function linesOfCodes(read: readonly MeasureRead[], setting: DocumentSetting): (code: string) => number {
  const lines = new Map(read.flatMap(({ draft, table }) => [
    [textOf(draft.code), draft.lines[0]?.at ?? 1] as const,
    ...setting.rowsOf(table).map(({ text }, index) => [`${textOf(draft.code)}-${index + 1}`, lineAt(text, 0)] as const),
  ]));
  return (code) => lines.get(code) ?? 1;
}

function guessedPeriod(tasks: readonly Task[], remark: Remark): Period {
  const years = tasks.flatMap(({ statements }) => statements.flatMap((statement) => statement.years));
  const period = { from: years.reduce((a, b) => Math.min(a, b), 2100), to: years.reduce((a, b) => Math.max(a, b), 1990) };
  remark({ kind: 'period-guessed', line: 1, read: '', made: `${period.from}–${period.to}` });
  return period;
}

/** A name that no list knows is noted once, where it stands first; and what two checks found is told once. */
function inLineOrder(notes: readonly Note[]): readonly Note[] {
  const seen = new Set<string>();
  return [...notes].sort((a, b) => a.line - b.line).filter(({ kind, read, code }) => {
    const key = kind === 'party-unknown' ? `${kind} ${read}` : kind === 'section-missing' ? `${kind} ${code}` : undefined;
    return key === undefined || (!seen.has(key) && seen.add(key));
  });
}
