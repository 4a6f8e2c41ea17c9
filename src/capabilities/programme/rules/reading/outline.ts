import { LEVELS, type Level } from '../../contract.ts';
import { compareCodes, parentOf, textOf, type Code } from './code.ts';
import { goalOpening } from './headings.ts';
import { joined, type Joiner } from './joining.ts';
import { landmarksIn, type Landmark } from './landmarks.ts';
import { OPENS_BULLET, startsLower, type Line } from './line.ts';
import { passageOf } from './passage.ts';
import { everywhere } from './vocabulary/index.ts';

/** A measure as it lies in the text: its lines from the title on, up to the next landmark. */
export type MeasureDraft = { readonly code: Code; readonly level: Level; readonly lines: readonly Line[]; readonly isLevelGuessed: boolean };
export type SectionDraft = {
  readonly code: Code;
  readonly kind: 'spearhead' | 'goal';
  readonly title: string;
  readonly at: number;
  readonly introduction: readonly Line[];
  readonly measures: readonly MeasureDraft[];
};
/** `titles`: what the preface's list calls each section. `isClosed`: something follows the last table. */
export type Outline = {
  readonly preface: readonly Line[];
  /** What follows the last table: chapters and annexes. */
  readonly afterword: readonly Line[];
  readonly sections: readonly SectionDraft[];
  readonly titles: ReadonlyMap<string, string>;
  /** Spearheads that the preface speaks of. */
  readonly mentioned: readonly string[];
  readonly isClosed: boolean;
};

export function outlineOf(lines: readonly Line[], joiner: Joiner): Outline {
  const landmarks = landmarksIn(lines, joiner.vocabulary);
  const preface = lines.slice(0, landmarks[0]?.index ?? lines.length);
  const titles = listedTitles(preface, joiner);
  const sections: Mutable[] = [];
  let level: Level | undefined;
  landmarks.forEach((landmark, position) => {
    const body = lines.slice(landmark.index, landmarks[position + 1]?.index ?? lines.length);
    if (landmark.kind === 'level') level = landmark.level ?? levelUnknown(landmark, body, level, joiner);
    if (landmark.kind === 'spearhead' || landmark.kind === 'goal') {
      sections.push(sectionFrom(landmark, body, titles, joiner));
      level = undefined;
    }
    if (landmark.kind === 'measure') level = addMeasure(sections, landmark, body, { level, titles, joiner });
  });
  const closing = landmarks.find(({ kind }) => kind === 'closing');
  const afterword = closing ? lines.slice(closing.index) : [];
  return { preface, afterword, sections: withSpearheads(sections, titles, joiner), titles, mentioned: mentionedIn(preface, joiner), isClosed: closing !== undefined };
}

type Mutable = SectionDraft & { readonly measures: MeasureDraft[] };
type SectionMark = Extract<Landmark, { kind: 'spearhead' | 'goal' }>;
type MeasureMark = Extract<Landmark, { kind: 'measure' }>;

function sectionFrom({ kind, opening }: SectionMark, body: readonly Line[], titles: ReadonlyMap<string, string>, joiner: Joiner): Mutable {
  const opened = cutBehindTitle(withText(body, opening.rest), titles.get(textOf(opening.code)));
  const length = titleLength(opened, titles.get(textOf(opening.code)), joiner);
  return {
    code: opening.code, kind, at: body[0]?.at ?? 1, measures: [],
    title: joined(passageOf(opened.slice(0, length)), joiner),
    introduction: opened.slice(length),
  };
}

/** A heading that no vocabulary knows opens the next level. */
function levelUnknown({ text }: Extract<Landmark, { kind: 'level' }>, body: readonly Line[], before: Level | undefined, { remark }: Joiner): Level {
  const next = LEVELS[before === undefined ? 0 : Math.min(LEVELS.indexOf(before) + 1, LEVELS.length - 1)] ?? 'national';
  remark({ kind: 'heading-unknown', line: body[0]?.at ?? 1, read: text, made: next });
  return next;
}

type Around = { readonly level: Level | undefined; readonly titles: ReadonlyMap<string, string>; readonly joiner: Joiner };

/** The measure goes to its section; where that has no heading of its own, one is made from the preface's list. */
function addMeasure(sections: Mutable[], { opening }: MeasureMark, body: readonly Line[], { level, titles, joiner }: Around): Level {
  const section = parentOf(opening.code);
  let home = sections.findLast(({ code }) => compareCodes(code, section) === 0);
  if (!home) {
    home = headless(section, body[0]?.at ?? 1, titles, joiner);
    sections.push(home);
  }
  const known = level ?? home.measures.at(-1)?.level;
  home.measures.push({ code: opening.code, level: known ?? 'national', lines: withText(body, opening.rest), isLevelGuessed: known === undefined });
  return known ?? 'national';
}

