import { catalogue } from '#platform/i18n/index.ts';

/** What was answered before, as a proposal for now. */
export const proposalTexts = catalogue('evaluation.proposals', {
  lead: {
    sv: 'Era tidigare svar står som förslag vid obesvarade frågor. De är inga svar förrän ni bekräftar dem. ”Stämmer fortfarande” kopierar också kommentar, intern anteckning och underlag. ”Bättre nu” och ”Sämre nu” flyttar bara svaret ett steg. Tal och dagar skrivs på nytt.',
    fi: 'Aiemmat vastauksenne näkyvät ehdotuksina vastaamattomien kysymysten kohdalla. Ne eivät ole vastauksia, ennen kuin vahvistatte ne. ”Pitää yhä paikkansa” kopioi myös kommentin, sisäisen muistiinpanon ja näytön. ”Nyt parempi” ja ”Nyt huonompi” vain siirtävät vastausta yhden askeleen. Luvut ja päivät kirjoitetaan uudelleen.',
    en: 'Your earlier answers stand as proposals at unanswered questions. They are no answers until you confirm them. “Still true” also copies comment, internal note and evidence. “Better now” and “Worse now” only move the answer one step. Numbers and days are written anew.',
    nb: 'De tidligere svarene deres står som forslag ved ubesvarte spørsmål. De er ikke svar før dere bekrefter dem. «Stemmer fortsatt» kopierer også kommentar, internt notat og dokumentasjon. «Bedre nå» og «Dårligere nå» flytter bare svaret ett trinn. Tall og dager skrives på nytt.',
  },
  leadRead: {
    sv: 'Det som organisationen svarade en tidigare gång står som förslag vid obesvarade frågor. Ett förslag är inget svar förrän någon bekräftar det.',
    fi: 'Organisaation aiempi vastaus näkyy ehdotuksena vastaamattomien kysymysten kohdalla. Ehdotus ei ole vastaus, ennen kuin joku vahvistaa sen.',
    en: 'What the organisation answered an earlier time stands as a proposal at unanswered questions. A proposal is no answer until somebody confirms it.',
    nb: 'Det organisasjonen svarte en tidligere gang, står som forslag ved ubesvarte spørsmål. Et forslag er ikke et svar før noen bekrefter det.',
  },
  signedThen: { sv: 'Förslag från {year}, undertecknat då:', fi: 'Ehdotus vuodelta {year}, silloin allekirjoitettu:', en: 'Proposal from {year}, signed then:', nb: 'Forslag fra {year}, signert da:' },
  notSignedThen: { sv: 'Förslag från {year}, inte undertecknat:', fi: 'Ehdotus vuodelta {year}, ei allekirjoitettu:', en: 'Proposal from {year}, not signed:', nb: 'Forslag fra {year}, ikke signert:' },
  'way.still': { sv: 'Stämmer fortfarande', fi: 'Pitää yhä paikkansa', en: 'Still true', nb: 'Stemmer fortsatt' },
  'way.better': { sv: 'Bättre nu: {status}', fi: 'Nyt parempi: {status}', en: 'Better now: {status}', nb: 'Bedre nå: {status}' },
  'way.worse': { sv: 'Sämre nu: {status}', fi: 'Nyt huonompi: {status}', en: 'Worse now: {status}', nb: 'Dårligere nå: {status}' },

  reworded: { sv: 'Omformulerad sedan {year}', fi: 'Muotoiltu uudelleen vuoden {year} jälkeen', en: 'Reworded since {year}', nb: 'Omformulert siden {year}' },
  'other-text': {
    sv: '{year} löd frågan annorlunda. Svaret då är inget förslag:', fi: 'Vuonna {year} kysymys oli toinen. Silloinen vastaus ei ole ehdotus:',
    en: 'In {year} the question was another. The answer then is no proposal:', nb: 'I {year} var spørsmålet et annet. Svaret da er ikke noe forslag:',
  },
  'other-number': {
    sv: '{year} gällde frågan inte samma slags tal. Svaret då är inget förslag:', fi: 'Vuonna {year} ei kysytty samanlaista lukua. Silloinen vastaus ei ole ehdotus:',
    en: 'In {year} another kind of number was asked. The answer then is no proposal:', nb: 'I {year} ble det ikke spurt om samme slags tall. Svaret da er ikke noe forslag:',
  },
  'other-meaning': {
    sv: 'Programmets ägare säger att frågan är en annan än {year}. Svaret då är inget förslag:', fi: 'Ohjelman omistajan mukaan kysymys on toinen kuin vuonna {year}. Silloinen vastaus ei ole ehdotus:',
    en: 'The programme’s owner says that the question is another than in {year}. The answer then is no proposal:', nb: 'Programeieren sier at spørsmålet er et annet enn i {year}. Svaret da er ikke noe forslag:',
  },
  split: {
    sv: 'Frågan var en del av en större fråga {year}. Svaret på den står här att utgå från; svara på nytt:', fi: 'Kysymys oli osa laajempaa kysymystä vuonna {year}. Vastaus siihen on tässä lähtökohdaksi; vastaa uudelleen:',
    en: 'In {year} this was part of a wider question. The answer to that stands here to go by; answer anew:', nb: 'I {year} var dette del av et større spørsmål. Svaret på det står her som utgangspunkt; svar på nytt:',
  },
  merged: {
    sv: 'Flera frågor från {year} har blivit den här. Vad ni svarade på dem står här att välja bland; svara på nytt:', fi: 'Useasta vuoden {year} kysymyksestä on tullut tämä. Vastauksenne niihin ovat tässä valinnan tueksi; vastaa uudelleen:',
    en: 'Several questions of {year} have become this one. What you answered to them stands here to choose from; answer anew:', nb: 'Flere spørsmål fra {year} er blitt til dette. Det dere svarte på dem, står her å velge blant; svar på nytt:',
  },
  askedAs: { sv: 'Då fråga {code}.', fi: 'Silloin kysymys {code}.', en: 'Then question {code}.', nb: 'Da spørsmål {code}.' },
  otherWording: { sv: 'Båda formuleringarna', fi: 'Molemmat muotoilut', en: 'Both wordings', nb: 'Begge formuleringene' },
  'of.text': { sv: 'Frågan', fi: 'Kysymys', en: 'The question', nb: 'Spørsmålet' },
  'of.guidance': { sv: 'Vägledningen', fi: 'Ohje', en: 'The guidance', nb: 'Veiledningen' },
  'of.unit': { sv: 'Det som räknas', fi: 'Laskettava asia', en: 'What is counted', nb: 'Det som telles' },
  inYear: { sv: '{of} {year}, {language}', fi: '{of} {year}, {language}', en: '{of} {year}, {language}', nb: '{of} {year}, {language}' },
  now: { sv: 'Nu', fi: 'Nyt', en: 'Now', nb: 'Nå' },
  none: { sv: 'Fanns inte', fi: 'Ei ollut', en: 'There was none', nb: 'Fantes ikke' },
  noneNow: { sv: 'Finns inte', fi: 'Ei ole', en: 'There is none', nb: 'Finnes ikke' },

  // How many there are. The number stands alone at the end: it changes while one looks.
  'tally.year': { sv: ', förslag från {year}: {n}', fi: ', ehdotuksia vuodelta {year}: {n}', en: ', proposals from {year}: {n}', nb: ', forslag fra {year}: {n}' },
  'tally.years': { sv: ', förslag från tidigare år: {n}', fi: ', ehdotuksia aiemmilta vuosilta: {n}', en: ', proposals from earlier years: {n}', nb: ', forslag fra tidligere år: {n}' },
  'tally.short': { sv: ', förslag: {n}', fi: ', ehdotuksia: {n}', en: ', proposals: {n}', nb: ', forslag: {n}' },

  // Keys.
  'key.still': { sv: 'förslaget stämmer fortfarande', fi: 'ehdotus pitää yhä paikkansa', en: 'the proposal is still true', nb: 'forslaget stemmer fortsatt' },
  'key.better': { sv: 'bättre nu än förslaget', fi: 'nyt parempi kuin ehdotus', en: 'better now than the proposal', nb: 'bedre nå enn forslaget' },
  'key.worse': { sv: 'sämre nu än förslaget', fi: 'nyt huonompi kuin ehdotus', en: 'worse now than the proposal', nb: 'dårligere nå enn forslaget' },

  // All of a goal at once.
  go: { sv: 'Bekräfta alla oförändrade i målet ({n, number})', fi: 'Vahvista tavoitteen kaikki muuttumattomat ({n, number})', en: 'Confirm all unchanged in this goal ({n, number})', nb: 'Bekreft alle uendrede i målet ({n, number})' },
  title: { sv: 'Bekräfta oförändrade svar: {goal}', fi: 'Vahvista muuttumattomat vastaukset: {goal}', en: 'Confirm unchanged answers: {goal}', nb: 'Bekreft uendrede svar: {goal}' },
  count: {
    sv: '{n, plural, =0 {Här finns inget förslag att bekräfta på en gång} one {# svar bekräftas} other {# svar bekräftas}}',
    fi: '{n, plural, =0 {Kerralla vahvistettavia ehdotuksia ei ole} one {# vastaus vahvistetaan} other {# vastausta vahvistetaan}}',
    en: '{n, plural, =0 {There is no proposal to confirm at once} one {# answer will be confirmed} other {# answers will be confirmed}}',
    nb: '{n, plural, =0 {Her er det ingen forslag å bekrefte på én gang} one {# svar bekreftes} other {# svar bekreftes}}',
  },
  countLead: {
    sv: 'Läs igenom dem först. De sparas just så här, alla på en gång eller inget av dem.', fi: 'Lue ne ensin läpi. Ne tallennetaan juuri näin, kaikki kerralla tai ei yhtään.',
    en: 'Read them through first. They are saved exactly like this, all at once or none of them.', nb: 'Les gjennom dem først. De lagres akkurat slik, alle på én gang eller ingen av dem.',
  },
  confirm: {
    sv: '{n, plural, one {Bekräfta # svar} other {Bekräfta # svar}}', fi: '{n, plural, one {Vahvista # vastaus} other {Vahvista # vastausta}}',
    en: '{n, plural, one {Confirm # answer} other {Confirm # answers}}', nb: '{n, plural, one {Bekreft # svar} other {Bekreft # svar}}',
  },
  'left.title': { sv: 'Det här bekräftas inte', fi: 'Näitä ei vahvisteta', en: 'These are not confirmed', nb: 'Dette bekreftes ikke' },
  'left.answered': {
    sv: '{n, plural, one {# fråga är redan besvarad} other {# frågor är redan besvarade}}', fi: '{n, plural, one {# kysymykseen on jo vastattu} other {# kysymykseen on jo vastattu}}',
    en: '{n, plural, one {# question is already answered} other {# questions are already answered}}', nb: '{n, plural, one {# spørsmål er allerede besvart} other {# spørsmål er allerede besvart}}',
  },
  'left.number': {
    sv: '{n, plural, one {# fråga gäller ett tal, som skrivs på nytt} other {# frågor gäller tal, som skrivs på nytt}}', fi: '{n, plural, one {# kysymyksessä on luku, joka kirjoitetaan uudelleen} other {# kysymyksessä on luku, joka kirjoitetaan uudelleen}}',
    en: '{n, plural, one {# question has a number, which is written anew} other {# questions have a number, which is written anew}}', nb: '{n, plural, one {# spørsmål gjelder et tall, som skrives på nytt} other {# spørsmål gjelder tall, som skrives på nytt}}',
  },
  'left.reworded': {
    sv: '{n, plural, one {# fråga är omformulerad: bekräfta den för sig} other {# frågor är omformulerade: bekräfta dem en och en}}',
    fi: '{n, plural, one {# kysymys on muotoiltu uudelleen: vahvista se erikseen} other {# kysymystä on muotoiltu uudelleen: vahvista ne yksitellen}}',
    en: '{n, plural, one {# question is reworded: confirm it by itself} other {# questions are reworded: confirm them one by one}}',
    nb: '{n, plural, one {# spørsmål er omformulert: bekreft det for seg} other {# spørsmål er omformulert: bekreft dem ett for ett}}',
  },
  'left.other': {
    sv: '{n, plural, one {# fråga var en annan då} other {# frågor var andra då}}', fi: '{n, plural, one {# kysymys oli silloin eri kysymys} other {# kysymystä oli silloin eri kysymyksiä}}',
    en: '{n, plural, one {# question was another one then} other {# questions were others then}}', nb: '{n, plural, one {# spørsmål var et annet da} other {# spørsmål var andre da}}',
  },
  'left.nothing': {
    sv: '{n, plural, one {# fråga har inget tidigare svar} other {# frågor har inget tidigare svar}}', fi: '{n, plural, one {# kysymykseen ei ole aiempaa vastausta} other {# kysymykseen ei ole aiempaa vastausta}}',
    en: '{n, plural, one {# question has no earlier answer} other {# questions have no earlier answer}}', nb: '{n, plural, one {# spørsmål har ikke noe tidligere svar} other {# spørsmål har ikke noe tidligere svar}}',
  },
  back: { sv: 'Till målets frågor', fi: 'Tavoitteen kysymyksiin', en: 'To the goal’s questions', nb: 'Til målets spørsmål' },
  done: {
    sv: '{n, plural, one {# svar är bekräftat och sparat.} other {# svar är bekräftade och sparade.}}', fi: '{n, plural, one {# vastaus on vahvistettu ja tallennettu.} other {# vastausta on vahvistettu ja tallennettu.}}',
    en: '{n, plural, one {# answer is confirmed and saved.} other {# answers are confirmed and saved.}}', nb: '{n, plural, one {# svar er bekreftet og lagret.} other {# svar er bekreftet og lagret.}}',
  },
  doneChanged: {
    sv: '{n, plural, one {# av dem har ändrats sedan dess} other {# av dem har ändrats sedan dess}} och tas inte tillbaka.', fi: '{n, plural, one {# niistä on muuttunut sen jälkeen, eikä sitä peruta.} other {# niistä on muuttunut sen jälkeen, eikä niitä peruta.}}',
    en: '{n, plural, one {# of them has changed since and is not taken back.} other {# of them have changed since and are not taken back.}}', nb: '{n, plural, one {# av dem er endret siden og tas ikke tilbake.} other {# av dem er endret siden og tas ikke tilbake.}}',
  },
  'done.list': { sv: 'Bekräftade svar', fi: 'Vahvistetut vastaukset', en: 'Confirmed answers', nb: 'Bekreftede svar' },
  takeBack: {
    sv: '{n, plural, one {Ta tillbaka # svar} other {Ta tillbaka # svar}}', fi: '{n, plural, one {Peru # vastaus} other {Peru # vastausta}}',
    en: '{n, plural, one {Take back # answer} other {Take back # answers}}', nb: '{n, plural, one {Ta tilbake # svar} other {Ta tilbake # svar}}',
  },
  takeBackHint: { sv: 'Frågorna blir obesvarade igen, som de var.', fi: 'Kysymykset jäävät taas vastaamatta, kuten ne olivat.', en: 'The questions become unanswered again, as they were.', nb: 'Spørsmålene blir ubesvarte igjen, slik de var.' },

  // What can be refused.
  changed: {
    sv: 'Förslaget är inte längre det som sidan visade. Inget är sparat: se efter och bekräfta på nytt.', fi: 'Ehdotus ei ole enää se, joka sivulla näkyi. Mitään ei ole tallennettu: tarkista ja vahvista uudelleen.',
    en: 'The proposal is no longer the one that the page showed. Nothing is saved: look again and confirm anew.', nb: 'Forslaget er ikke lenger det siden viste. Ingenting er lagret: se etter og bekreft på nytt.',
  },
  changedAll: {
    sv: 'Något har ändrats sedan du öppnade sidan. Inget är bekräftat eller taget tillbaka: se efter igen.', fi: 'Jokin on muuttunut sivun avaamisen jälkeen. Mitään ei ole vahvistettu eikä peruttu: tarkista uudelleen.',
    en: 'Something has changed since you opened the page. Nothing is confirmed or taken back: look again.', nb: 'Noe er endret siden du åpnet siden. Ingenting er bekreftet eller tatt tilbake: se etter igjen.',
  },
  needsNumber: { sv: 'Skriv årets tal först. Det tidigare kopieras inte.', fi: 'Kirjoita ensin tämän vuoden luku. Aiempaa ei kopioida.', en: 'Write this year’s number first. The earlier one is not copied.', nb: 'Skriv årets tall først. Det tidligere kopieres ikke.' },
  noStep: { sv: 'Svaret kan inte flyttas åt det hållet.', fi: 'Vastausta ei voi siirtää siihen suuntaan.', en: 'The answer cannot be moved that way.', nb: 'Svaret kan ikke flyttes den veien.' },
  nothingToTakeBack: {
    sv: 'Det finns inget kvar att ta tillbaka: svaren har ändrats sedan dess.', fi: 'Peruttavaa ei ole jäljellä: vastaukset ovat muuttuneet sen jälkeen.',
    en: 'Nothing is left to take back: the answers have changed since.', nb: 'Det er ingenting igjen å ta tilbake: svarene er endret siden.',
  },
});
