import { catalogue } from '#platform/i18n/index.ts';

/** What the command line says of mail. */
export const mailTexts = catalogue('apps.mail', {
  summary: { sv: 'Visar om e-post skickas, hur lång kön är och det senaste felet.', fi: 'Näyttää, lähetetäänkö sähköpostia, jonon pituuden ja viimeisimmän virheen.', en: 'Tells whether e-mail is sent, how long the queue is and the last failure.', nb: 'Viser om e-post sendes, hvor lang køen er, og siste feil.' },
  testSummary: { sv: 'Skickar ett brev på försök.', fi: 'Lähettää kokeeksi yhden viestin.', en: 'Sends one mail to try.', nb: 'Sender én e-post på prøve.' },
  off: {
    sv: 'E-post skickas inte: LYKTA_MAIL_URL är inte satt.', fi: 'Sähköpostia ei lähetetä: LYKTA_MAIL_URL ei ole asetettu.', en: 'E-mail is not sent: LYKTA_MAIL_URL is not set.', nb: 'E-post sendes ikke: LYKTA_MAIL_URL er ikke satt.',
  },
  on: { sv: 'E-post skickas från {sender}, högst {most, number} i minuten.', fi: 'Sähköpostin lähettäjä on {sender}, enintään {most, number} viestiä minuutissa.', en: 'E-mail is sent from {sender}, at most {most, number} a minute.', nb: 'E-post sendes fra {sender}, høyst {most, number} i minuttet.' },
  queue: { sv: 'I kö: {waiting, number}. Gick inte att skicka: {dead, number}.', fi: 'Jonossa: {waiting, number}. Lähettäminen ei onnistunut: {dead, number}.', en: 'In the queue: {waiting, number}. Could not be sent: {dead, number}.', nb: 'I kø: {waiting, number}. Kunne ikke sendes: {dead, number}.' },
  oldest: { sv: 'Det äldsta har väntat sedan {at}.', fi: 'Vanhin on odottanut alkaen {at}.', en: 'The oldest has waited since {at}.', nb: 'Den eldste har ventet siden {at}.' },
  sent: { sv: 'Senast skickat {at}.', fi: 'Viimeksi lähetetty {at}.', en: 'Last sent {at}.', nb: 'Sist sendt {at}.' },
  failed: { sv: 'Senaste felet {at}: {why}', fi: 'Viimeisin virhe {at}: {why}', en: 'Last failure {at}: {why}', nb: 'Siste feil {at}: {why}' },
  paused: { sv: 'Servern lämnas i fred till {at}.', fi: 'Palvelimen annetaan olla {at} asti.', en: 'The server is left alone until {at}.', nb: 'Serveren får være i fred til {at}.' },
  noAddress: { sv: '”{address}” är ingen e-postadress.', fi: '”{address}” ei ole sähköpostiosoite.', en: '“{address}” is no e-mail address.', nb: '«{address}» er ingen e-postadresse.' },
  testSubject: { sv: 'Försök från Lykta', fi: 'Kokeilu Lyktasta', en: 'A try from Lykta', nb: 'Prøve fra Lykta' },
  testText: { sv: 'Det här brevet kom fram: Lykta kan skicka e-post.', fi: 'Tämä viesti tuli perille: Lykta voi lähettää sähköpostia.', en: 'This mail has arrived: Lykta can send e-mail.', nb: 'Denne e-posten kom fram: Lykta kan sende e-post.' },
  testSent: { sv: 'Servern har tagit emot brevet till {address}.', fi: 'Palvelin otti vastaan viestin osoitteeseen {address}.', en: 'The server has taken the mail to {address}.', nb: 'Serveren har tatt imot e-posten til {address}.' },
  testFailed: { sv: 'Det gick inte: {why}', fi: 'Ei onnistunut: {why}', en: 'It did not work: {why}', nb: 'Det gikk ikke: {why}' },
});
