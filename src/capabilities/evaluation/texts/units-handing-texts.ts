import { catalogue } from '#platform/i18n/index.ts';

/** Answered once for all units below, with exceptions. */
export const handingTexts = catalogue('evaluation.handing', {
  title: { sv: 'Svara en gång för alla enheter', fi: 'Vastaa kerran kaikkien yksiköiden puolesta', en: 'Answer once for all units', nb: 'Svar én gang for alle enheter' },
  lead: {
    sv: 'Svaret blir varje enhets eget i alla räkningar, och det syns varifrån det kom. Det som en enhet har svarat själv rörs aldrig, och en enhet får alltid svara själv.',
    fi: 'Vastaus lasketaan jokaisen yksikön omaksi, ja siitä näkyy, mistä se tuli. Yksikön itse antamaan vastaukseen ei kosketa, ja yksikkö voi aina vastata itse.',
    en: 'The answer is each unit’s own in every count, and it shows where it came from. What a unit has answered itself is never touched, and a unit may always answer itself.',
    nb: 'Svaret blir hver enhets eget i alle tellinger, og det vises hvor det kom fra. Det en enhet har svart selv, røres aldri, og en enhet kan alltid svare selv.',
  },
  notBranch: {
    sv: 'Ska enheterna inte svara alls utan grenen i deras ställe, välj det under ”Vem frågas vad”.', fi: 'Jos yksiköiden ei pidä vastata lainkaan, vaan toimiala vastaa niiden sijasta, valitse se kohdassa ”Keneltä kysytään mitä”.',
    en: 'If the units are not to answer at all, but the branch in their place, choose that under “Who is asked what”.', nb: 'Skal enhetene ikke svare i det hele tatt, men grenen i deres sted, velger du det under «Hvem spørres om hva».',
  },
  notBranchLink: { sv: 'Vem frågas vad', fi: 'Keneltä kysytään mitä', en: 'Who is asked what', nb: 'Hvem spørres om hva' },
  from: { sv: 'Från', fi: 'Mistä', en: 'From', nb: 'Fra' },
  'from.own': { sv: 'Alla enheter som jag svarar för', fi: 'Kaikki yksiköt, joiden puolesta vastaan', en: 'All units that I answer for', nb: 'Alle enheter som jeg svarer for' },
  fromPerson: { sv: 'den som svarar för enheterna', fi: 'yksiköiden puolesta vastaava', en: 'whoever answers for the units', nb: 'den som svarer for enhetene' },
  goal: { sv: 'Mål', fi: 'Tavoite', en: 'Goal', nb: 'Mål' },
  show: { sv: 'Visa', fi: 'Näytä', en: 'Show', nb: 'Vis' },
  except: { sv: 'Enheter som det inte gäller', fi: 'Yksiköt, joita tämä ei koske', en: 'Units that it is not meant for', nb: 'Enheter som det ikke gjelder' },
  exceptHint: { sv: 'Koder, en på varje rad. Du ser namnen innan något görs.', fi: 'Koodit, yksi rivillä. Näet nimet ennen kuin mitään tehdään.', en: 'Codes, one a line. You see the names before anything is done.', nb: 'Koder, én på hver linje. Du ser navnene før noe gjøres.' },
  leave: { sv: 'Svara inte', fi: 'Älä vastaa', en: 'Do not answer', nb: 'Ikke svar' },
  comment: { sv: 'Kommentar', fi: 'Kommentti', en: 'Comment', nb: 'Kommentar' },
  counts: {
    sv: 'Nu: {own, number} egna svar, {handed, number} svarade uppifrån, {blank, number} utan svar.', fi: 'Nyt: {own, number} omaa vastausta, {handed, number} ylempää annettua, {blank, number} ilman vastausta.',
    en: 'Now: {own, number} own answers, {handed, number} handed down, {blank, number} without.', nb: 'Nå: {own, number} egne svar, {handed, number} svart ovenfra, {blank, number} uten svar.',
  },
  standing: {
    sv: 'Svarat härifrån av {by}: {status}. {stand, plural, one {# enhet har det svaret kvar.} other {# enheter har det svaret kvar.}}', fi: 'Täältä vastannut {by}: {status}. {stand, plural, one {# yksiköllä on yhä tämä vastaus.} other {# yksiköllä on yhä tämä vastaus.}}',
    en: 'Handed down from here by {by}: {status}. {stand, plural, one {# unit still has that answer.} other {# units still have that answer.}}', nb: 'Svart herfra av {by}: {status}. {stand, plural, one {# enhet har fortsatt det svaret.} other {# enheter har fortsatt det svaret.}}',
  },
  own: { sv: 'I ert eget formulär: {status}.', fi: 'Omassa lomakkeessanne: {status}.', en: 'In your own form: {status}.', nb: 'I deres eget skjema: {status}.' },
  behind: {
    sv: 'Ert eget svar är ett annat än det som gavs vidare. Det förs inte vidare av sig självt: välj svaret nedan och se först.', fi: 'Oma vastauksenne on eri kuin yksiköille annettu. Se ei siirry itsestään: valitse vastaus alta ja katso ensin.',
    en: 'Your own answer is another than the one that was handed down. It is not handed on by itself: choose the answer below and look first.', nb: 'Deres eget svar er et annet enn det som ble gitt videre. Det føres ikke videre av seg selv: velg svaret nedenfor og se først.',
  },
  needsNumber: { sv: 'Frågan ber om ett tal, som är varje enhets eget.', fi: 'Kysymyksessä pyydetään lukua, joka on kunkin yksikön oma.', en: 'The question asks for a number, which is each unit’s own.', nb: 'Spørsmålet ber om et tall, som er hver enhets eget.' },
  look: { sv: 'Se vad som skulle hända', fi: 'Katso, mitä tapahtuisi', en: 'See what would happen', nb: 'Se hva som ville skje' },
  lookTitle: { sv: 'Innan det görs', fi: 'Ennen kuin se tehdään', en: 'Before it is done', nb: 'Før det gjøres' },
  would: {
    sv: '{n, plural, =0 {Inget svar skulle sparas.} one {# svar skulle sparas.} other {# svar skulle sparas.}}', fi: '{n, plural, =0 {Yhtään vastausta ei tallennettaisi.} one {# vastaus tallennettaisiin.} other {# vastausta tallennettaisiin.}}',
    en: '{n, plural, =0 {No answer would be saved.} one {# answer would be saved.} other {# answers would be saved.}}', nb: '{n, plural, =0 {Ingen svar ville bli lagret.} one {# svar ville bli lagret.} other {# svar ville bli lagret.}}',
  },
  'handed.given': { sv: '{n, plural, one {# enhet utan svar får det} other {# enheter utan svar får det}}', fi: '{n, plural, one {# vastaamaton yksikkö saa sen} other {# vastaamatonta yksikköä saa sen}}', en: '{n, plural, one {# unit without an answer gets it} other {# units without an answer get it}}', nb: '{n, plural, one {# enhet uten svar får det} other {# enheter uten svar får det}}' },
  'handed.updated': { sv: '{n, plural, one {# svar uppifrån byts ut} other {# svar uppifrån byts ut}}', fi: '{n, plural, one {# ylempää annettu vastaus vaihtuu} other {# ylempää annettua vastausta vaihtuu}}', en: '{n, plural, one {# handed-down answer is replaced} other {# handed-down answers are replaced}}', nb: '{n, plural, one {# svar ovenfra byttes ut} other {# svar ovenfra byttes ut}}' },
  'handed.same': { sv: '{n, plural, one {# har redan samma svar uppifrån} other {# har redan samma svar uppifrån}}', fi: '{n, plural, one {# yksiköllä on jo sama vastaus ylempää} other {# yksiköllä on jo sama vastaus ylempää}}', en: '{n, plural, one {# has the same handed-down answer already} other {# have the same handed-down answer already}}', nb: '{n, plural, one {# har allerede samme svar ovenfra} other {# har allerede samme svar ovenfra}}' },
  'handed.own': { sv: '{n, plural, one {# har svarat själv och rörs inte} other {# har svarat själva och rörs inte}}', fi: '{n, plural, one {# on vastannut itse; siihen ei kosketa} other {# on vastannut itse; niihin ei kosketa}}', en: '{n, plural, one {# has answered itself and is not touched} other {# have answered themselves and are not touched}}', nb: '{n, plural, one {# har svart selv og røres ikke} other {# har svart selv og røres ikke}}' },
  'handed.nearer': { sv: '{n, plural, one {# har fått svar från en närmare gren} other {# har fått svar från en närmare gren}}', fi: '{n, plural, one {# on saanut vastauksen lähempää} other {# on saanut vastauksen lähempää}}', en: '{n, plural, one {# has its answer from somewhere nearer} other {# have their answers from somewhere nearer}}', nb: '{n, plural, one {# har fått svar fra et nærmere sted} other {# har fått svar fra et nærmere sted}}' },
  'handed.exception': { sv: '{n, plural, one {# är ett undantag} other {# är undantag}}', fi: '{n, plural, one {# on poikkeus} other {# on poikkeuksia}}', en: '{n, plural, one {# is an exception} other {# are exceptions}}', nb: '{n, plural, one {# er et unntak} other {# er unntak}}' },
  'handed.not-asked': { sv: '{n, plural, one {# har inte fått frågan} other {# har inte fått frågan}}', fi: '{n, plural, one {# yksiköltä ei kysytä} other {# yksiköltä ei kysytä}}', en: '{n, plural, one {# is not asked} other {# are not asked}}', nb: '{n, plural, one {# har ikke fått spørsmålet} other {# har ikke fått spørsmålet}}' },
  who: { sv: 'Vilka som lämnas som de är', fi: 'Mitkä jätetään ennalleen', en: 'Who is left as they are', nb: 'Hvem som blir som de er' },
  do: { sv: '{n, plural, one {Spara # svar} other {Spara # svar}}', fi: '{n, plural, one {Tallenna # vastaus} other {Tallenna # vastausta}}', en: '{n, plural, one {Save # answer} other {Save # answers}}', nb: '{n, plural, one {Lagre # svar} other {Lagre # svar}}' },
  nothing: { sv: 'Välj ett svar på minst en fråga.', fi: 'Valitse vastaus vähintään yhteen kysymykseen.', en: 'Choose an answer to at least one question.', nb: 'Velg et svar på minst ett spørsmål.' },
  tooMany: { sv: 'Det blir {n, number} svar på en gång. Ta färre frågor eller en gren i taget.', fi: 'Vastauksia tulisi kerralla {n, number}. Valitse vähemmän kysymyksiä tai yksi toimiala kerrallaan.', en: 'That makes {n, number} answers at once. Take fewer questions, or one branch at a time.', nb: 'Det blir {n, number} svar på én gang. Velg færre spørsmål eller én gren om gangen.' },
  done: { sv: '{n, plural, one {# svar är sparat hos enheterna.} other {# svar är sparade hos enheterna.}}', fi: '{n, plural, one {# vastaus on tallennettu yksiköille.} other {# vastausta on tallennettu yksiköille.}}', en: '{n, plural, one {# answer is saved with the units.} other {# answers are saved with the units.}}', nb: '{n, plural, one {# svar er lagret hos enhetene.} other {# svar er lagret hos enhetene.}}' },
});
