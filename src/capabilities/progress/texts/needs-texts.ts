import { catalogue } from '#platform/i18n/index.ts';

export const needsTexts = catalogue('progress.needs', {
  title: { sv: 'Styrkor och behov', fi: 'Vahvuudet ja kehittämistarpeet', en: 'Strengths and needs', nb: 'Styrker og behov' },
  lead: {
    sv: 'Räknas av organisationens egna svar, åtgärd för åtgärd, i programmets ordning.', fi: 'Lasketaan organisaation omista vastauksista toimenpiteittäin, ohjelman järjestyksessä.',
    en: 'Computed from the organisation’s own answers, measure by measure, in the order of the programme.', nb: 'Regnes av organisasjonens egne svar, tiltak for tiltak, i programmets rekkefølge.',
  },
  'kind.moved': { sv: 'Vad som rört sig', fi: 'Mikä on muuttunut', en: 'What has moved', nb: 'Hva som har flyttet seg' },
  'kind.stuck': { sv: 'Vad som står stilla', fi: 'Mikä ei ole edennyt', en: 'What stands still', nb: 'Hva som står stille' },
  'kind.below-peers': { sv: 'Vad som är lägre än hos andra av samma slag', fi: 'Mikä on muita samanlaisia matalammalla', en: 'What is lower than with others of the same kind', nb: 'Hva som er lavere enn hos andre av samme slag' },
  'kind.not-begun': { sv: 'Vad som frågas i år och inte är påbörjat', fi: 'Mitä kysytään tänä vuonna eikä ole aloitettu', en: 'What is asked this year and not begun', nb: 'Hva det spørres om i år som ikke er påbegynt' },
  'kind.strength': { sv: 'Styrkor', fi: 'Vahvuudet', en: 'Strengths', nb: 'Styrker' },
  'rule.moved': {
    sv: 'Frågor där svaret på skalan är ett annat än det senaste jämförbara året. Tomt och ”gäller inte oss” något av åren räknas inte.', fi: 'Kysymykset, joissa asteikon vastaus on eri kuin viimeksi vertailukelpoisena vuonna. Tyhjää ja ”ei koske meitä” -vastausta kumpanakaan vuonna ei lasketa.',
    en: 'Questions whose answer on the scale differs from the latest comparable year. Blank and “not applicable” in either year are not counted.', nb: 'Spørsmål der svaret på skalaen er et annet enn det siste sammenlignbare året. Tomt og «gjelder ikke oss» ett av årene telles ikke.',
  },
  'rule.stuck': {
    sv: 'Frågor som är ”delvis” eller ”inte alls” nu och det senaste jämförbara året, utan steg framåt emellan.', fi: 'Kysymykset, joiden vastaus on ”osittain” tai ”ei lainkaan” nyt ja viimeksi vertailukelpoisena vuonna ilman askelta eteenpäin.',
    en: 'Questions that are “partly” or “not at all” now and in the latest comparable year, without a step forward in between.', nb: 'Spørsmål som er «delvis» eller «ikke i det hele tatt» nå og det siste sammenlignbare året, uten et steg framover imellom.',
  },
  'rule.below-peers': {
    sv: 'Åtgärder där andelen ”helt” av svaren på skalan ligger under den nedre kvartilen för dem av samma slag som har undertecknat. De egna undertecknade svaren är med i kvartilerna. Minst {least, number} andra ska ha undertecknat.',
    fi: 'Toimenpiteet, joissa ”kokonaan”-vastausten osuus asteikon vastauksista on samanlaisten allekirjoittaneiden alakvartiilin alapuolella. Omat allekirjoitetut vastaukset ovat mukana kvartiileissa. Vähintään {least, number} muun on pitänyt allekirjoittaa.',
    en: 'Measures in which the share of “fully” among the answers on the scale is under the lower quartile of those of the same kind that have signed. Its own signed answers are in the quartiles. At least {least, number} others must have signed.',
    nb: 'Tiltak der andelen «helt» av svarene på skalaen ligger under nedre kvartil for dem av samme slag som har signert. De egne signerte svarene er med i kvartilene. Minst {least, number} andre må ha signert.',
  },
  'rule.not-begun': {
    sv: 'Åtgärder där alla frågor som gäller organisationen är ”inte alls” eller obesvarade. De två räknas var för sig.', fi: 'Toimenpiteet, joissa kaikki organisaatiota koskevat kysymykset ovat ”ei lainkaan” tai vastaamatta. Ne lasketaan erikseen.',
    en: 'Measures in which every question that applies is “not at all” or unanswered. The two are counted apart.', nb: 'Tiltak der alle spørsmål som gjelder organisasjonen, er «ikke i det hele tatt» eller ubesvart. De to telles hver for seg.',
  },
  'rule.strength': {
    sv: 'Åtgärder där alla frågor som gäller organisationen är ”helt”, och var det också det senaste jämförbara året.', fi: 'Toimenpiteet, joissa kaikki organisaatiota koskevat kysymykset ovat ”kokonaan” ja olivat niin myös viimeksi vertailukelpoisena vuonna.',
    en: 'Measures in which every question that applies is “fully”, and was so in the latest comparable year as well.', nb: 'Tiltak der alle spørsmål som gjelder organisasjonen, er «helt», og var det også det siste sammenlignbare året.',
  },
  'said.moved': {
    sv: '{n, number} av {of, plural, one {# jämförbar fråga} other {# jämförbara frågor}} har rört sig: {forward, number} framåt och {back, number} bakåt.', fi: '{n, number}/{of, number} vertailukelpoisesta kysymyksestä on muuttunut: {forward, number} eteenpäin ja {back, number} taaksepäin.',
    en: '{n, number} of {of, plural, one {# comparable question} other {# comparable questions}} moved: {forward, number} forwards and {back, number} backwards.', nb: '{n, number} av {of, plural, one {# sammenlignbart spørsmål} other {# sammenlignbare spørsmål}} har flyttet seg: {forward, number} framover og {back, number} bakover.',
  },
  'said.stuck': {
    sv: '{n, number} av {of, plural, one {# fråga} other {# frågor}} på skalan har inte gått framåt, som längst sedan {since}.', fi: '{n, number}/{of, number} asteikon kysymyksestä ei ole edennyt, pisimpään vuodesta {since}.',
    en: '{n, number} of {of, plural, one {# question} other {# questions}} on the scale have not gone forward, the longest since {since}.', nb: '{n, number} av {of, plural, one {# spørsmål} other {# spørsmål}} på skalaen har ikke gått framover, det lengste siden {since}.',
  },
  'said.below-peers': {
    sv: '”Helt” i {n, number} av {of, plural, one {# fråga} other {# frågor}} ({share}).', fi: '”Kokonaan” {n, number}/{of, number} kysymyksessä ({share}).', en: '“Fully” in {n, number} of {of, plural, one {# question} other {# questions}} ({share}).', nb: '«Helt» i {n, number} av {of, plural, one {# spørsmål} other {# spørsmål}} ({share}).',
  },
  'said.not-begun': {
    sv: '{of, plural, one {# fråga som gäller} other {# frågor som gäller}}: {notAtAll, number} ”inte alls” och {blank, plural, one {# obesvarad} other {# obesvarade}}.', fi: '{of, plural, one {# koskeva kysymys} other {# koskevaa kysymystä}}: {notAtAll, number} ”ei lainkaan” ja {blank, number} vastaamatta.',
    en: '{of, plural, one {# question that applies} other {# questions that apply}}: {notAtAll, number} “not at all” and {blank, number} unanswered.', nb: '{of, plural, one {# spørsmål som gjelder} other {# spørsmål som gjelder}}: {notAtAll, number} «ikke i det hele tatt» og {blank, number} ubesvart.',
  },
  'said.strength': {
    sv: '{of, plural, one {Frågan} other {Alla # frågor}} som gäller är ”helt” sedan {since}.', fi: '{of, plural, one {Koskeva kysymys on} other {Kaikki # koskevaa kysymystä ovat}} olleet ”kokonaan” vuodesta {since}.',
    en: '{of, plural, one {The question that applies is} other {All # questions that apply are}} “fully” since {since}.', nb: '{of, plural, one {Spørsmålet} other {Alle # spørsmål}} som gjelder, er «helt» siden {since}.',
  },
  peers: {
    sv: 'Hos hälften av {organisations, number} av samma slag, som har undertecknat, är andelen ”helt” {low}–{high}.', fi: 'Puolella {organisations, number} allekirjoittaneesta samanlaisesta osuus on {low}–{high}.',
    en: 'For half of the {organisations, number} of the same kind that have signed the share is {low}–{high}.', nb: 'Hos halvparten av {organisations, number} av samme slag som har signert, er andelen «helt» {low}–{high}.',
  },
  questions: { sv: '{n, plural, one {Frågan} other {# frågor}}', fi: '{n, plural, one {Kysymys} other {# kysymystä}}', en: '{n, plural, one {The question} other {# questions}}', nb: '{n, plural, one {Spørsmålet} other {# spørsmål}}' },
  more: { sv: 'och {n, number} till', fi: 'ja vielä {n, number}', en: 'and {n, number} more', nb: 'og {n, number} til' },
  none: { sv: 'Inget enligt den här regeln.', fi: 'Ei mitään tämän säännön mukaan.', en: 'Nothing by this rule.', nb: 'Ingenting etter denne regelen.' },
  compared: {
    sv: '{compared, number} av {asked, plural, one {# fråga} other {# frågor}} kan jämföras med ett tidigare år.', fi: '{compared, number}/{asked, number} kysymyksestä voi verrata aiempaan vuoteen.',
    en: '{compared, number} of {asked, plural, one {# question} other {# questions}} can be compared with an earlier year.', nb: '{compared, number} av {asked, plural, one {# spørsmål} other {# spørsmål}} kan sammenlignes med et tidligere år.',
  },
  notCompared: { sv: 'Vad som inte jämförs, och varför', fi: 'Mitä ei verrata ja miksi', en: 'What is not compared, and why', nb: 'Hva som ikke sammenlignes, og hvorfor' },
  notComparedLine: { sv: '{why}: {n, plural, one {# fråga} other {# frågor}} ({codes})', fi: '{why}: {n, plural, one {# kysymys} other {# kysymystä}} ({codes})', en: '{why}: {n, plural, one {# question} other {# questions}} ({codes})', nb: '{why}: {n, plural, one {# spørsmål} other {# spørsmål}} ({codes})' },
  first: { sv: 'frågades inte i någon tidigare omgång som är undertecknad', fi: 'ei kysytty missään aiemmassa allekirjoitetussa kierroksessa', en: 'not asked in any earlier round that is signed', nb: 'ble ikke spurt om i noen tidligere runde som er signert' },
  withoutPeers: {
    sv: 'Om {n, number} av {of, plural, one {# åtgärd} other {# åtgärder}} sägs inget om andra: färre än {least, number} andra av samma slag har undertecknat svar på dem.', fi: '{n, number}/{of, number} toimenpiteestä ei verrata muihin: alle {least, number} muuta samanlaista on allekirjoittanut vastauksensa niihin.',
    en: 'Of {n, number} of {of, plural, one {# measure} other {# measures}} nothing is said of others: fewer than {least, number} others of the same kind have signed answers to them.', nb: 'Om {n, number} av {of, plural, one {# tiltak} other {# tiltak}} sies det ingenting om andre: færre enn {least, number} andre av samme slag har signert svar på dem.',
  },
  finding: { sv: 'Vad', fi: 'Havainto', en: 'What', nb: 'Hva' },
  rule: { sv: 'Regel', fi: 'Sääntö', en: 'Rule', nb: 'Regel' },
  sentence: { sv: 'I ord', fi: 'Sanoin', en: 'In words', nb: 'Med ord' },
  measureCode: { sv: 'Åtgärdens kod', fi: 'Toimenpiteen koodi', en: 'Code of the measure', nb: 'Tiltakets kode' },
  measure: { sv: 'Åtgärd', fi: 'Toimenpide', en: 'Measure', nb: 'Tiltak' },
  n: { sv: 'Antal frågor', fi: 'Kysymyksiä', en: 'Number of questions', nb: 'Antall spørsmål' },
  of: { sv: 'Av så många', fi: 'Yhteensä näistä', en: 'Of so many', nb: 'Av så mange' },
  forward: { sv: 'Framåt', fi: 'Eteenpäin', en: 'Forwards', nb: 'Framover' },
  back: { sv: 'Bakåt', fi: 'Taaksepäin', en: 'Backwards', nb: 'Bakover' },
  since: { sv: 'Sedan', fi: 'Vuodesta', en: 'Since', nb: 'Siden' },
  peersN: { sv: 'Antal av samma slag', fi: 'Samanlaisia', en: 'How many of the same kind', nb: 'Antall av samme slag' },
  low: { sv: 'Nedre kvartil', fi: 'Alakvartiili', en: 'Lower quartile', nb: 'Nedre kvartil' },
  middle: { sv: 'Median', fi: 'Mediaani', en: 'Median', nb: 'Median' },
  high: { sv: 'Övre kvartil', fi: 'Yläkvartiili', en: 'Upper quartile', nb: 'Øvre kvartil' },
  codes: { sv: 'Frågornas koder', fi: 'Kysymysten koodit', en: 'Codes of the questions', nb: 'Spørsmålenes koder' },
  question: { sv: 'Fråga', fi: 'Kysymys', en: 'Question', nb: 'Spørsmål' },
  is: { sv: 'Svar nu', fi: 'Vastaus nyt', en: 'Answer now', nb: 'Svar nå' },
  was: { sv: 'Svar tidigare', fi: 'Aiempi vastaus', en: 'Answer before', nb: 'Svar tidligere' },
  wasYear: { sv: 'Tidigare år', fi: 'Aiempi vuosi', en: 'Year before', nb: 'Tidligere år' },
});
