import { NAME_CHARACTERS } from './limits.ts';

/** Characters that steer how others are shown, or are not shown at all: behind them a name can look like another one. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/gu;
/** What some system gives a meaning of its own in a name. */
const NOT_IN_NAMES = /[<>:"|?*/\\]/g;

/** A text with what is not to be seen taken out. */
export const seenText = (text: string): string => text.toWellFormed().normalize('NFC').replaceAll(UNSEEN, '').replaceAll(/\s+/g, ' ').trim();

/** What a file is called, of what its sender calls it: no folders, nothing unseen, no longer than it must be. Empty when nothing is left. */
export function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const plain = seenText(last.replaceAll(NOT_IN_NAMES, '_')).replace(/^[. ]+|[. ]+$/g, '');
  const ending = endingOf(plain);
  const stem = [...(ending ? plain.slice(0, -ending.length - 1) : plain)].slice(0, NAME_CHARACTERS).join('').trim();
  return ending && stem ? `${stem}.${ending}` : stem;
}

/** "pdf" of "Plan.PDF"; empty where there is none. */
export const endingOf = (name: string): string => /[^.]\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
