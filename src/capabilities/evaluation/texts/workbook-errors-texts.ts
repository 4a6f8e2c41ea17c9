import { catalogue } from '#platform/i18n/index.ts';

/** What is wrong with a row or a cell of a file of answers: for people and programs alike. */
export const workbookErrorTexts = catalogue('evaluation.workbook-errors', {
  'key-missing': { sv: 'Raden säger inte vilken fråga den gäller.', fi: 'Rivi ei kerro, mitä kysymystä se koskee.', en: 'The row does not say which question it is about.', nb: 'Raden sier ikke hvilket spørsmål den gjelder.' },
  'key-wrong': {
    sv: 'Radens nyckel har ändrats ({value}) och passar inte ihop med raden. Ta raden ur filen som den togs ut.', fi: 'Rivin avainta on muutettu ({value}), eikä se sovi riviin. Ota rivi viedystä tiedostosta sellaisenaan.',
    en: 'The row’s key has been changed ({value}) and does not fit the row. Take the row from the file as it was taken out.', nb: 'Radens nøkkel er endret ({value}) og passer ikke til raden. Ta raden fra filen slik den ble tatt ut.',
  },
  'mark-wrong': {
    sv: 'Radens märke hör till en annan rad eller har ändrats. Ta raden ur filen som den togs ut, eller töm cellen med märket.', fi: 'Rivin merkki kuuluu toiselle riville tai sitä on muutettu. Ota rivi viedystä tiedostosta sellaisenaan tai tyhjennä merkin solu.',
    en: 'The row’s mark belongs to another row or has been changed. Take the row from the file as it was taken out, or empty the cell of the mark.', nb: 'Radens merke hører til en annen rad eller er endret. Ta raden fra filen slik den ble tatt ut, eller tøm cellen med merket.',
  },
  'other-round': { sv: 'Raden är från en annan omgång.', fi: 'Rivi on toiselta kierrokselta.', en: 'The row is of another round.', nb: 'Raden er fra en annen runde.' },
  twice: { sv: 'Samma fråga ({value}) står redan på en tidigare rad.', fi: 'Sama kysymys ({value}) on jo aiemmalla rivillä.', en: 'The same question ({value}) stands in an earlier row already.', nb: 'Det samme spørsmålet ({value}) står allerede på en tidligere rad.' },
  'organisation-unknown': { sv: 'I omgången finns ingen organisation {value} som du svarar för.', fi: 'Kierroksella ei ole organisaatiota {value}, jonka puolesta vastaat.', en: 'In the round there is no organisation {value} that you answer for.', nb: 'I runden finnes det ingen organisasjon {value} som du svarer for.' },
  'not-asked': { sv: 'Frågan {value} ingår inte i organisationens formulär.', fi: 'Kysymys {value} ei kuulu organisaation lomakkeeseen.', en: 'The question {value} is not part of the organisation’s form.', nb: 'Spørsmålet {value} inngår ikke i organisasjonens skjema.' },
  signed: { sv: 'Formuläret är undertecknat och måste öppnas på nytt först.', fi: 'Lomake on allekirjoitettu, ja se on ensin avattava uudelleen.', en: 'The form is signed and must be reopened first.', nb: 'Skjemaet er signert og må åpnes på nytt først.' },
  'status-unknown': {
    sv: '”{value}” är inget svar. Skriv Helt, Delvis, Inte alls, Gäller inte oss, eller 1–4.', fi: '”{value}” ei ole vastaus. Kirjoita Kokonaan, Osittain, Ei lainkaan, Ei koske meitä tai 1–4.',
    en: '“{value}” is no answer. Write Fully, Partly, Not at all, Not applicable, or 1–4.', nb: '«{value}» er ikke noe svar. Skriv Helt, Delvis, Ikke i det hele tatt, Gjelder ikke oss, eller 1–4.',
  },
  'too-long': { sv: 'Texten är för lång: högst {other} tecken.', fi: 'Teksti on liian pitkä: enintään {other} merkkiä.', en: 'The text is too long: at most {other} characters.', nb: 'Teksten er for lang: høyst {other} tegn.' },
  'bad-character': { sv: 'Texten innehåller ett tecken som inte kan sparas. Ta bort det.', fi: 'Tekstissä on merkki, jota ei voi tallentaa. Poista se.', en: 'The text contains a character that cannot be saved. Remove it.', nb: 'Teksten inneholder et tegn som ikke kan lagres. Fjern det.' },
  'personal-code': {
    sv: 'Här står något som ser ut som en personbeteckning. Ta bort den.', fi: 'Tekstissä näyttää olevan henkilötunnus. Poista se.', en: 'This looks like a personal identity code. Remove it.', nb: 'Her står noe som ser ut som et fødselsnummer. Fjern det.',
  },
  'bad-amount': { sv: '”{value}” är inget helt tal från 0 uppåt.', fi: '”{value}” ei ole kokonaisluku nollasta ylöspäin.', en: '“{value}” is no whole number from 0 up.', nb: '«{value}» er ikke et helt tall fra 0 og oppover.' },
  'only-denominator': { sv: 'Skriv också hur många av dem.', fi: 'Kirjoita myös, kuinka moni niistä.', en: 'Write also how many of them.', nb: 'Skriv også hvor mange av dem.' },
  'above-denominator': { sv: 'Fler än det finns sammanlagt. Kontrollera båda talen.', fi: 'Enemmän kuin niitä on yhteensä. Tarkista molemmat luvut.', en: 'More than there are in all. Check both numbers.', nb: 'Flere enn det er til sammen. Kontroller begge tallene.' },
  'value-none': { sv: 'Här frågas inte efter något tal.', fi: 'Tässä ei kysytä lukua.', en: 'No number is asked for here.', nb: 'Her spørres det ikke etter noe tall.' },
  'value-count': { sv: 'Här frågas efter ett antal, inte av hur många.', fi: 'Tässä kysytään lukumäärää, ei kokonaismäärää.', en: 'A count is asked for here, not of how many.', nb: 'Her spørres det etter et antall, ikke av hvor mange.' },
  'value-share': { sv: 'Skriv också av hur många.', fi: 'Kirjoita myös, kuinka monesta.', en: 'Write also of how many.', nb: 'Skriv også av hvor mange.' },
  'bad-day': { sv: 'Skriv dagen som 30.11.2026.', fi: 'Kirjoita päivä muodossa 30.11.2026.', en: 'Write the day like 30.11.2026.', nb: 'Skriv dagen som 30.11.2026.' },
  'no-such-day': { sv: 'Någon sådan dag finns inte.', fi: 'Sellaista päivää ei ole.', en: 'There is no such day.', nb: 'Det finnes ingen slik dag.' },
});
