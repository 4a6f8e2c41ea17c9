import { render, translator, type Language } from '#platform/i18n/index.ts';
import type { Progress } from './run.ts';
import { demonstrationTexts as texts } from './texts.ts';

/** Where it is told: a terminal's line is drawn anew, a file or a log gets a line now and then. */
export type Told = { readonly isTTY?: boolean | undefined; write(text: string): unknown };

const WIDTH = 24;
const NOW_AND_THEN_MS = 5_000;
/** Before that an estimate would be a guess. */
const SURE_MS = 1_500;

/** Tells how far the making of a country has come, what is being made and about how long it still takes. */
export function progressTo(out: Told, language: Language, now: () => number = () => performance.now()): { tell(progress: Progress): void; end(): void } {
  const began = now();
  let last = Number.NEGATIVE_INFINITY;
  let isDrawn = false;
  return {
    tell(progress) {
      const line = progressLine(progress, now() - began, language);
      if (out.isTTY) {
        out.write(`\r${line}\u001B[K`); // and what an earlier, longer line had behind it
        isDrawn = true;
      } else if (now() - last >= NOW_AND_THEN_MS) {
        out.write(`${line}\n`);
        last = now();
      }
    },
    end() {
      if (isDrawn) out.write('\r\u001B[K');
    },
  };
}

export function progressLine({ done, of, fresh, says, year }: Progress, spentMs: number, language: Language): string {
  const t = translator(language);
  const share = of === 0 ? 1 : done / of;
  const full = Math.round(share * WIDTH);
  const what = render({ entry: texts.entries[says], parameters: { year: String(year ?? '') } }, language);
  const left = fresh > 0 && spentMs > SURE_MS ? Math.ceil((spentMs * (of - done)) / fresh / 1000) : undefined;
  const told = left === undefined || left === 0 ? '' : ` · ${left < 90 ? t(texts, 'leftSeconds', { n: left }) : t(texts, 'leftMinutes', { n: Math.round(left / 60) })}`;
  return `[${'█'.repeat(full)}${'·'.repeat(WIDTH - full)}] ${String(Math.floor(share * 100)).padStart(3)} %  ${what}${told}`;
}
