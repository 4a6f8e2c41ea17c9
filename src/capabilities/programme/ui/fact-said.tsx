import type { VNode } from 'preact';
import { usePage } from '#platform/ui/index.ts';
import { LEVELS, TARGET_KINDS } from '../contract.ts';
import { editTexts } from './edit-texts.ts';
import { pageTexts as texts } from './texts.ts';

const PARTS = ['spearhead', 'goal', 'measure', 'task', 'statement', 'indicator'] as const;

/** A fact as the comparison has it, "share-of-units 80 % 2024": our codes in the page's words, names and years as they are. */
export function FactSaid({ said }: { readonly said: string | null }): VNode {
  const { t } = usePage();
  const word = (code: string): string => {
    const target = TARGET_KINDS.find((each) => each === code);
    const level = LEVELS.find((each) => each === code);
    const part = PARTS.find((each) => each === code);
    if (target) return t(editTexts, `target.${target}`);
    if (level) return t(texts, `level.${level}`);
    if (part) return t(texts, `part.${part}`);
    return code === 'core-indicator' ? t(texts, 'coreIndicator') : code === 'coordinates' ? t(texts, 'coordinates') : code;
  };
  return <>{said === null || said === '' ? '–' : said.replaceAll(/ \[[a-z-]+\]/g, '').replaceAll(/[a-z]+(?:-[a-z]+)*/g, (code, at: number) => (/[\p{L}]/u.test(said.charAt(at - 1)) ? code : word(code)))}</>;
}
