import { catalogue } from '#platform/i18n/index.ts';

/** From one version to another: what became of each statement. What is said of files and corrections; the pages have their own. */
export const crosswalkTexts = catalogue('programme.crosswalk', {
  'change.same': { sv: 'samma fråga', fi: 'sama kysymys', en: 'the same question', nb: 'samme spørsmål' },
  'change.wording': { sv: 'samma fråga med andra ord', fi: 'sama kysymys toisin sanoin', en: 'the same question in other words', nb: 'samme spørsmål med andre ord' },
  'change.meaning': { sv: 'en annan fråga', fi: 'toinen kysymys', en: 'another question', nb: 'et annet spørsmål' },
  'change.split': { sv: 'delad i flera', fi: 'jaettu useaksi', en: 'split into several', nb: 'delt i flere' },
  'change.merged': { sv: 'flera blev en', fi: 'useasta tuli yksi', en: 'several became one', nb: 'flere ble til ett' },
  'change.ended': { sv: 'frågas inte längre', fi: 'ei enää kysytä', en: 'no longer asked', nb: 'spørres ikke lenger' },
  'change.new': { sv: 'ny fråga', fi: 'uusi kysymys', en: 'a new question', nb: 'nytt spørsmål' },

  // What is wrong with a correction.
  unknownFrom: { sv: 'Den tidigare versionen har ingen fråga {code}.', fi: 'Aiemmassa versiossa ei ole kysymystä {code}.', en: 'The earlier version has no question {code}.', nb: 'Den tidligere versjonen har ikke noe spørsmål {code}.' },
  unknownTo: { sv: 'Den här versionen har ingen fråga {code}.', fi: 'Tässä versiossa ei ole kysymystä {code}.', en: 'This version has no question {code}.', nb: 'Denne versjonen har ikke noe spørsmål {code}.' },
  none: { sv: 'Här ska ingen fråga stå vid det valet.', fi: 'Tässä ei saa olla kysymystä, kun valinta on tämä.', en: 'No question is to stand here with that choice.', nb: 'Her skal det ikke stå noe spørsmål ved det valget.' },
  one: { sv: 'Här ska precis en fråga stå vid det valet.', fi: 'Tässä on oltava täsmälleen yksi kysymys, kun valinta on tämä.', en: 'Exactly one question is to stand here with that choice.', nb: 'Her skal det stå nøyaktig ett spørsmål ved det valget.' },
  several: { sv: 'Här ska minst två frågor stå vid det valet.', fi: 'Tässä on oltava vähintään kaksi kysymystä, kun valinta on tämä.', en: 'At least two questions are to stand here with that choice.', nb: 'Her skal det stå minst to spørsmål ved det valget.' },
  number: {
    sv: 'Frågorna ber inte om samma slags tal. Välj ”en annan fråga”.', fi: 'Kysymyksissä ei kysytä samanlaista lukua. Valitse ”toinen kysymys”.',
    en: 'The questions do not ask for the same kind of number. Choose “another question”.', nb: 'Spørsmålene ber ikke om samme slags tall. Velg «et annet spørsmål».',
  },
  chooseChange: { sv: 'Välj vad som hände med frågan.', fi: 'Valitse, mitä kysymykselle tapahtui.', en: 'Choose what became of the question.', nb: 'Velg hva som skjedde med spørsmålet.' },
  leavesItself: {
    sv: 'Frågan {code} måste finnas kvar bland koderna: det är den som rättas.', fi: 'Kysymyksen {code} on oltava koodien joukossa: sitä ollaan korjaamassa.',
    en: 'The question {code} must be among the codes: it is the one that is corrected.', nb: 'Spørsmålet {code} må være blant kodene: det er det som rettes.',
  },
  wrong: { sv: 'Det går inte så. Inget är ändrat.', fi: 'Näin se ei onnistu. Mitään ei ole muutettu.', en: 'It cannot be done like this. Nothing is changed.', nb: 'Det går ikke slik. Ingenting er endret.' },

  // What can be refused.
  notFound: { sv: 'Det finns ingen sådan övergång mellan versioner.', fi: 'Tällaista versioiden vastaavuutta ei ole.', en: 'There is no such crosswalk between versions.', nb: 'Det finnes ingen slik overgang mellom versjoner.' },
  notPublished: { sv: 'Båda versionerna måste vara publicerade.', fi: 'Molempien versioiden on oltava julkaistuja.', en: 'Both versions must be published.', nb: 'Begge versjonene må være publisert.' },
  itself: { sv: 'En version kan inte följa på sig själv.', fi: 'Versio ei voi seurata itseään.', en: 'A version cannot follow itself.', nb: 'En versjon kan ikke følge seg selv.' },
  later: {
    sv: 'En version kan bara följa på en som publicerades före den.', fi: 'Versio voi seurata vain sitä ennen julkaistua versiota.',
    en: 'A version can only follow one that was published before it.', nb: 'En versjon kan bare følge på en som ble publisert før den.',
  },
  changed: {
    sv: 'Någon annan har ändrat detta sedan du öppnade sidan. Inget är sparat; se efter igen.', fi: 'Joku muu on muuttanut tätä sivun avaamisen jälkeen. Mitään ei ole tallennettu; tarkista tilanne.',
    en: 'Somebody else has changed this since you opened the page. Nothing is saved; look again.', nb: 'Noen andre har endret dette siden du åpnet siden. Ingenting er lagret; se etter igjen.',
  },
  sayWhy: { sv: 'Skriv varför det som gäller ändras.', fi: 'Kirjoita, miksi voimassa olevaa muutetaan.', en: 'Write why what holds is changed.', nb: 'Skriv hvorfor det som gjelder, endres.' },
  confirmIt: { sv: 'Bekräfta med rutan att övergången ska gälla.', fi: 'Vahvista ruudulla, että vastaavuus tulee voimaan.', en: 'Tick the box to say that the crosswalk is to hold.', nb: 'Bekreft med ruten at overgangen skal gjelde.' },
  nothingNew: { sv: 'Det som gäller är redan detta.', fi: 'Voimassa oleva on jo tämä.', en: 'What holds is this already.', nb: 'Det som gjelder, er allerede dette.' },
  notHeld: { sv: 'Ingen övergång gäller mellan versionerna.', fi: 'Versioiden välillä ei ole voimassa olevaa vastaavuutta.', en: 'No crosswalk holds between the versions.', nb: 'Ingen overgang gjelder mellom versjonene.' },

  // What is wrong with a file. Columns are called as in the file.
  'file.wrong': { sv: 'Filen kan inte föras in. Inget är ändrat.', fi: 'Tiedostoa ei voi tuoda. Mitään ei ole muutettu.', en: 'The file cannot be brought in. Nothing is changed.', nb: 'Filen kan ikke føres inn. Ingenting er endret.' },
  'file.none-given': { sv: 'Välj en fil.', fi: 'Valitse tiedosto.', en: 'Choose a file.', nb: 'Velg en fil.' },
  'file.notFormat': { sv: 'Filen är inte i formatet {format}. Fel vid {at}.', fi: 'Tiedosto ei ole muodossa {format}. Virhe kohdassa {at}.', en: 'The file is not in the format {format}. Wrong at {at}.', nb: 'Filen er ikke i formatet {format}. Feil ved {at}.' },
  'file.otherVersions': {
    sv: '{where}: filen gäller {found}, men här gäller det {wanted}.', fi: '{where}: tiedosto koskee versiota {found}, mutta tässä on kyse versiosta {wanted}.',
    en: '{where}: the file is about {found}, but here it is {wanted}.', nb: '{where}: filen gjelder {found}, men her er det {wanted}.',
  },
  'file.noTable': {
    sv: 'Filen är inte en tabell med en övergång. Den ska vara JSON, CSV eller Excel, och en tabell ska ha kolumnerna {columns}.', fi: 'Tiedosto ei ole vastaavuuden taulukko. Sen on oltava JSON, CSV tai Excel, ja taulukossa on oltava sarakkeet {columns}.',
    en: 'The file is not a table of a crosswalk. It is to be JSON, CSV or Excel, and a table is to have the columns {columns}.', nb: 'Filen er ikke en tabell med en overgang. Den skal være JSON, CSV eller Excel, og en tabell skal ha kolonnene {columns}.',
  },
  'file.noColumn': { sv: 'Kolumnen {column} saknas.', fi: 'Sarake {column} puuttuu.', en: 'The column {column} is missing.', nb: 'Kolonnen {column} mangler.' },
  'file.columnTwice': { sv: 'Kolumnen {column} finns två gånger.', fi: 'Sarake {column} on kahdesti.', en: 'The column {column} is there twice.', nb: 'Kolonnen {column} finnes to ganger.' },
  'file.tooMany': { sv: 'Filen har fler än {most} rader.', fi: 'Tiedostossa on yli {most} riviä.', en: 'The file has more than {most} rows.', nb: 'Filen har flere enn {most} rader.' },
  'file.change': { sv: 'Rad {row}, kolumnen change: ”{change}” är inget av {changes}.', fi: 'Rivi {row}, sarake change: ”{change}” ei ole mikään näistä: {changes}.', en: 'Row {row}, column change: “{change}” is none of {changes}.', nb: 'Rad {row}, kolonnen change: «{change}» er ingen av {changes}.' },
  'file.unknownFrom': { sv: 'Rad {row}, kolumnen from: den tidigare versionen har ingen fråga {code}.', fi: 'Rivi {row}, sarake from: aiemmassa versiossa ei ole kysymystä {code}.', en: 'Row {row}, column from: the earlier version has no question {code}.', nb: 'Rad {row}, kolonnen from: den tidligere versjonen har ikke noe spørsmål {code}.' },
  'file.unknownTo': { sv: 'Rad {row}, kolumnen to: den senare versionen har ingen fråga {code}.', fi: 'Rivi {row}, sarake to: myöhemmässä versiossa ei ole kysymystä {code}.', en: 'Row {row}, column to: the later version has no question {code}.', nb: 'Rad {row}, kolonnen to: den senere versjonen har ikke noe spørsmål {code}.' },
  'file.number': {
    sv: 'Rad {row}, kolumnen change: frågorna ber inte om samma slags tal, så det är en annan fråga (meaning).', fi: 'Rivi {row}, sarake change: kysymyksissä ei kysytä samanlaista lukua, joten kyseessä on toinen kysymys (meaning).',
    en: 'Row {row}, column change: the questions do not ask for the same kind of number, so it is another question (meaning).', nb: 'Rad {row}, kolonnen change: spørsmålene ber ikke om samme slags tall, så det er et annet spørsmål (meaning).',
  },
  'file.none': { sv: 'Rad {row}, kolumnen {column}: ska vara tom vid {change}.', fi: 'Rivi {row}, sarake {column}: oltava tyhjä, kun muutos on {change}.', en: 'Row {row}, column {column}: is to be empty where the change is {change}.', nb: 'Rad {row}, kolonnen {column}: skal være tom ved {change}.' },
  'file.one': { sv: 'Rad {row}, kolumnen {column}: precis en fråga vid {change}.', fi: 'Rivi {row}, sarake {column}: täsmälleen yksi kysymys, kun muutos on {change}.', en: 'Row {row}, column {column}: exactly one question where the change is {change}.', nb: 'Rad {row}, kolonnen {column}: nøyaktig ett spørsmål ved {change}.' },
  'file.several': { sv: 'Rad {row}, kolumnen {column}: minst två rader med olika frågor vid {change}.', fi: 'Rivi {row}, sarake {column}: vähintään kaksi riviä eri kysymyksin, kun muutos on {change}.', en: 'Row {row}, column {column}: at least two rows with different questions where the change is {change}.', nb: 'Rad {row}, kolonnen {column}: minst to rader med ulike spørsmål ved {change}.' },
  'file.twice.from': { sv: 'Rad {row}, kolumnen from: {code} står redan på en annan rad.', fi: 'Rivi {row}, sarake from: {code} on jo toisella rivillä.', en: 'Row {row}, column from: {code} stands in another row already.', nb: 'Rad {row}, kolonnen from: {code} står allerede på en annen rad.' },
  'file.twice.to': { sv: 'Rad {row}, kolumnen to: {code} står redan på en annan rad.', fi: 'Rivi {row}, sarake to: {code} on jo toisella rivillä.', en: 'Row {row}, column to: {code} stands in another row already.', nb: 'Rad {row}, kolonnen to: {code} står allerede på en annen rad.' },
  'file.lacking.from': { sv: '{n, plural, one {# fråga} other {# frågor}} i den tidigare versionen saknas i filen: {codes}.', fi: 'Tiedostosta puuttuu {n, plural, one {# aiemman version kysymys} other {# aiemman version kysymystä}}: {codes}.', en: '{n, plural, one {# question} other {# questions}} of the earlier version are not in the file: {codes}.', nb: '{n, plural, one {# spørsmål} other {# spørsmål}} fra den tidligere versjonen mangler i filen: {codes}.' },
  'file.lacking.to': { sv: '{n, plural, one {# fråga} other {# frågor}} i den senare versionen saknas i filen: {codes}.', fi: 'Tiedostosta puuttuu {n, plural, one {# myöhemmän version kysymys} other {# myöhemmän version kysymystä}}: {codes}.', en: '{n, plural, one {# question} other {# questions}} of the later version are not in the file: {codes}.', nb: '{n, plural, one {# spørsmål} other {# spørsmål}} fra den senere versjonen mangler i filen: {codes}.' },

  'cli.document': { sv: 'Skriver en övergång mellan två versioner i formatet {format}.', fi: 'Tulostaa versioiden vastaavuuden muodossa {format}.', en: 'Prints a crosswalk between two versions in the format {format}.', nb: 'Skriver en overgang mellom to versjoner i formatet {format}.' },
  'cli.show': { sv: 'Visar vad som blev av varje fråga från en version till en annan.', fi: 'Näyttää, mitä kullekin kysymykselle tapahtui versiosta toiseen.', en: 'Shows what became of each question from one version to another.', nb: 'Viser hva som ble av hvert spørsmål fra én versjon til en annen.' },
  'cli.bringIn': { sv: 'För in en övergång mellan två versioner ur en fil; den gäller inte förrän den bekräftas.', fi: 'Tuo versioiden vastaavuuden tiedostosta; se tulee voimaan vasta vahvistettuna.', en: 'Brings a crosswalk between two versions in from a file; it does not hold before it is confirmed.', nb: 'Fører inn en overgang mellom to versjoner fra en fil; den gjelder ikke før den bekreftes.' },
  'cli.confirm': { sv: 'Låter en övergång gälla; --reason där en redan gäller.', fi: 'Ottaa vastaavuuden käyttöön; --reason, jos sellainen on jo voimassa.', en: 'Lets a crosswalk hold; --reason where one holds already.', nb: 'Lar en overgang gjelde; --reason der en allerede gjelder.' },
  'cli.holds': { sv: 'revision {revision}, gäller', fi: 'tarkistus {revision}, voimassa', en: 'revision {revision}, holds', nb: 'revisjon {revision}, gjelder' },
  'cli.holdsNot': { sv: 'revision {revision}, gäller inte', fi: 'tarkistus {revision}, ei voimassa', en: 'revision {revision}, does not hold', nb: 'revisjon {revision}, gjelder ikke' },
  'cli.kept': { sv: 'revision {revision}, {entries, plural, one {# rad} other {# rader}}', fi: 'tarkistus {revision}, {entries, plural, one {# rivi} other {# riviä}}', en: 'revision {revision}, {entries, plural, one {# row} other {# rows}}', nb: 'revisjon {revision}, {entries, plural, one {# rad} other {# rader}}' },
});
