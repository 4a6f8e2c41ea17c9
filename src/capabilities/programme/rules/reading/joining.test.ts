import { expect, test } from 'vitest';
import type { Note } from '../../contract.ts';
import { joined } from './joining.ts';
import { lexiconOf } from './lexicon.ts';
import { linesOf } from './line.ts';
import { passageOf } from './passage.ts';
import { sv } from './vocabulary/sv.ts';

/** The text in one, with the rest of the document as evidence; and the doubts that were left. */
function joining(text: string, elsewhere = ''): { readonly text: string; readonly doubts: readonly string[] } {
  const notes: Note[] = [];
  const lexicon = lexiconOf(linesOf(`${elsewhere}\n\n${text}`));
  return { text: joined(passageOf(linesOf(text)), { lexicon, vocabulary: sv, remark: (note) => void notes.push(note) }), doubts: notes.map(({ read, made }) => `${read} → ${made}`) };
}

test('a hyphen at a line’s end goes where it broke a word, and stays where the document spells the word with it', () => {
  expect(joining('Vi läser och säker-\nheten växer i varje \nskola.').text).toBe('Vi läser och säkerheten växer i varje skola.');
  expect(joining('Vi övar Second reader-\nmodellen i skolan \noch hemma.', 'Ingen kan Second reader-modellen utantill.')).toEqual({ text: 'Vi övar Second reader-modellen i skolan och hemma.', doubts: [] });
  expect(joining('KUVA-\ngruppen läser \nsagor.').text).toBe('KUVA-gruppen läser sagor.');
});

test('a suspended hyphen keeps its hyphen and its space', () => {
  expect(joining('Läs- \noch skrivkunskaper samt bild-\noch formkänsla \nväxer.').text).toBe('Läs- och skrivkunskaper samt bild- och formkänsla växer.');
  expect(joining('Läs-och skrivglädje \nväxer.')).toEqual({ text: 'Läs- och skrivglädje växer.', doubts: ['Läs-och → Läs- och'] });
});

test('a line that ends without a space was broken inside a word', () => {
  expect(joining('Vi går till skol\nbiblioteket \noch läser.').text).toBe('Vi går till skolbiblioteket och läser.');
  expect(joining('Sagor hör \nhemma i fack\norganisationer och/\neller skolor.').text).toBe('Sagor hör hemma i fackorganisationer och/eller skolor.');
});

test('where all trailing spaces are gone, the document’s own words tell what belongs together', () => {
  const trimmed = 'Vi går till skol\nbiblioteket\noch läser om landsorgani\nsationen\ndär alla barn\nfår låna en bok.';
  expect(joining(trimmed, 'Ett skolbibliotek är bra. I organisationen finns skolbiblioteket med i planen.').text).toBe('Vi går till skolbiblioteket och läser om landsorganisationen där alla barn får låna en bok.');
});

test('a join that the document does not decide is noted', () => {
  expect(joining('Vi läser i mikrob-\nhuset varje \ndag.', 'En mikrob är liten. Vi åker till huset där borta.').doubts).toEqual(['mikrob- | huset → mikrobhuset']);
});
