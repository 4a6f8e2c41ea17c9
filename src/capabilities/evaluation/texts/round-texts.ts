import { catalogue } from '#platform/i18n/index.ts';

/** Opening a round, changing it, and how a national measure stands in it. */
export const roundTexts = catalogue('evaluation.round', {
  change: { sv: 'Ändra sista svarsdagen', fi: 'Muuta viimeistä vastauspäivää', en: 'Change the last day for answers', nb: 'Endre siste svardag' },
  message: { sv: 'Skriv till dem som inte har svarat', fi: 'Kirjoita niille, jotka eivät ole vastanneet', en: 'Write to those who have not answered', nb: 'Skriv til dem som ikke har svart' },
  changedMeanwhile: {
    sv: 'Någon annan har ändrat omgången sedan du öppnade sidan. Inget är ändrat; se efter igen.', fi: 'Joku muu on muuttanut kierrosta sivun avaamisen jälkeen. Mitään ei ole muutettu; tarkista tilanne.',
    en: 'Somebody else has changed the round since you opened the page. Nothing is changed; look again.', nb: 'Noen andre har endret runden siden du åpnet siden. Ingenting er endret; se etter igjen.',
  },
  openHint: {
    sv: 'När omgången öppnas får varje organisation som något är aktuellt för det året genast ett formulär. En öppnad omgång kan inte tas tillbaka, bara stängas; den sista svarsdagen kan ändras.',
    fi: 'Kun kierros avataan, jokainen organisaatio, jolle jokin on sinä vuonna ajankohtaista, saa heti lomakkeen. Avattua kierrosta ei voi perua, vain sulkea; viimeistä vastauspäivää voi muuttaa.',
    en: 'When the round is opened, every organisation for which something is due that year gets a form at once. An opened round cannot be taken back, only closed; its last day can be changed.',
    nb: 'Når runden åpnes, får hver organisasjon som noe er aktuelt for det året, straks et skjema. En åpnet runde kan ikke tas tilbake, bare lukkes; siste svardag kan endres.',
  },
  askedFormsFromTo: {
    sv: '{forms, plural, one {# formulär} other {# formulär}} med {least, number}–{most, number} frågor',
    fi: '{forms, plural, one {# lomake} other {# lomaketta}}, {least, number}–{most, number} kysymystä',
    en: '{forms, plural, one {# form} other {# forms}} with {least, number}–{most, number} questions',
    nb: '{forms, plural, one {# skjema} other {# skjemaer}} med {least, number}–{most, number} spørsmål',
  },
  noSuchDay: { sv: 'Någon sådan dag finns inte. Kontrollera dag och månad.', fi: 'Sellaista päivää ei ole. Tarkista päivä ja kuukausi.', en: 'There is no such day. Check the day and the month.', nb: 'Det finnes ingen slik dag. Kontroller dag og måned.' },

  // A national measure is done, under way or not begun, where a statement holds fully, partly or not at all.
  'whole.fully': { sv: 'Klar', fi: 'Valmis', en: 'Done', nb: 'Ferdig' },
  'whole.partly': { sv: 'På gång', fi: 'Käynnissä', en: 'Under way', nb: 'I gang' },
  'whole.not-at-all': { sv: 'Inte påbörjad', fi: 'Ei aloitettu', en: 'Not begun', nb: 'Ikke påbegynt' },
});
