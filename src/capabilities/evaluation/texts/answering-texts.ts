import { catalogue } from '#platform/i18n/index.ts';

/** Answering by keys, and what becomes of answers that could not be sent. */
export const answeringTexts = catalogue('evaluation.answering', {
  'key.down': { sv: 'nästa fråga', fi: 'seuraava kysymys', en: 'next question', nb: 'neste spørsmål' },
  'key.up': { sv: 'föregående fråga', fi: 'edellinen kysymys', en: 'previous question', nb: 'forrige spørsmål' },
  'key.comment': { sv: 'skriv en kommentar', fi: 'kirjoita kommentti', en: 'write a comment', nb: 'skriv en kommentar' },
  'key.evidence': { sv: 'ange ett underlag', fi: 'anna näyttö', en: 'give evidence', nb: 'oppgi dokumentasjon' },
  'key.note': { sv: 'skriv en intern anteckning', fi: 'kirjoita sisäinen muistiinpano', en: 'write an internal note', nb: 'skriv et internt notat' },
  'key.leave': { sv: 'tillbaka från ett fält till svaret', fi: 'takaisin kentästä vastaukseen', en: 'back from a field to its answer', nb: 'tilbake fra et felt til svaret' },

  // What is kept in the browser because it could not be sent.
  keptHere: { sv: 'Sparat i den här webbläsaren, inte skickat', fi: 'Tallessa tässä selaimessa, ei lähetetty', en: 'Kept in this browser, not sent', nb: 'Lagret i denne nettleseren, ikke sendt' },
  notKept: { sv: 'Bara på skärmen: webbläsaren kan inte spara', fi: 'Vain näytöllä: selain ei voi tallentaa', en: 'Only on this screen: the browser cannot keep it', nb: 'Bare på skjermen: nettleseren kan ikke lagre det' },
  'state.oneKept': {
    sv: 'Ingen kontakt: 1 svar är sparat i den här webbläsaren och skickas när förbindelsen är tillbaka.', fi: 'Ei yhteyttä: 1 vastaus on tallessa tässä selaimessa ja lähetetään, kun yhteys palaa.',
    en: 'No contact: 1 answer is kept in this browser and is sent when the line is back.', nb: 'Ingen kontakt: 1 svar er lagret i denne nettleseren og sendes når forbindelsen er tilbake.',
  },
  'state.someKept': {
    sv: 'Ingen kontakt: {n} svar är sparade i den här webbläsaren och skickas när förbindelsen är tillbaka.', fi: 'Ei yhteyttä: {n} vastausta on tallessa tässä selaimessa, ja ne lähetetään, kun yhteys palaa.',
    en: 'No contact: {n} answers are kept in this browser and are sent when the line is back.', nb: 'Ingen kontakt: {n} svar er lagret i denne nettleseren og sendes når forbindelsen er tilbake.',
  },
  'state.notKept': {
    sv: 'Ingen kontakt, och webbläsarens lagring är full eller avstängd: {n} svar finns bara på den här skärmen. Stäng inte sidan.',
    fi: 'Ei yhteyttä, ja selaimen tallennustila on täynnä tai estetty: {n} vastausta on vain tällä näytöllä. Älä sulje sivua.',
    en: 'No contact, and the browser’s store is full or blocked: {n} answers are only on this screen. Do not close the page.',
    nb: 'Ingen kontakt, og nettleserens lager er fullt eller sperret: {n} svar er bare på denne skjermen. Ikke lukk siden.',
  },
  restored: { sv: 'Hämtat ur den här webbläsaren', fi: 'Palautettu tästä selaimesta', en: 'Brought back from this browser', nb: 'Hentet fra denne nettleseren' },
  keptTitle: { sv: 'Svar som aldrig skickades', fi: 'Vastaukset, joita ei lähetetty', en: 'Answers that were never sent', nb: 'Svar som aldri ble sendt' },
  keptLead: {
    sv: 'De här svaren finns bara i den här webbläsaren, och formuläret tar inte längre emot svar av dig. Kopiera det som behövs innan du tar bort dem.',
    fi: 'Nämä vastaukset ovat vain tässä selaimessa, eikä lomake enää ota vastaan vastauksiasi. Kopioi tarvittava ennen kuin poistat ne.',
    en: 'These answers are only in this browser, and the form takes no more answers from you. Copy what you need before you remove them.',
    nb: 'Disse svarene finnes bare i denne nettleseren, og skjemaet tar ikke lenger imot svar fra deg. Kopier det du trenger før du fjerner dem.',
  },
  keptUnasked: {
    sv: 'De här svaren finns bara i den här webbläsaren, och formuläret frågar inte längre efter dem. Kopiera det som behövs innan du tar bort dem.',
    fi: 'Nämä vastaukset ovat vain tässä selaimessa, eikä lomake enää kysy niitä. Kopioi tarvittava ennen kuin poistat ne.',
    en: 'These answers are only in this browser, and the form no longer asks for them. Copy what you need before you remove them.',
    nb: 'Disse svarene finnes bare i denne nettleseren, og skjemaet spør ikke lenger om dem. Kopier det du trenger før du fjerner dem.',
  },
  sentUnasked: {
    sv: 'Det här skrev du till frågor som formuläret inte längre frågar. Det är inte sparat: kopiera det som behövs innan du lämnar sidan.',
    fi: 'Kirjoitit nämä kysymyksiin, joita lomake ei enää kysy. Niitä ei ole tallennettu: kopioi tarvittava ennen kuin poistut sivulta.',
    en: 'You wrote this to questions that the form no longer asks. It is not saved: copy what you need before you leave the page.',
    nb: 'Dette skrev du til spørsmål som skjemaet ikke lenger stiller. Det er ikke lagret: kopier det du trenger før du forlater siden.',
  },
  forget: { sv: 'Ta bort dem ur webbläsaren', fi: 'Poista ne selaimesta', en: 'Remove them from the browser', nb: 'Fjern dem fra nettleseren' },
  forgotten: { sv: 'De är borttagna.', fi: 'Ne on poistettu.', en: 'They are removed.', nb: 'De er fjernet.' },
  nothingAsked: {
    sv: 'Ingenting frågas av den här organisationen i omgången längre.', fi: 'Tältä organisaatiolta ei enää kysytä tällä kierroksella mitään.',
    en: 'Nothing is asked of this organisation in the round any more.', nb: 'Det spørres ikke lenger om noe av denne virksomheten i runden.',
  },
  nothingOwn: {
    sv: 'Ingenting frågas av organisationen själv i den här omgången. Det som frågas nedanför den granskas och undertecknas här.', fi: 'Organisaatiolta itseltään ei kysytä mitään tällä kierroksella. Sen alaisten vastaukset tarkistetaan ja allekirjoitetaan täällä.',
    en: 'Nothing is asked of the organisation itself in this round. What is asked below it is reviewed and signed here.', nb: 'Organisasjonen selv blir ikke spurt om noe i denne runden. Det som spørres om under den, gjennomgås og signeres her.',
  },
});
