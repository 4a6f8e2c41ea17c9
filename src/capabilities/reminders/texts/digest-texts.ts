import { catalogue } from '#platform/i18n/index.ts';

/** What reminders say, in mail and in calendars. */
export const digestTexts = catalogue('reminders.digest', {
  'subject.one': { sv: '{round}: {days}', fi: '{round}: {days}', en: '{round}: {days}', nb: '{round}: {days}' },
  'subject.many': {
    sv: 'Lykta: {n, plural, one {# formulär} other {# formulär}} väntar på dig', fi: 'Lykta: {n, plural, one {# lomake} other {# lomaketta}} odottaa sinua',
    en: 'Lykta: {n, plural, one {# form waits} other {# forms wait}} for you', nb: 'Lykta: {n, plural, one {# skjema} other {# skjemaer}} venter på deg',
  },
  'subject.late': { sv: '{round}: sista dagen har gått', fi: '{round}: viimeinen päivä on mennyt', en: '{round}: the last day has passed', nb: '{round}: siste dag har passert' },
  'subject.division': { sv: 'Lykta: en arbetsfördelning väntar på ditt svar', fi: 'Lykta: työnjako odottaa vastaustasi', en: 'Lykta: a division of work waits for your answer', nb: 'Lykta: en arbeidsdeling venter på svaret ditt' },
  'subject.divisionNews': { sv: 'Lykta: nytt om arbetsfördelning', fi: 'Lykta: uutta työnjaosta', en: 'Lykta: news about division of work', nb: 'Lykta: nytt om arbeidsdeling' },
  divisions: { sv: 'Arbetsfördelning', fi: 'Työnjako', en: 'Division of work', nb: 'Arbeidsdeling' },
  division: { sv: '- {told}', fi: '- {told}', en: '- {told}', nb: '- {told}' },
  hello: { sv: 'Hej {name}!', fi: 'Hei {name},', en: 'Hello {name},', nb: 'Hei {name}!' },
  waits: { sv: 'Det här väntar på dig:', fi: 'Tämä odottaa sinua:', en: 'This is waiting for you:', nb: 'Dette venter på deg:' },
  daysLeft: { sv: '{n, plural, one {# dag kvar} other {# dagar kvar}}', fi: '{n, plural, one {# päivä jäljellä} other {# päivää jäljellä}}', en: '{n, plural, one {# day left} other {# days left}}', nb: '{n, plural, one {# dag igjen} other {# dager igjen}}' },
  today: { sv: 'sista dagen är i dag', fi: 'viimeinen päivä on tänään', en: 'the last day is today', nb: 'siste dag er i dag' },
  overdue: { sv: '{n, plural, one {# dag försenad} other {# dagar försenad}}', fi: '{n, plural, one {# päivän myöhässä} other {# päivää myöhässä}}', en: '{n, plural, one {# day late} other {# days late}}', nb: '{n, plural, one {# dag forsinket} other {# dager forsinket}}' },
  place: { sv: '{organisation}, {round}', fi: '{organisation}, {round}', en: '{organisation}, {round}', nb: '{organisation}, {round}' },
  until: { sv: '- Sista dag {day} ({days})', fi: '- Viimeinen päivä {day} ({days})', en: '- Last day {day} ({days})', nb: '- Siste dag {day} ({days})' },
  answer: {
    sv: '- {left, plural, one {# fråga är obesvarad} other {# frågor är obesvarade}}, ungefär {minutes, number} minuter', fi: '- {left, plural, one {# kysymys on vastaamatta} other {# kysymystä on vastaamatta}}, noin {minutes, number} minuuttia',
    en: '- {left, plural, one {# question is unanswered} other {# questions are unanswered}}, about {minutes, number} minutes', nb: '- {left, plural, one {# spørsmål er ubesvart} other {# spørsmål er ubesvart}}, omtrent {minutes, number} minutter',
  },
  'own-day': {
    sv: '- Egen sista dag för {code}: {day} ({days}), {left, plural, one {# fråga är obesvarad} other {# frågor är obesvarade}}', fi: '- Oma määräpäivä kohdassa {code}: {day} ({days}), {left, plural, one {# kysymys on vastaamatta} other {# kysymystä on vastaamatta}}',
    en: '- Own last day for {code}: {day} ({days}), {left, plural, one {# question is unanswered} other {# questions are unanswered}}', nb: '- Egen siste dag for {code}: {day} ({days}), {left, plural, one {# spørsmål er ubesvart} other {# spørsmål er ubesvart}}',
  },
  ownLastDay: { sv: 'Egen sista dag för {code}: {place}', fi: 'Oma määräpäivä kohdassa {code}: {place}', en: 'Own last day for {code}: {place}', nb: 'Egen siste dag for {code}: {place}' },
  watch: {
    sv: '- {complete, number} av {forms, number} formulär nedanför är helt besvarade', fi: '- Alemmista lomakkeista {complete, number}/{forms, number} on täytetty kokonaan',
    en: '- {complete, number} of {forms, number} forms below are answered in full', nb: '- {complete, number} av {forms, number} skjemaer nedenfor er helt besvart',
  },
  sign: { sv: '- Ska undertecknas av dig', fi: '- Odottaa allekirjoitustasi', en: '- To be signed by you', nb: '- Skal signeres av deg' },
  'sign-again': { sv: '- Har öppnats på nytt och ska undertecknas igen', fi: '- Avattu uudelleen ja allekirjoitettava uudestaan', en: '- Was reopened and is to be signed again', nb: '- Er åpnet på nytt og skal signeres igjen' },
  'hand-in': { sv: '- Allt är besvarat: ska lämnas in', fi: '- Kaikkeen on vastattu: odottaa palauttamista', en: '- Everything is answered: to be handed in', nb: '- Alt er besvart: skal leveres' },
  returned: { sv: '- Formuläret har returnerats', fi: '- Lomake on palautettu täydennettäväksi', en: '- The form was returned', nb: '- Skjemaet er returnert' },
  'returned-answers': {
    sv: '- {n, plural, one {# svar har återsänts} other {# svar har återsänts}}', fi: '- {n, plural, one {# vastaus on palautettu} other {# vastausta on palautettu}}',
    en: '- {n, plural, one {# answer was sent back} other {# answers were sent back}}', nb: '- {n, plural, one {# svar er sendt tilbake} other {# svar er sendt tilbake}}',
  },
  'accept-forms': {
    sv: '- {forms, plural, one {# inlämnat formulär väntar} other {# inlämnade formulär väntar}} på att godkännas', fi: '- {forms, plural, one {# palautettu lomake odottaa} other {# palautettua lomaketta odottaa}} hyväksyntää',
    en: '- {forms, plural, one {# form that was handed in waits} other {# forms that were handed in wait}} to be accepted', nb: '- {forms, plural, one {# levert skjema venter} other {# leverte skjemaer venter}} på godkjenning',
  },
  'answer-part': {
    sv: '- Din del i {codes}: {left, plural, =0 {allt är besvarat, ska lämnas in} one {# fråga är obesvarad, ungefär {minutes, number} minuter} other {# frågor är obesvarade, ungefär {minutes, number} minuter}}',
    fi: '- Osasi ({codes}): {left, plural, =0 {kaikkeen on vastattu, odottaa palauttamista} one {# kysymys on vastaamatta, noin {minutes, number} minuuttia} other {# kysymystä on vastaamatta, noin {minutes, number} minuuttia}}',
    en: '- Your part in {codes}: {left, plural, =0 {everything is answered, to be submitted} one {# question is unanswered, about {minutes, number} minutes} other {# questions are unanswered, about {minutes, number} minutes}}',
    nb: '- Din del i {codes}: {left, plural, =0 {alt er besvart, skal leveres} one {# spørsmål er ubesvart, omtrent {minutes, number} minutter} other {# spørsmål er ubesvart, omtrent {minutes, number} minutter}}',
  },
  'part-returned': { sv: '- Din del i {codes} har returnerats', fi: '- Osasi ({codes}) on palautettu täydennettäväksi', en: '- Your part in {codes} was returned', nb: '- Din del i {codes} er returnert' },
  renew: {
    sv: 'Underlag vars sista dag har passerat: {expired, number}; som snart gör det: {soon, number}.', fi: 'Vanhentunutta näyttöä: {expired, number}; pian vanhenevaa: {soon, number}.',
    en: 'Evidence whose last day has passed: {expired, number}; that soon will: {soon, number}.', nb: 'Dokumentasjon som har gått ut: {expired, number}; som snart gjør det: {soon, number}.',
  },
  decide: { sv: '{n, plural, one {# begäran} other {# begäranden}} om rättelse väntar på ditt beslut.', fi: '{n, plural, one {# korjauspyyntö} other {# korjauspyyntöä}} odottaa ratkaisuasi.', en: '{n, plural, one {# request for correction waits} other {# requests for correction wait}} for you to decide.', nb: '{n, plural, one {# forespørsel} other {# forespørsler}} om rettelse venter på avgjørelsen din.' },
  correct: { sv: '{n, plural, one {# undertecknat svar är öppnat} other {# undertecknade svar är öppnade}} för rättelse.', fi: '{n, plural, one {# allekirjoitettu vastaus} other {# allekirjoitettua vastausta}} on avattu korjattavaksi.', en: '{n, plural, one {# signed answer is} other {# signed answers are}} reopened for correction.', nb: '{n, plural, one {# signert svar} other {# signerte svar}} er åpnet for rettelse.' },
  'sign-correction': { sv: '{n, plural, one {# rättat svar} other {# rättade svar}} ska undertecknas på nytt.', fi: '{n, plural, one {# korjattu vastaus} other {# korjattua vastausta}} odottaa uutta allekirjoitusta.', en: '{n, plural, one {# corrected answer is} other {# corrected answers are}} to be signed again.', nb: '{n, plural, one {# rettet svar} other {# rettede svar}} skal signeres på nytt.' },
  'accept-part': { sv: '- En del som har lämnats in väntar på att godkännas', fi: '- Palautettu osa odottaa hyväksyntää', en: '- A part that was submitted waits to be accepted', nb: '- En levert del venter på godkjenning' },
  units: {
    sv: 'Sista dagen i {round} har gått. {n, plural, one {# enhet hos dig har} other {# enheter hos dig har}} inte svarat på allt:', fi: '{round}: viimeinen päivä on mennyt. {n, plural, one {# yksikkösi ei ole vastannut} other {# yksikköäsi ei ole vastannut}} kaikkeen:',
    en: 'The last day of {round} has passed. {n, plural, one {# unit of yours has} other {# units of yours have}} not answered everything:', nb: 'Siste dag i {round} har passert. {n, plural, one {# enhet hos deg har} other {# enheter hos deg har}} ikke svart på alt:',
  },
  unitNotBegun: { sv: '- {name}: har inte börjat', fi: '- {name}: ei ole aloittanut', en: '- {name}: has not begun', nb: '- {name}: har ikke begynt' },
  unitBegun: { sv: '- {name}: har börjat', fi: '- {name}: on aloittanut', en: '- {name}: has begun', nb: '- {name}: har begynt' },
  more: { sv: '- och {n, number} till', fi: '- ja vielä {n, number}', en: '- and {n, number} more', nb: '- og {n, number} til' },
  centre: {
    sv: 'Sista dagen i {round} har gått. Av {organisers, plural, one {# serviceanordnare} other {# serviceanordnare}} har {notSigned, number} inte undertecknat; av dem har {notBegun, number} inte börjat.',
    fi: '{round}: viimeinen päivä on mennyt. Järjestäjiä on {organisers, number}; allekirjoitus puuttuu: {notSigned, number}, joista {notBegun, number} ei ole aloittanut.',
    en: 'The last day of {round} has passed. Of {organisers, plural, one {# organiser} other {# organisers}} {notSigned, number} have not signed; of those {notBegun, number} have not begun.',
    nb: 'Siste dag i {round} har passert. Av {organisers, plural, one {# ansvarlig virksomhet} other {# ansvarlige virksomheter}} har {notSigned, number} ikke signert; av dem har {notBegun, number} ikke begynt.',
  },
  centreExtended: {
    sv: '{n, plural, one {En serviceanordnare till har en egen sista svarsdag som inte har gått.} other {Ytterligare # serviceanordnare har en egen sista svarsdag som inte har gått.}}',
    fi: '{n, plural, one {Lisäksi yhdellä järjestäjällä on oma viimeinen vastauspäivä, joka ei ole vielä mennyt.} other {Lisäksi # järjestäjällä on oma viimeinen vastauspäivä, joka ei ole vielä mennyt.}}',
    en: '{n, plural, one {One more organiser has a last day of its own that has not passed.} other {# more organisers have last days of their own that have not passed.}}',
    nb: '{n, plural, one {Én annen ansvarlig virksomhet har en egen siste svardag som ikke har passert.} other {# andre ansvarlige virksomheter har en egen siste svardag som ikke har passert.}}',
  },
  centreLine: {
    sv: '- {name}: av {units, plural, one {# enhet} other {# enheter}} har {notBegun, number} inte börjat och {notDone, number} inte svarat på allt', fi: '- {name}: yksiköitä {units, number}, aloittamatta {notBegun, number}, kesken tai aloittamatta {notDone, number}',
    en: '- {name}: of {units, plural, one {# unit} other {# units}} {notBegun, number} have not begun and {notDone, number} have not answered everything', nb: '- {name}: av {units, plural, one {# enhet} other {# enheter}} har {notBegun, number} ikke begynt og {notDone, number} ikke svart på alt',
  },
  open: { sv: 'Logga in: {link}', fi: 'Kirjaudu: {link}', en: 'Sign in: {link}', nb: 'Logg inn: {link}' },
  madeUp: { sv: '[Demonstration: allt är påhittat]', fi: '[Esittely: kaikki on keksittyä]', en: '[Demonstration: all of it is made up]', nb: '[Demonstrasjon: alt er oppdiktet]' },
  why: {
    sv: 'Du får brevet därför att du har en roll i Lykta. Hur ofta du blir påmind väljer du här: {settings}', fi: 'Saat tämän viestin, koska sinulla on rooli Lyktassa. Muistutusten tiheyden valitset täällä: {settings}',
    en: 'You get this because you have a role in Lykta. How often you are reminded you choose here: {settings}', nb: 'Du får dette fordi du har en rolle i Lykta. Hvor ofte du blir minnet på det, velger du her: {settings}',
  },
  stop: { sv: 'Inga fler påminnelser: {link}', fi: 'Ei enää muistutuksia: {link}', en: 'No more reminders: {link}', nb: 'Ingen flere påminnelser: {link}' },
  fromSomebody: { sv: '{name} skriver till dig i Lykta:', fi: '{name} kirjoittaa sinulle Lyktassa:', en: '{name} writes to you in Lykta:', nb: '{name} skriver til deg i Lykta:' },
  noAnswer: {
    sv: 'Svar på det här brevet läses av ingen.', fi: 'Tähän viestiin lähetettyjä vastauksia ei lueta.', en: 'Nobody reads answers to this mail.', nb: 'Svar på denne e-posten blir ikke lest av noen.',
  },
  calendarName: { sv: 'Lykta: sista dagar', fi: 'Lykta: viimeiset päivät', en: 'Lykta: last days', nb: 'Lykta: siste dager' },
  lastDay: { sv: 'Sista dag: {place}', fi: 'Viimeinen päivä: {place}', en: 'Last day: {place}', nb: 'Siste dag: {place}' },
});
