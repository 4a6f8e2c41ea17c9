import { catalogue } from '#platform/i18n/index.ts';

/** How a form is laid out, and its whole as lines. */
export const wholeTexts = catalogue('evaluation.whole', {
  layout: { sv: 'Formulärets utseende', fi: 'Lomakkeen ulkoasu', en: 'How the form is laid out', nb: 'Skjemaets utseende' },
  'layout.cards': { sv: 'Kort', fi: 'Kortit', en: 'Cards', nb: 'Kort' },
  'layout.table': { sv: 'Tabell', fi: 'Taulukko', en: 'Table', nb: 'Tabell' },
  'layout.whole': { sv: 'Hela formuläret', fi: 'Koko lomake', en: 'The whole form', nb: 'Hele skjemaet' },
  lead: {
    sv: 'Varje fråga på en rad. Länken leder till platsen där den besvaras.', fi: 'Jokainen kysymys omalla rivillään. Linkki vie kohtaan, jossa siihen vastataan.',
    en: 'A line for each question. The link leads to where it is answered.', nb: 'Hvert spørsmål på én linje. Lenken fører til der det besvares.',
  },
  proposed: { sv: 'förslag från {year}: {status}', fi: 'ehdotus vuodelta {year}: {status}', en: 'proposal from {year}: {status}', nb: 'forslag fra {year}: {status}' },
});
