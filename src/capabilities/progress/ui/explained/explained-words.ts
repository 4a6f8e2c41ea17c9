import { organisationTexts, UnitKind } from '#capabilities/organisations/index.ts';
import { LANGUAGES, translator, type Translate } from '#platform/i18n/index.ts';
import type { GoalResult } from '../../contract.ts';
import { SECTION_LEVELS, type CountsBy, type CountsOf, type CountsPart, type CountsShown, type SectionLevel } from '../../contract/counts.ts';
import { explainedTexts as texts } from '../../texts/explained-texts.ts';

export type CountsChosen = { readonly by?: CountsBy | undefined; readonly of?: CountsOf | undefined; readonly section?: string | undefined };

/** Where figures are opened: the same address gives the same choice to whoever may see it. */
export const countsPath = (roundId: string, organisation: string, chosen: CountsChosen = {}): `/${string}` => `/results/${roundId}/${organisation}/counts${countsQuery(chosen)}`;

export function countsQuery(chosen: CountsChosen): string {
  const query = new URLSearchParams(Object.entries(chosen).flatMap(([name, value]) => (value ? [[name, value]] : []))).toString();
  return query === '' ? '' : `?${query}`;
}

export const chosenIn = ({ by, of, section }: CountsShown): CountsChosen => ({ by, of, section: section?.code });
const isOverMany = ({ organisation: { kind } }: Pick<CountsShown, 'organisation'>): boolean => kind === 'country' || kind === 'collaboration-area';

/** How a section may be divided: by the levels below it, by the organisers that it is a sum over, and units by their kind. */
export function waysToDivide(data: CountsShown): readonly CountsBy[] {
  const below = SECTION_LEVELS.slice(data.section ? SECTION_LEVELS.indexOf(data.section.level) + (data.section.level === 'statement' ? 0 : 1) : 0);
  return [...below, ...(data.of === 'own' ? [] : ['kind' as const]), ...(isOverMany(data) ? ['organiser' as const] : [])];
}

/** What a section is divided by when it is opened. */
export function firstWay(data: Pick<CountsShown, 'organisation' | 'of'>, level: SectionLevel | null): CountsBy {
  if (level === null) return 'goal';
  return SECTION_LEVELS[SECTION_LEVELS.indexOf(level) + 1] ?? (isOverMany(data) ? 'organiser' : data.of === 'own' ? 'statement' : 'kind');
}

/** Where a part opens further; nothing where it is the last. */
export function partPath(data: CountsShown, { code }: Pick<CountsPart, 'code'>): `/${string}` | undefined {
  const { round, organisation, by, of, section, hasCountry } = data;
  const level = section?.level ?? null;
  if (by === 'organiser') return hasCountry ? countsPath(round.id, code, { of, section: section?.code, by: level === 'statement' && of === 'own' ? 'statement' : firstWay({ ...data, organisation: { ...organisation, kind: 'organiser' } }, level) }) : undefined;
  if (by === 'kind') return code === '' ? undefined : countsPath(round.id, organisation.code, { of: code as CountsOf, section: section?.code, by: level === 'statement' ? 'statement' : firstWay(data, level) }); // the code of a kind
  if (by === 'statement' && level === 'statement') return undefined;
  return countsPath(round.id, organisation.code, { of, section: code, by: firstWay(data, by) });
}

/** Parts as rows of a table of answers: a kind of unit has no name but its own word, in every language. */
export function partRows({ parts, by }: CountsShown): readonly GoalResult[] {
  return parts.map(({ code, names, tally, distribution }) => ({ code, title: names ?? kindNames(code, by), tally, distribution, coverage: null }));
}

const kindNames = (code: string, by: CountsBy): GoalResult['title'] =>
  Object.fromEntries(LANGUAGES.map((language) => [language, by === 'kind' ? kindSaid(code, translator(language)) : code])) as GoalResult['title']; // every language is in it

export function kindSaid(kind: string, t: Translate): string {
  const known = UnitKind.safeParse(kind);
  return known.success ? t(organisationTexts, `unitKind.${known.data}`) : t(texts, 'noKind');
}

export const ofSaid = (of: CountsOf, t: Translate): string => (of === 'own' || of === 'units' ? t(texts, `of.${of}`) : kindSaid(of, t));
