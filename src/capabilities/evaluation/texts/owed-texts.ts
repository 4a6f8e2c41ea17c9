import { catalogue } from '#platform/i18n/index.ts';

/** What waits for somebody, and until when. */
export const owedTexts = catalogue('evaluation.owed', {
  title: { sv: 'Det här väntar på dig', fi: 'Tämä odottaa sinua', en: 'What waits for you', nb: 'Dette venter på deg' },
  nothing: { sv: 'Ingenting just nu.', fi: 'Ei mitään juuri nyt.', en: 'Nothing right now.', nb: 'Ingenting akkurat nå.' },
  noRound: { sv: 'Ingen omgång är öppen för dig just nu.', fi: 'Sinulle ei ole juuri nyt avointa kierrosta.', en: 'No round is open for you right now.', nb: 'Ingen runde er åpen for deg akkurat nå.' },
  management: { sv: 'Sidan till ledningen', fi: 'Sivu johdolle', en: 'The page for the management', nb: 'Siden til ledelsen' },
  until: { sv: 'Senast {day}', fi: 'Viimeistään {day}', en: 'By {day}', nb: 'Senest {day}' },
  daysLeft: {
    sv: '{days, plural, one {# dag kvar} other {# dagar kvar}}', fi: '{days, plural, one {# päivä jäljellä} other {# päivää jäljellä}}',
    en: '{days, plural, one {# day left} other {# days left}}', nb: '{days, plural, one {# dag igjen} other {# dager igjen}}',
  },
  today: { sv: 'sista dagen är i dag', fi: 'viimeinen päivä on tänään', en: 'today is the last day', nb: 'siste dag er i dag' },
  overdue: {
    sv: '{days, plural, one {# dag försenad} other {# dagar försenad}}', fi: '{days, plural, one {# päivän myöhässä} other {# päivää myöhässä}}',
    en: '{days, plural, one {# day overdue} other {# days overdue}}', nb: '{days, plural, one {# dag forsinket} other {# dager forsinket}}',
  },
  answer: {
    sv: '{left, plural, one {# fråga är obesvarad} other {# frågor är obesvarade}}, ungefär {minutes, number} minuter.', fi: '{left, plural, one {# kysymys on vastaamatta} other {# kysymystä on vastaamatta}}, noin {minutes, number} minuuttia.',
    en: '{left, plural, one {# question is unanswered} other {# questions are unanswered}}, about {minutes, number} minutes.', nb: '{left, plural, one {# spørsmål er ubesvart} other {# spørsmål er ubesvart}}, omtrent {minutes, number} minutter.',
  },
  'own-day': {
    sv: 'Er egen sista dag för {code} är {day}: {left, plural, one {# fråga är obesvarad} other {# frågor är obesvarade}}.', fi: 'Oma määräpäivänne kohdassa {code} on {day}: {left, plural, one {# kysymys on vastaamatta} other {# kysymystä on vastaamatta}}.',
    en: 'Your own last day for {code} is {day}: {left, plural, one {# question is unanswered} other {# questions are unanswered}}.', nb: 'Deres egen siste dag for {code} er {day}: {left, plural, one {# spørsmål er ubesvart} other {# spørsmål er ubesvart}}.',
  },
  answerButton: { sv: 'Svara', fi: 'Vastaa', en: 'Answer', nb: 'Svar' },
  goOnButton: { sv: 'Fortsätt svara', fi: 'Jatka vastaamista', en: 'Go on answering', nb: 'Fortsett å svare' },
  watch: {
    sv: '{complete, number} av {forms, number} formulär nedanför är helt besvarade.', fi: 'Alemmista lomakkeista {complete, number}/{forms, number} on täytetty kokonaan.',
    en: '{complete, number} of {forms, number} forms below are answered in full.', nb: '{complete, number} av {forms, number} skjemaer nedenfor er helt besvart.',
  },
  watchButton: { sv: 'Se vilka som återstår', fi: 'Katso, mitkä puuttuvat', en: 'See which are left', nb: 'Se hvilke som gjenstår' },
  sign: { sv: 'Ska undertecknas av dig.', fi: 'Odottaa allekirjoitustasi.', en: 'To be signed by you.', nb: 'Skal signeres av deg.' },
  'sign-again': { sv: 'Har öppnats på nytt och ska undertecknas igen.', fi: 'Avattu uudelleen ja allekirjoitettava uudestaan.', en: 'Was reopened and is to be signed again.', nb: 'Er åpnet på nytt og skal signeres igjen.' },
  'hand-in': { sv: 'Allt är besvarat: lämna in formuläret.', fi: 'Kaikkeen on vastattu: palauta lomake.', en: 'Everything is answered: hand in the form.', nb: 'Alt er besvart: lever skjemaet.' },
  returned: { sv: 'Returnerat till er: {note}', fi: 'Palautettu täydennettäväksi: {note}', en: 'Returned to you: {note}', nb: 'Returnert til dere: {note}' },
  returnedButton: { sv: 'Se och svara', fi: 'Katso ja vastaa', en: 'See and answer', nb: 'Se og svar' },
  'accept-forms': { sv: '{forms, plural, one {# inlämnat formulär väntar} other {# inlämnade formulär väntar}} på att godkännas.', fi: '{forms, plural, one {# palautettu lomake odottaa} other {# palautettua lomaketta odottaa}} hyväksyntää.', en: '{forms, plural, one {# form that was handed in waits} other {# forms that were handed in wait}} to be accepted.', nb: '{forms, plural, one {# levert skjema venter} other {# leverte skjemaer venter}} på godkjenning.' },
  acceptButton: { sv: 'Se och godkänn', fi: 'Katso ja hyväksy', en: 'See and accept', nb: 'Se og godkjenn' },
  'answer-part': {
    sv: '{by} ber dig svara på {statements, plural, one {# fråga} other {# frågor}} i {codes}. {left, plural, =0 {Allt är besvarat: lämna in.} other {# återstår, ungefär {minutes, number} minuter.}}',
    fi: '{by} pyytää sinua vastaamaan {statements, plural, one {# kysymykseen} other {# kysymykseen}} ({codes}). {left, plural, =0 {Kaikkeen on vastattu: palauta osa.} other {# jäljellä, noin {minutes, number} minuuttia.}}',
    en: '{by} asks you to answer {statements, plural, one {# question} other {# questions}} in {codes}. {left, plural, =0 {Everything is answered: submit it.} other {# left, about {minutes, number} minutes.}}',
    nb: '{by} ber deg svare på {statements, plural, one {# spørsmål} other {# spørsmål}} i {codes}. {left, plural, =0 {Alt er besvart: lever delen.} other {# gjenstår, omtrent {minutes, number} minutter.}}',
  },
  'part-returned': { sv: 'Din del i {codes} har returnerats: {note}', fi: 'Osasi ({codes}) on palautettu täydennettäväksi: {note}', en: 'Your part in {codes} was returned: {note}', nb: 'Din del i {codes} er returnert: {note}' },
  'accept-part': { sv: '{to} har lämnat in sin del ({statements, plural, one {# fråga} other {# frågor}}, {left, number} obesvarade).', fi: '{to} on palauttanut osansa ({statements, plural, one {# kysymys} other {# kysymystä}}, {left, number} vastaamatta).', en: '{to} has submitted a part ({statements, plural, one {# question} other {# questions}}, {left, number} unanswered).', nb: '{to} har levert sin del ({statements, plural, one {# spørsmål} other {# spørsmål}}, {left, number} ubesvart).' },
  decide: {
    sv: '{n, plural, one {# begäran om rättelse väntar på ditt beslut.} other {# begäranden om rättelse väntar på ditt beslut.}}', fi: '{n, plural, one {# korjauspyyntö odottaa ratkaisuasi.} other {# korjauspyyntöä odottaa ratkaisuasi.}}',
    en: '{n, plural, one {# request for a correction waits for you to decide.} other {# requests for corrections wait for you to decide.}}', nb: '{n, plural, one {# forespørsel om rettelse venter på avgjørelsen din.} other {# forespørsler om rettelse venter på avgjørelsen din.}}',
  },
  correct: {
    sv: '{n, plural, one {# undertecknat svar är öppnat} other {# undertecknade svar är öppnade}} för rättelse.', fi: '{n, plural, one {# allekirjoitettu vastaus on avattu} other {# allekirjoitettua vastausta on avattu}} korjattavaksi.',
    en: '{n, plural, one {# signed answer is reopened} other {# signed answers are reopened}} for correction.', nb: '{n, plural, one {# signert svar er åpnet} other {# signerte svar er åpnet}} for rettelse.',
  },
  'sign-correction': {
    sv: '{n, plural, one {# rättat svar ska undertecknas på nytt.} other {# rättade svar ska undertecknas på nytt.}}', fi: '{n, plural, one {# korjattu vastaus odottaa uutta allekirjoitusta.} other {# korjattua vastausta odottaa uutta allekirjoitusta.}}',
    en: '{n, plural, one {# corrected answer is to be signed again.} other {# corrected answers are to be signed again.}}', nb: '{n, plural, one {# rettet svar skal signeres på nytt.} other {# rettede svar skal signeres på nytt.}}',
  },
  'closed-corrections': {
    sv: '{n, plural, one {# svar är öppnat} other {# svar är öppnade}} för rättelse i en stängd omgång.', fi: '{n, plural, one {# vastaus on avattu} other {# vastausta on avattu}} korjattavaksi suljetulla kierroksella.',
    en: '{n, plural, one {# answer is reopened} other {# answers are reopened}} for correction in a closed round.', nb: '{n, plural, one {# svar er åpnet} other {# svar er åpnet}} for rettelse i en lukket runde.',
  },
  seeCorrections: { sv: 'Se rättelserna', fi: 'Katso korjaukset', en: 'See the corrections', nb: 'Se rettelsene' },
  incomplete: { sv: 'Alla svar finns inte ännu.', fi: 'Kaikkia vastauksia ei vielä ole.', en: 'Not all answers are there yet.', nb: 'Ikke alle svar er på plass ennå.' },
  signed: { sv: 'Undertecknat: inget återstår.', fi: 'Allekirjoitettu: mitään ei ole jäljellä.', en: 'Signed: nothing is left.', nb: 'Signert: ingenting gjenstår.' },
  complete: { sv: 'Allt är besvarat och väntar på undertecknande.', fi: 'Kaikkeen on vastattu; allekirjoitus puuttuu.', en: 'Everything is answered and waits to be signed.', nb: 'Alt er besvart og venter på signering.' },
  follow: { sv: 'Du kan följa svaren.', fi: 'Voit seurata vastauksia.', en: 'You can follow the answers.', nb: 'Du kan følge svarene.' },
  see: { sv: 'Se svaren', fi: 'Katso vastauksia', en: 'See the answers', nb: 'Se svarene' },
  'show.open': { sv: 'Omgångar som pågår', fi: 'Käynnissä olevat kierrokset', en: 'Rounds under way', nb: 'Runder som pågår' },
  'show.left': { sv: 'Bara det som återstår', fi: 'Vain kesken olevat', en: 'Only what is left', nb: 'Bare det som gjenstår' },
  'show.all': { sv: 'Alla omgångar', fi: 'Kaikki kierrokset', en: 'All rounds', nb: 'Alle runder' },
  show: { sv: 'Visa formulär', fi: 'Näytä lomakkeet', en: 'Show forms', nb: 'Vis skjemaer' },
  goingOn: {
    sv: '{signed, number} av {organisers, number} serviceanordnare har undertecknat, {begun, number} har börjat.', fi: 'Järjestäjistä {signed, number}/{organisers, number} on allekirjoittanut, {begun, number} on aloittanut.',
    en: '{signed, number} of {organisers, number} organisers have signed, {begun, number} have begun.', nb: '{signed, number} av {organisers, number} ansvarlige virksomheter har signert, {begun, number} har begynt.',
  },
  everyYearOpen: { sv: 'Varje år som programmet gäller har redan sin omgång.', fi: 'Ohjelman jokaisella vuodella on jo kierroksensa.', en: 'Every year of the programme has its round already.', nb: 'Hvert år som programmet gjelder, har allerede sin runde.' },
  noneLeft: { sv: 'Inget formulär återstår.', fi: 'Yhtään lomaketta ei ole kesken.', en: 'No form is left.', nb: 'Ingen skjemaer gjenstår.' },
});
