import type { Listener } from './xml.ts';

/** Hears texts as workbooks hold them, plain or in runs of different looks; how they are pronounced (Japanese workbooks say so) is no part of them. */
export function strings(element: string, tell: (text: string) => void): Required<Listener> {
  let text = '';
  let isText = false;
  let isPhonetic = false;
  return {
    opened(name) {
      if (name === element) text = '';
      if (name === 'rPh') isPhonetic = true;
      if (name === 't') isText = !isPhonetic;
    },
    text(piece) {
      if (isText) text += piece;
    },
    closed(name) {
      if (name === 't') isText = false;
      if (name === 'rPh') isPhonetic = false;
      if (name === element) tell(unescaped(text));
    },
  };
}

/** Excel writes signs that XML cannot hold as _x000D_. */
export const unescaped = (text: string): string => (text.includes('_x') ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text);
