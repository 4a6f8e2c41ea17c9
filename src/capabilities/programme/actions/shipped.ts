import { existsSync, readFileSync } from 'node:fs';
import { isLanguage } from '#platform/i18n/index.ts';
import { fromTabs } from '#platform/tables/index.ts';
import type { Programme } from '../contract.ts';
import { assembled, type Facts, type MeasureFacts, type TextRow } from '../rules/catalogue/catalogue.ts';
import { checkedProgramme } from '../rules/import.ts';

/** Where the catalogues lie: a folder each, its programme's and its goals' facts (.json) and texts (.tsv). */
const CATALOGUES = new URL('../../../../catalogues/', import.meta.url);

const read = new Map<string, Programme>();

/** A programme that Lykta ships in its own words; undefined where it ships none by this code. */
export function shippedProgramme(code: string): Programme | undefined {
  const known = read.get(code);
  if (known) return known;
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(code) || !existsSync(fileOf(code, 'programme.json'))) return undefined;
  const { measures = [], ...facts } = factsIn<Omit<Facts, 'measures'> & Partial<Pick<Facts, 'measures'>>>(code, 'programme.json');
  const goals = facts.sections.map((section) => section.code).filter((goal) => existsSync(fileOf(code, `${goal}.json`)));
  const ofGoals = goals.flatMap((section) => factsIn<{ readonly measures: readonly MeasureFacts[] }>(code, `${section}.json`).measures.map((measure) => ({ ...measure, section })));
  const programme = checkedProgramme(assembled({ ...facts, measures: [...measures, ...ofGoals] }, ['programme', ...goals].flatMap((name) => textsIn(code, `${name}.tsv`))));
  read.set(code, programme);
  return programme;
}

/** The codes of the programmes that Lykta ships, those that can be asked at once first. */
export const SHIPPED = ['fi-2022-2026', 'se-2020-2024', 'no-2014-2018', 'no-2019-2023', 'who-2021-2030'] as const;

const fileOf = (code: string, name: string): URL => new URL(`${code}/${name}`, CATALOGUES);

/** Our own files, which a test reads every one of: what they hold is checked by the format they become. */
const factsIn = <T>(code: string, name: string): T => JSON.parse(readFileSync(fileOf(code, name), 'utf8')) as T;

const textsIn = (code: string, name: string): readonly TextRow[] =>
  fromTabs(readFileSync(fileOf(code, name), 'utf8')).map(({ code: of = '', what = '', ...texts }) => ({ code: of, what, ...Object.fromEntries(Object.entries(texts).filter(([language]) => isLanguage(language))) }));
