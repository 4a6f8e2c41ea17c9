import { catalogue } from '#platform/i18n/index.ts';

/** One answer for a whole goal or measure, or for what is left of it. */
export const atOnceTexts = catalogue('evaluation.at-once', {
  go: { sv: 'Svara på flera frågor på en gång', fi: 'Vastaa moneen kysymykseen kerralla', en: 'Answer several questions at once', nb: 'Svar på flere spørsmål på én gang' },
  title: { sv: 'Svara på flera frågor på en gång: {goal}', fi: 'Vastaa moneen kysymykseen kerralla: {goal}', en: 'Answer several questions at once: {goal}', nb: 'Svar på flere spørsmål på én gang: {goal}' },
  lead: {
    sv: 'Välj ett svar och vad det ska gälla. Du ser först vilka frågor som får det; inget sparas innan du säger till.', fi: 'Valitse vastaus ja mitä se koskee. Näet ensin, mitkä kysymykset saavat sen; mitään ei tallenneta ennen kuin vahvistat.',
    en: 'Choose an answer and what it is for. You first see which questions get it; nothing is saved before you say so.', nb: 'Velg et svar og hva det skal gjelde. Du ser først hvilke spørsmål som får det; ingenting lagres før du sier fra.',
  },
  status: { sv: 'Svar', fi: 'Vastaus', en: 'Answer', nb: 'Svar' },
  of: { sv: 'Gäller', fi: 'Koskee', en: 'For', nb: 'Gjelder' },
  wholeGoal: { sv: 'Hela målet', fi: 'Koko tavoite', en: 'The whole goal', nb: 'Hele målet' },
  which: { sv: 'Vilka frågor', fi: 'Mitkä kysymykset', en: 'Which questions', nb: 'Hvilke spørsmål' },
  'which.unanswered': { sv: 'Bara obesvarade', fi: 'Vain vastaamattomat', en: 'Only unanswered', nb: 'Bare ubesvarte' },
  'which.all': { sv: 'Alla, också besvarade', fi: 'Kaikki, myös vastatut', en: 'All, also answered ones', nb: 'Alle, også besvarte' },
  look: { sv: 'Visa vad som skulle ändras', fi: 'Näytä, mikä muuttuisi', en: 'Show what would change', nb: 'Vis hva som ville bli endret' },
  count: {
    sv: '{status}: {n, plural, =0 {inga frågor} one {# fråga} other {# frågor}}', fi: '{status}: {n, plural, =0 {ei yhtään kysymystä} one {# kysymys} other {# kysymystä}}',
    en: '{status}: {n, plural, =0 {no questions} one {# question} other {# questions}}', nb: '{status}: {n, plural, =0 {ingen spørsmål} one {# spørsmål} other {# spørsmål}}',
  },
  was: { sv: 'nu: {status}', fi: 'nyt: {status}', en: 'now: {status}', nb: 'nå: {status}' },
  keepsComment: { sv: 'den kommentar som finns står kvar', fi: 'nykyinen kommentti säilyy', en: 'its own comment stays', nb: 'kommentaren som finnes, blir stående' },
  'left.title': { sv: 'Det här lämnas som det är', fi: 'Nämä jätetään ennalleen', en: 'These are left as they are', nb: 'Dette blir stående som det er' },
  'left.answered': {
    sv: '{n, plural, one {# fråga är redan besvarad} other {# frågor är redan besvarade}}', fi: '{n, plural, one {# kysymykseen on jo vastattu} other {# kysymykseen on jo vastattu}}',
    en: '{n, plural, one {# question is already answered} other {# questions are already answered}}', nb: '{n, plural, one {# spørsmål er allerede besvart} other {# spørsmål er allerede besvart}}',
  },
  'left.same': {
    sv: '{n, plural, one {# fråga har redan det svaret} other {# frågor har redan det svaret}}', fi: '{n, plural, one {# kysymyksellä on jo tämä vastaus} other {# kysymyksellä on jo tämä vastaus}}',
    en: '{n, plural, one {# question has that answer already} other {# questions have that answer already}}', nb: '{n, plural, one {# spørsmål har allerede det svaret} other {# spørsmål har allerede det svaret}}',
  },
  'left.share': {
    sv: '{n, plural, one {# fråga har tal som svaret följer av} other {# frågor har tal som svaret följer av}}', fi: '{n, plural, one {# kysymyksessä vastaus määräytyy luvuista} other {# kysymyksessä vastaus määräytyy luvuista}}',
    en: '{n, plural, one {# question has numbers that its answer follows from} other {# questions have numbers that their answers follow from}}', nb: '{n, plural, one {# spørsmål har tall som svaret følger av} other {# spørsmål har tall som svaret følger av}}',
  },
  'left.whole': {
    sv: '{n, plural, one {# nationell åtgärd besvaras för sig} other {# nationella åtgärder besvaras var för sig}}', fi: '{n, plural, one {# kansalliseen toimenpiteeseen vastataan erikseen} other {# kansalliseen toimenpiteeseen vastataan erikseen}}',
    en: '{n, plural, one {# national measure is answered by itself} other {# national measures are answered one by one}}', nb: '{n, plural, one {# nasjonalt tiltak besvares for seg} other {# nasjonale tiltak besvares hvert for seg}}',
  },
  reason: { sv: 'Motivering', fi: 'Perustelu', en: 'Reason', nb: 'Begrunnelse' },
  reasonHint: {
    sv: 'Blir kommentar till varje svar som inte har någon.', fi: 'Tulee kommentiksi jokaiseen vastaukseen, jolla ei vielä ole sellaista.', en: 'Becomes the comment of each answer that has none.', nb: 'Blir kommentar til hvert svar som ikke har noen.',
  },
  sayWhy: { sv: 'Skriv varför frågorna inte gäller er.', fi: 'Kirjoita, miksi kysymykset eivät koske teitä.', en: 'Say why the questions do not apply to you.', nb: 'Skriv hvorfor spørsmålene ikke gjelder dere.' },
  answer: {
    sv: '{n, plural, one {Spara # svar} other {Spara # svar}}', fi: '{n, plural, one {Tallenna # vastaus} other {Tallenna # vastausta}}', en: '{n, plural, one {Save # answer} other {Save # answers}}', nb: '{n, plural, one {Lagre # svar} other {Lagre # svar}}',
  },
  done: {
    sv: '{n, plural, one {# svar är sparat.} other {# svar är sparade.}}', fi: '{n, plural, one {# vastaus on tallennettu.} other {# vastausta on tallennettu.}}', en: '{n, plural, one {# answer is saved.} other {# answers are saved.}}', nb: '{n, plural, one {# svar er lagret.} other {# svar er lagret.}}',
  },
  doneChanged: {
    sv: '{n, plural, one {# av dem har ändrats sedan dess} other {# av dem har ändrats sedan dess}} och tas inte tillbaka.', fi: '{n, plural, one {# niistä on muuttunut sen jälkeen, eikä sitä peruta.} other {# niistä on muuttunut sen jälkeen, eikä niitä peruta.}}',
    en: '{n, plural, one {# of them has changed since and is not taken back.} other {# of them have changed since and are not taken back.}}', nb: '{n, plural, one {# av dem er endret siden og tas ikke tilbake.} other {# av dem er endret siden og tas ikke tilbake.}}',
  },
  doneList: { sv: 'Svaren som sparades', fi: 'Tallennetut vastaukset', en: 'The answers that were saved', nb: 'Svarene som ble lagret' },
  takeBack: {
    sv: '{n, plural, one {Ta tillbaka # svar} other {Ta tillbaka # svar}}', fi: '{n, plural, one {Peru # vastaus} other {Peru # vastausta}}', en: '{n, plural, one {Take back # answer} other {Take back # answers}}', nb: '{n, plural, one {Ta tilbake # svar} other {Ta tilbake # svar}}',
  },
  takeBackHint: { sv: 'Frågorna blir som de var före.', fi: 'Kysymykset palautuvat ennalleen.', en: 'The questions become what they were before.', nb: 'Spørsmålene blir som de var før.' },
  changed: {
    sv: 'Något har ändrats sedan du öppnade sidan. Inget är sparat: se efter igen.', fi: 'Jokin on muuttunut sivun avaamisen jälkeen. Mitään ei ole tallennettu: tarkista uudelleen.',
    en: 'Something has changed since you opened the page. Nothing is saved: look again.', nb: 'Noe er endret siden du åpnet siden. Ingenting er lagret: se etter igjen.',
  },
  nothingToTakeBack: {
    sv: 'Det finns inget kvar att ta tillbaka: svaren har ändrats sedan dess.', fi: 'Peruttavaa ei ole jäljellä: vastaukset ovat muuttuneet sen jälkeen.',
    en: 'Nothing is left to take back: the answers have changed since.', nb: 'Det er ingenting igjen å ta tilbake: svarene er endret siden.',
  },
});
