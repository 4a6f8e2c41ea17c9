import { catalogue } from '#platform/i18n/index.ts';

/** What was not done when it was last asked, and does not vanish. */
export const leftOverTexts = catalogue('evaluation.left-over', {
  title: { sv: 'Kvar från tidigare år', fi: 'Aiemmilta vuosilta kesken', en: 'Left over from earlier years', nb: 'Gjenstår fra tidligere år' },
  lead: {
    sv: 'Det här var inte helt gjort när det senast frågades, och det frågas inte längre. Det står kvar tills ni säger att det är gjort eller stänger det med ett skäl, och det räknas inte bland årets frågor.',
    fi: 'Näitä ei ollut kokonaan tehty, kun niitä viimeksi kysyttiin, eikä niitä enää kysytä. Ne pysyvät luettelossa, kunnes kerrotte niiden olevan tehty tai suljette ne perustellen. Niitä ei lasketa tämän vuoden kysymyksiin.',
    en: 'This was not fully done when it was last asked, and it is not asked any more. It stays until you say that it is done or close it with a reason, and it is not counted among this year’s questions.',
    nb: 'Dette var ikke helt gjort da det sist ble spurt om, og det spørres ikke lenger. Det blir stående til dere sier at det er gjort eller lukker det med en begrunnelse, og det telles ikke blant årets spørsmål.',
  },
  open: { sv: '{n, plural, =0 {Inget är kvar} one {# fråga är kvar} other {# frågor är kvar}}', fi: '{n, plural, =0 {Mitään ei ole kesken} one {# kysymys on kesken} other {# kysymystä on kesken}}', en: '{n, plural, =0 {Nothing is left over} one {# question is left over} other {# questions are left over}}', nb: '{n, plural, =0 {Ingenting gjenstår} one {# spørsmål gjenstår} other {# spørsmål gjenstår}}' },
  count: { sv: '{n, plural, one {# fråga är kvar} other {# frågor är kvar}} från tidigare år', fi: 'Aiemmilta vuosilta on kesken {n, plural, one {# kysymys} other {# kysymystä}}', en: '{n, plural, one {# question is} other {# questions are}} left over from earlier years', nb: '{n, plural, one {# spørsmål gjenstår} other {# spørsmål gjenstår}} fra tidligere år' },
  none: {
    sv: 'Allt som har frågats tidigare år är gjort, gäller inte eller frågas igen.', fi: 'Kaikki aiempina vuosina kysytty on tehty, ei koske teitä tai kysytään uudelleen.',
    en: 'All that was asked in earlier years is done, does not apply or is asked again.', nb: 'Alt som er spurt om tidligere år, er gjort, gjelder ikke eller spørres på nytt.',
  },
  ended: { sv: 'Gjort eller stängt', fi: 'Tehty tai suljettu', en: 'Done or closed', nb: 'Gjort eller lukket' },
  last: { sv: 'Senaste svar {year}', fi: 'Viimeisin vastaus {year}', en: 'Last answer {year}', nb: 'Siste svar {year}' },
  goesOnAs: { sv: 'I programmet nu är det fråga {code}.', fi: 'Ohjelmassa tämä on nyt kysymys {code}.', en: 'In the programme it is now question {code}.', nb: 'I programmet er det nå spørsmål {code}.' },
  notInProgramme: { sv: 'Frågan finns inte längre i programmet.', fi: 'Kysymystä ei enää ole ohjelmassa.', en: 'The question is no longer in the programme.', nb: 'Spørsmålet finnes ikke lenger i programmet.' },
  end: { sv: 'Markera som gjort eller stäng', fi: 'Merkitse tehdyksi tai sulje', en: 'Mark as done or close', nb: 'Merk som gjort eller lukk' },
  reason: { sv: 'Vad har hänt, eller varför stängs den?', fi: 'Mitä on tapahtunut, tai miksi kysymys suljetaan?', en: 'What has happened, or why is it closed?', nb: 'Hva har skjedd, eller hvorfor lukkes det?' },
  reasonHint: { sv: 'Krävs när du stänger utan att det är gjort.', fi: 'Pakollinen, jos suljet tekemättömän.', en: 'Needed when you close it without its being done.', nb: 'Kreves når du lukker uten at det er gjort.' },
  done: { sv: 'Det är gjort', fi: 'Se on tehty', en: 'It is done', nb: 'Det er gjort' },
  close: { sv: 'Stäng med skälet', fi: 'Sulje perustellen', en: 'Close with the reason', nb: 'Lukk med begrunnelsen' },
  reopen: { sv: 'Ta tillbaka', fi: 'Palauta kesken olevaksi', en: 'Take back', nb: 'Ta tilbake' },
  'said.done': { sv: 'Gjort enligt {by} den {at}.', fi: 'Tehty: {by}, {at}.', en: 'Done, says {by} on {at}.', nb: 'Gjort ifølge {by} den {at}.' },
  'said.closed': { sv: 'Stängd av {by} den {at}.', fi: 'Sulkenut {by}, {at}.', en: 'Closed by {by} on {at}.', nb: 'Lukket av {by} den {at}.' },
  'said.open': { sv: 'Öppnad igen av {by} den {at}.', fi: 'Palauttanut kesken olevaksi {by}, {at}.', en: 'Opened again by {by} on {at}.', nb: 'Åpnet igjen av {by} den {at}.' },
  somebody: { sv: 'någon', fi: 'joku', en: 'somebody', nb: 'noen' },
  sayWhy: { sv: 'Skriv varför den stängs.', fi: 'Kirjoita, miksi kysymys suljetaan.', en: 'Write why it is closed.', nb: 'Skriv hvorfor det lukkes.' },
  notLeft: { sv: 'Den frågan är inte kvar från något tidigare år.', fi: 'Kysymys ei ole kesken aiemmilta vuosilta.', en: 'That question is not left over from an earlier year.', nb: 'Det spørsmålet gjenstår ikke fra et tidligere år.' },
  changed: {
    sv: 'Någon annan har ändrat det här sedan du öppnade sidan. Inget är ändrat; se efter igen.', fi: 'Joku muu on muuttanut tätä sivun avaamisen jälkeen. Mitään ei ole muutettu; tarkista tilanne.',
    en: 'Somebody else has changed this since you opened the page. Nothing is changed; look again.', nb: 'Noen andre har endret dette siden du åpnet siden. Ingenting er endret; se etter igjen.',
  },
  toForm: { sv: 'Till formuläret', fi: 'Lomakkeelle', en: 'To the form', nb: 'Til skjemaet' },
});