function headless(code: Code, at: number, titles: ReadonlyMap<string, string>, { vocabulary, remark }: Joiner): Mutable {
  const title = titles.get(textOf(code)) ?? (code.length === 1 ? textOf(code) : `${vocabulary.goal} ${textOf(code)}`);
  remark({ kind: 'heading-missing', line: at, code: textOf(code), read: '', made: title });
  return { code, kind: code.length === 1 ? 'spearhead' : 'goal', title, at, introduction: [], measures: [] };
}

/** Every goal has its spearhead above it. */
function withSpearheads(sections: readonly Mutable[], titles: ReadonlyMap<string, string>, joiner: Joiner): readonly SectionDraft[] {
  const known = new Set(sections.map(({ code }) => textOf(code)));
  return sections.flatMap((section) => {
    const above = parentOf(section.code);
    if (section.kind === 'spearhead' || known.has(textOf(above))) return [section];
    known.add(textOf(above));
    return [headless(above, section.at, titles, joiner), section];
  });
}

const withText = (body: readonly Line[], text: string): readonly Line[] =>
  body.map((line, index) => (index === 0 ? { ...line, text } : line)).filter((line) => line.text !== '');

/** Where a wrapping ran the heading and the text below it together, the title that the preface lists tells where to cut. */
function cutBehindTitle(lines: readonly Line[], listed: string | undefined): readonly Line[] {
  let left = squeezed(listed ?? '');
  for (const [index, line] of lines.slice(0, 5).entries()) {
    const own = squeezed(line.text);
    if (left === '' || (!left.startsWith(own) && !own.startsWith(left))) return lines;
    if (own.length > left.length) {
      const cut = [...line.text.matchAll(/\s+(?=\p{Lu})/gu)].find((space) => squeezed(line.text.slice(0, space.index)) === left)?.index;
      if (cut === undefined) return lines;
      const halves = [{ ...line, text: line.text.slice(0, cut), spaced: false }, { ...line, text: line.text.slice(cut).trimStart() }];
      return [...lines.slice(0, index), ...halves, ...lines.slice(index + 1)];
    }
    left = left.slice(own.length);
  }
  return lines;
}

/**
 * How many lines a heading takes. The preface's list knows its words; without it, a heading goes on while its lines end with a space,
 * or while they go on in lower case.
 */
function titleLength(lines: readonly Line[], listed: string | undefined, { lexicon }: Joiner): number {
  const most = Math.min(5, lines.length);
  const first = lines.slice(0, most).map(({ text }) => squeezed(text));
  const known = first.findIndex((_, index) => first.slice(0, index + 1).join('') === squeezed(listed ?? ''));
  if (known !== -1) return known + 1;
  let count = 1;
  while (count < most && goesOn(lines[count - 1], lines[count], lexicon.isTrimmed)) count += 1;
  return count;
}

function goesOn(line: Line | undefined, next: Line | undefined, isTrimmed: boolean): boolean {
  if (!line || !next) return false;
  if (startsLower(next.text)) return true;
  return !isTrimmed && line.spaced && next.gap === 'none';
}

function mentionedIn(preface: readonly Line[], { vocabulary: { spearheadMention } }: Joiner): readonly string[] {
  const pattern = new RegExp(spearheadMention, everywhere(spearheadMention));
  const pairs = preface.map((line, index) => `${line.text} ${preface[index + 1]?.text ?? ''}`);
  return pairs.flatMap((text) => [...text.matchAll(pattern)]).flatMap(([, number]) => (number ? [number] : []));
}

const squeezed = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/** The list of spearheads and goals that the preface prints, by code. */
function listedTitles(preface: readonly Line[], joiner: Joiner): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  preface.forEach((line, index) => {
    const text = line.text.replace(OPENS_BULLET, '').replace(/^-\s*/, '');
    const goal = goalOpening(text, joiner.vocabulary);
    const [, number, rest] = text.length < 300 ? (text.match(joiner.vocabulary.spearhead) ?? []) : [];
    const found = goal ? { code: textOf(goal.code), rest: goal.rest } : number && rest ? { code: number, rest } : undefined;
    if (!found || titles.has(found.code)) return;
    const below = preface.slice(index + 1, index + 6);
    const end = below.findIndex(({ gap }) => gap !== 'none');
    const lines = withText([line, ...(end === -1 ? below : below.slice(0, end))], found.rest);
    titles.set(found.code, joined(passageOf(lines), { ...joiner, remark: () => undefined }));
  });
  return titles;
}
