import { catalogue } from '#platform/i18n/index.ts';

/** What stands in a workbook of a form: its sheets, columns and instructions. The columns' names are also what they are known by when it comes back. */
export const workbookTexts = catalogue('evaluation.workbook', {
  'sheet.about': { sv: 'Läs först', fi: 'Lue ensin', en: 'Read first', nb: 'Les først' },
  'sheet.answers': { sv: 'Svar', fi: 'Vastaukset', en: 'Answers', nb: 'Svar' },

  'column.organisation': { sv: 'Organisationens kod', fi: 'Organisaation koodi', en: 'Organisation code', nb: 'Organisasjonens kode' },
  'column.organisationName': { sv: 'Organisation', fi: 'Organisaatio', en: 'Organisation', nb: 'Organisasjon' },
  'column.statement': { sv: 'Frågans kod', fi: 'Kysymyksen koodi', en: 'Question code', nb: 'Spørsmålets kode' },
  'column.goal': { sv: 'Mål', fi: 'Tavoite', en: 'Goal', nb: 'Mål' },
  'column.measure': { sv: 'Åtgärd', fi: 'Toimenpide', en: 'Measure', nb: 'Tiltak' },
  'column.task': { sv: 'Uppgift', fi: 'Tehtävä', en: 'Task', nb: 'Oppgave' },
  'column.text': { sv: 'Självutvärderingsfråga', fi: 'Itsearviointikysymys', en: 'Question', nb: 'Egenvurderingsspørsmål' },
  'column.guidance': { sv: 'Vägledning', fi: 'Ohje', en: 'Guidance', nb: 'Veiledning' },
  'column.earlier': { sv: 'Svarat förra gången', fi: 'Edellinen vastaus', en: 'Answered the last time', nb: 'Svart forrige gang' },
  'column.status': { sv: 'Svar', fi: 'Vastaus', en: 'Answer', nb: 'Svar' },
  'column.comment': { sv: 'Kommentar', fi: 'Kommentti', en: 'Comment', nb: 'Kommentar' },
  'column.note': { sv: 'Intern anteckning', fi: 'Sisäinen muistiinpano', en: 'Internal note', nb: 'Internt notat' },
  'column.evidence': { sv: 'Underlag', fi: 'Näyttö', en: 'Evidence', nb: 'Dokumentasjon' },
  'column.numerator': { sv: 'Antal', fi: 'Lukumäärä', en: 'Count', nb: 'Antall' },
  'column.denominator': { sv: 'Av', fi: 'Kokonaismäärä', en: 'Of', nb: 'Av' },
  'column.unit': { sv: 'Vad som räknas', fi: 'Mitä lasketaan', en: 'What is counted', nb: 'Hva som telles' },
  'column.onDay': { sv: 'Datum', fi: 'Päivä', en: 'Date', nb: 'Dato' },
  'column.key': { sv: 'Radens nyckel', fi: 'Rivin avain', en: 'Row key', nb: 'Radens nøkkel' },
  'column.mark': { sv: 'Radens märke', fi: 'Rivin merkki', en: 'Row mark', nb: 'Radens merke' },

  earlier: { sv: '{year}: {status}', fi: '{year}: {status}', en: '{year}: {status}', nb: '{year}: {status}' },
  earlierCount: { sv: '{year}: {status} ({n})', fi: '{year}: {status} ({n})', en: '{year}: {status} ({n})', nb: '{year}: {status} ({n})' },
  earlierShare: { sv: '{year}: {status} ({n} av {of})', fi: '{year}: {status} ({n}/{of})', en: '{year}: {status} ({n} of {of})', nb: '{year}: {status} ({n} av {of})' },
  unitOf: { sv: 'av: {unit}', fi: 'kaikista: {unit}', en: 'of: {unit}', nb: 'av: {unit}' },

  'refusal.status': {
    sv: 'Välj ett svar i listan, eller skriv 1–4: 1 helt, 2 delvis, 3 inte alls, 4 gäller inte oss.', fi: 'Valitse vastaus luettelosta tai kirjoita 1–4: 1 kokonaan, 2 osittain, 3 ei lainkaan, 4 ei koske meitä.',
    en: 'Choose an answer from the list, or write 1–4: 1 fully, 2 partly, 3 not at all, 4 not applicable.', nb: 'Velg et svar i listen, eller skriv 1–4: 1 helt, 2 delvis, 3 ikke i det hele tatt, 4 gjelder ikke oss.',
  },
  'refusal.amount': { sv: 'Skriv ett helt tal utan decimaler, minst 0.', fi: 'Kirjoita kokonaisluku ilman desimaaleja, vähintään 0.', en: 'Write a whole number without decimals, 0 or more.', nb: 'Skriv et helt tall uten desimaler, minst 0.' },
  'refusal.text': { sv: 'Texten är för lång: högst {most} tecken.', fi: 'Teksti on liian pitkä: enintään {most} merkkiä.', en: 'The text is too long: at most {most} characters.', nb: 'Teksten er for lang: høyst {most} tegn.' },

  // The first sheet, a line at a time.
  'about.title': { sv: '{round}: {whom}', fi: '{round}: {whom}', en: '{round}: {whom}', nb: '{round}: {whom}' },
  'about.whom': { sv: '{n, plural, one {# organisation} other {# organisationer}}', fi: '{n, plural, one {# organisaatio} other {# organisaatiota}}', en: '{n, plural, one {# organisation} other {# organisations}}', nb: '{n, plural, one {# organisasjon} other {# organisasjoner}}' },
  'about.asOf': { sv: 'Uttagen {at}. Sista svarsdag {day}.', fi: 'Viety {at}. Viimeinen vastauspäivä {day}.', en: 'Taken out {at}. Last day for answers {day}.', nb: 'Tatt ut {at}. Siste svardag {day}.' },
  'about.fill': {
    sv: '1. Svara på bladet ”{sheet}”. Skriv i kolumnerna med en penna (✎) i rubriken; de grå cellerna är bara till för att läsas. Bladet är skyddat utan lösenord.',
    fi: '1. Vastaa välilehdellä ”{sheet}”. Kirjoita sarakkeisiin, joiden otsikossa on kynä (✎); harmaat solut ovat vain luettavaksi. Välilehti on suojattu ilman salasanaa.',
    en: '1. Answer on the sheet “{sheet}”. Write in the columns with a pencil (✎) in their heading; the grey cells are only to be read. The sheet is protected without a password.',
    nb: '1. Svar på arket «{sheet}». Skriv i kolonnene med en blyant (✎) i overskriften; de grå cellene er bare til å lese. Arket er beskyttet uten passord.',
  },
  'about.scale': {
    sv: '2. Välj svaret i listan eller skriv 1 (helt), 2 (delvis), 3 (inte alls) eller 4 (gäller inte oss). En tom cell betyder inget svar. Där ett tal frågas skriver du det i kolumnen ”{count}”, och av hur många i kolumnen ”{of}”; då följer svaret av talen.',
    fi: '2. Valitse vastaus luettelosta tai kirjoita 1 (kokonaan), 2 (osittain), 3 (ei lainkaan) tai 4 (ei koske meitä). Tyhjä solu tarkoittaa, ettei vastausta ole. Jos kysytään lukua, kirjoita se sarakkeeseen ”{count}” ja kokonaismäärä sarakkeeseen ”{of}”; vastaus määräytyy silloin luvuista.',
    en: '2. Choose the answer from the list or write 1 (fully), 2 (partly), 3 (not at all) or 4 (not applicable). An empty cell means no answer. Where a number is asked for, write it in the column “{count}”, and of how many in the column “{of}”; the answer then follows from the numbers.',
    nb: '2. Velg svaret i listen eller skriv 1 (helt), 2 (delvis), 3 (ikke i det hele tatt) eller 4 (gjelder ikke oss). En tom celle betyr ikke besvart. Der det spørres etter et tall, skriver du det i kolonnen «{count}», og av hvor mange i kolonnen «{of}»; da følger svaret av tallene.',
  },
  'about.bring': {
    sv: '3. Spara och för in filen på samma sida där du tog ut den. Där ser du vad som ändras innan något sparas. Du kan sortera, filtrera och ta bort rader: rader som inte finns i filen ändras inte.',
    fi: '3. Tallenna ja tuo tiedosto samalla sivulla, jolta veit sen. Näet siellä, mikä muuttuu, ennen kuin mitään tallennetaan. Voit lajitella, suodattaa ja poistaa rivejä: tiedostosta puuttuvat rivit eivät muutu.',
    en: '3. Save, and bring the file in on the same page where you took it out. There you see what changes before anything is saved. You can sort, filter and delete rows: rows that are not in the file are not changed.',
    nb: '3. Lagre, og før filen inn på den samme siden der du tok den ut. Der ser du hva som endres før noe lagres. Du kan sortere, filtrere og slette rader: rader som ikke er i filen, endres ikke.',
  },
  'about.columns': {
    sv: 'Kommentaren når centret när svaren undertecknas. Den interna anteckningen stannar i organisationen. Underlaget är en länk eller en hänvisning.',
    fi: 'Kommentti menee keskukselle, kun vastaukset allekirjoitetaan. Sisäinen muistiinpano jää organisaatioon. Näyttö on linkki tai viite.',
    en: 'The comment reaches the Centre when the answers are signed. The internal note stays in the organisation. The evidence is a link or a reference.',
    nb: 'Kommentaren når senteret når svarene signeres. Det interne notatet blir i organisasjonen. Dokumentasjonen er en lenke eller en henvisning.',
  },
  'about.noPatients': {
    sv: 'Skriv inget som gäller en enskild klient eller patient, och inga personbeteckningar.', fi: 'Älä kirjoita mitään yksittäisestä asiakkaasta tai potilaasta äläkä henkilötunnuksia.',
    en: 'Write nothing that concerns a single client or patient, and no personal identity codes.', nb: 'Skriv ikke noe som gjelder en enkelt bruker eller pasient, og ingen fødselsnumre.',
  },
  'about.leave': {
    sv: 'Ändra inte kolumnerna ”{key}” och ”{mark}” och inte det dolda bladet: med dem vet Lykta vilka svar som har ändrats sedan filen togs ut.',
    fi: 'Älä muuta sarakkeita ”{key}” ja ”{mark}” äläkä piilotettua välilehteä: niistä Lykta tietää, mitkä vastaukset ovat muuttuneet tiedoston viennin jälkeen.',
    en: 'Do not change the columns “{key}” and “{mark}” or the hidden sheet: by them Lykta knows which answers have changed since the file was taken out.',
    nb: 'Ikke endre kolonnene «{key}» og «{mark}» eller det skjulte arket: av dem vet Lykta hvilke svar som er endret siden filen ble tatt ut.',
  },
});
