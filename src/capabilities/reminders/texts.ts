import { catalogue } from '#platform/i18n/index.ts';

/** What goes wrong with reminders, and is told. */
export const reminderTexts = catalogue('reminders', {
  personNotFound: { sv: 'Personen finns inte här.', fi: 'Henkilöä ei ole täällä.', en: 'There is no such person here.', nb: 'Personen finnes ikke her.' },
  roundNotFound: { sv: 'Omgången finns inte.', fi: 'Kierrosta ei ole.', en: 'There is no such round.', nb: 'Runden finnes ikke.' },
  linkUnknown: { sv: 'Länken gäller inte.', fi: 'Linkki ei ole voimassa.', en: 'The link does not hold.', nb: 'Lenken gjelder ikke.' },
  guestsNone: { sv: 'Den som är här med en länk får inga påminnelser.', fi: 'Linkillä tullut ei saa muistutuksia.', en: 'Whoever is here by a link gets no reminders.', nb: 'Den som er her med en lenke, får ingen påminnelser.' },
  ruleChanged: {
    sv: 'Någon annan har ändrat reglerna sedan du öppnade sidan. Inget är ändrat; se efter igen.', fi: 'Joku muu on muuttanut sääntöjä sivun avaamisen jälkeen. Mitään ei ole muutettu; tarkista tilanne.',
    en: 'Somebody else has changed the rules since you opened the page. Nothing is changed; look again.', nb: 'Noen andre har endret reglene siden du åpnet siden. Ingenting er endret; se etter igjen.',
  },
  daysWrong: {
    sv: 'Skriv dagarna som tal från 1 till 120 med komma emellan, högst tio.', fi: 'Kirjoita päivät lukuina 1–120 pilkulla erotettuina, enintään kymmenen.', en: 'Write the days as numbers from 1 to 120 with commas between them, at most ten.', nb: 'Skriv dagene som tall fra 1 til 120 med komma mellom, høyst ti.',
  },
  numberWrong: { sv: 'Skriv ett heltal från {least, number} till {most, number}.', fi: 'Kirjoita kokonaisluku väliltä {least, number}–{most, number}.', en: 'Write a whole number from {least, number} to {most, number}.', nb: 'Skriv et heltall fra {least, number} til {most, number}.' },
});
