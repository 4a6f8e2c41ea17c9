import { catalogue } from '#platform/i18n/index.ts';

/** The check of the counts, for whoever runs Lykta. */
export const countTexts = catalogue('evaluation.counts', {
  'check.summary': {
    sv: 'Jämför allt som är räknat med svaren själva och rättar det som avviker.', fi: 'Vertaa kaikkia laskettuja lukuja vastauksiin ja korjaa poikkeavat.',
    en: 'Holds everything that is counted against the answers themselves, and puts right what differs.', nb: 'Sammenligner alt som er talt med selve svarene, og retter det som avviker.',
  },
  'check.exact': {
    sv: 'Allt stämmer. {checked, plural, one {En organisation och omgång} other {# organisationer och omgångar}} har räknats om.',
    fi: 'Kaikki täsmää. {checked, plural, one {Yhden organisaation luvut yhdellä kierroksella} other {# organisaation ja kierroksen luvut}} on laskettu uudelleen.',
    en: 'Everything is exact. {checked, plural, one {One organisation in a round} other {# organisations in their rounds}} counted anew.',
    nb: 'Alt stemmer. {checked, plural, one {Én organisasjon i en runde} other {# organisasjoner i sine runder}} er talt på nytt.',
  },
  'check.repaired': {
    sv: 'Något var fel räknat och har rättats. Omräknat: {checked}. Fel fanns hos:', fi: 'Osa luvuista oli väärin, ja ne on korjattu. Laskettu uudelleen: {checked}. Virheitä oli näillä:',
    en: 'Some counts were wrong and have been put right. Counted anew: {checked}. Wrong were those of:', nb: 'Noe var talt feil og er rettet. Talt på nytt: {checked}. Feil fantes hos:',
  },
  'check.line': {
    sv: '{organisation}, {year}: {counts, plural, one {ett tal} other {# tal}}', fi: '{organisation}, {year}: {counts, plural, one {yksi luku} other {# lukua}}',
    en: '{organisation}, {year}: {counts, plural, one {one count} other {# counts}}', nb: '{organisation}, {year}: {counts, plural, one {ett tall} other {# tall}}',
  },
});
