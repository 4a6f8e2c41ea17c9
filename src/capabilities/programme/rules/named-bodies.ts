import { LANGUAGES, type Language } from '#platform/i18n/index.ts';
import type { Programme } from '../contract.ts';
import { ANSWERED_BY } from './answered-by.ts';

/** A body that the document names and that no kind of the tree stands for: an institute, an association, a network. */
export type NamedBody = { readonly party: string; readonly name: string; readonly language: Language };

/** Every such body that is to answer a statement as a stakeholder, each once, by the name that the document prints most often. */
export function namedBodies(programme: Programme): readonly NamedBody[] {
  const printed = new Map<string, Map<string, number>>();
  for (const { parties, statements } of programme.tasks) {
    const count = statements.filter(({ answeredBy }) => answeredBy.includes('stakeholder')).length;
    for (const { party, name } of count > 0 ? parties : []) {
      if (ANSWERED_BY[party]?.includes('stakeholder') === false) continue;
      const names = printed.get(party) ?? new Map<string, number>();
      printed.set(party, names.set(name, (names.get(name) ?? 0) + count));
    }
  }
  const language = languageOf(programme);
  return [...printed].map(([party, names]) => ({ party, name: [...names].sort(([, a], [, b]) => b - a)[0]?.[0] ?? party, language }));
}

/** The document's own language, in which its parties stand: the one that most of its tasks are written in. */
function languageOf({ tasks, title }: Programme): Language {
  const texts = [title, ...tasks.map((task) => task.text)];
  const counts = LANGUAGES.map((language) => ({ language, count: texts.filter((text) => text[language] !== undefined).length }));
  return counts.reduce((most, next) => (next.count > most.count ? next : most), { language: 'sv', count: 0 }).language;
}
