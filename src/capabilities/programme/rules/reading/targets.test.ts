import { expect, test } from 'vitest';
import { understood } from './targets.ts';
import { fi } from './vocabulary/fi.ts';
import { sv } from './vocabulary/sv.ts';

const unit = { title: 'Skolorna läser.', level: 'unit' } as const;
const organiser = { title: 'Områdena läser.', level: 'organiser' } as const;

test.each([
  ['Genomförs senast 2032.', [{ kind: 'deadline', year: 2032 }]],
  ['Hyllorna klara före 2032. Böckerna i bruk från och med 2033.', [{ kind: 'deadline', year: 2032 }, { kind: 'start', year: 2033 }]],
  ['Listan skriven senast 2031 och läst senast 2033.', [{ kind: 'deadline', year: 2031 }, { kind: 'deadline', year: 2033 }]],
  ['I kraft senast i början av 2032 för nya elever.', [{ kind: 'deadline', year: 2032 }]],
  ['Utvärdering 2032 och 2034.', [{ kind: 'evaluation', years: [2032, 2034] }]],
  ['Utvärdering 2032, 2034.', [{ kind: 'evaluation', years: [2032, 2034] }]],
  ['Under lärarnas ledning görs en utredning om läsningen 2033.', [{ kind: 'evaluation', years: [2033] }]],
  ['Läsningen inleds 2031, högtalare senast 2032 och utredning om rösten 2034.', [{ kind: 'start', year: 2031 }, { kind: 'deadline', year: 2032 }, { kind: 'evaluation', years: [2034] }]],
  ['Rapportering årligen.', [{ kind: 'yearly' }]],
  ['Årlig läsning från och med 2032.', [{ kind: 'yearly', year: 2032 }]],
  ['Antal sagor/år.', [{ kind: 'count-per-year' }]],
  ['Andelen serviceanordnare som läser från och med 2033.', [{ kind: 'share-of-organisers', year: 2033 }]],
  ['Senast 2032 40 procent av serviceproducenterna, senast 2034 90 procent.', [{ kind: 'share-of-producers', percent: 40, year: 2032 }, { kind: 'share-of-producers', percent: 90, year: 2034 }]],
  ['Används i 40 % av serviceenheterna 2032, i 90 % av serviceenheterna före 2034.', [{ kind: 'share-of-units', percent: 40, year: 2032 }, { kind: 'share-of-units', percent: 90, year: 2034 }]],
  ['Skrivs in i 70 procent av avtalen före 2033.', [{ kind: 'share-of-contracts', percent: 70, year: 2033 }]],
  ['40 procent har genomgått läskursen senast 2032, 90 procent senast 2034.', [{ kind: 'share-of-persons', percent: 40, year: 2032 }, { kind: 'share-of-persons', percent: 90, year: 2034 }]],
  ['Kartläggning 2033 under lärarnas ledning, målnivå 70 procent av organisationerna.', [{ kind: 'evaluation', years: [2033] }, { kind: 'share-of-organisers', percent: 70, year: 2033 }]],
  ['Böckerna tar aldrig slut.', [{ kind: 'text' }]],
])('the target “%s” is understood', (text, facts) => {
  expect(understood(text, organiser, sv)).toEqual({ facts, isGuessed: false });
});

test('a share that does not say of what is taken of the measure’s own level, and called a guess', () => {
  expect(understood('Utredning 2033: mål 70 procent.', unit, sv)).toEqual({ facts: [{ kind: 'evaluation', years: [2033] }, { kind: 'share-of-units', percent: 70, year: 2033 }], isGuessed: true });
});

test.each([
  ['Toteutetaan viimeistään 2032.', [{ kind: 'deadline', year: 2032 }]],
  ['Arviointi 2032 ja 2034.', [{ kind: 'evaluation', years: [2032, 2034] }]],
  ['Raportointi vuosittain.', [{ kind: 'yearly' }]],
])('the Finnish target “%s” is understood', (text, facts) => {
  expect(understood(text, unit, fi).facts).toEqual(facts);
});
