import { catalogue } from '#platform/i18n/index.ts';

export const tableTexts = catalogue('platform.tables', {
  quoteOpen: {
    sv: 'Ett citattecken på rad {line} avslutas aldrig.', fi: 'Rivin {line} lainausmerkki jää sulkematta.',
    en: 'A quotation mark on line {line} is never closed.', nb: 'Et anførselstegn på linje {line} blir aldri lukket.',
  },
  notRead: {
    sv: 'Filen går inte att läsa vid rad {line}: ett citattecken står på fel ställe.', fi: 'Tiedostoa ei voi lukea rivillä {line}: lainausmerkki on väärässä paikassa.',
    en: 'The file cannot be read at line {line}: a quotation mark stands in the wrong place.', nb: 'Filen kan ikke leses ved linje {line}: et anførselstegn står på feil sted.',
  },
});
