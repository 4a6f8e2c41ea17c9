import { catalogue } from '#platform/i18n/index.ts';

export const tableTexts = catalogue('platform.tables', {
  tooLarge: {
    sv: 'Filen är för stor: högst {most, number} MB. Dela upp den i flera.',
    fi: 'Tiedosto on liian suuri: enintään {most, number} Mt. Jaa se useaksi tiedostoksi.',
    en: 'The file is too large: at most {most, number} MB. Divide it into several.',
    nb: 'Filen er for stor: høyst {most, number} MB. Del den opp i flere.',
  },
  empty: { sv: 'Filen är tom.', fi: 'Tiedosto on tyhjä.', en: 'The file is empty.', nb: 'Filen er tom.' },
  oldOrLocked: {
    sv: 'Filen är lösenordsskyddad eller i Excels gamla format (.xls). Öppna den i Excel, ta bort lösenordet och spara den som Excel-arbetsbok (.xlsx).',
    fi: 'Tiedosto on suojattu salasanalla tai tallennettu Excelin vanhassa muodossa (.xls). Avaa se Excelissä, poista salasana ja tallenna Excel-työkirjana (.xlsx).',
    en: 'The file is protected by a password or in Excel’s old format (.xls). Open it in Excel, remove the password and save it as an Excel workbook (.xlsx).',
    nb: 'Filen er beskyttet med passord eller i Excels gamle format (.xls). Åpne den i Excel, fjern passordet og lagre den som Excel-arbeidsbok (.xlsx).',
  },
  otherWorkbook: {
    sv: 'Kalkylbladet är i ett format som inte kan läsas här. Spara det som Excel-arbetsbok (.xlsx) eller CSV.',
    fi: 'Laskentataulukko on muodossa, jota ei voi lukea täällä. Tallenna se Excel-työkirjana (.xlsx) tai CSV-tiedostona.',
    en: 'The spreadsheet is in a format that cannot be read here. Save it as an Excel workbook (.xlsx) or CSV.',
    nb: 'Regnearket er i et format som ikke kan leses her. Lagre det som Excel-arbeidsbok (.xlsx) eller CSV.',
  },
  notTable: {
    sv: 'Filen är ingen tabell. Välj en CSV-fil eller en Excel-arbetsbok (.xlsx).',
    fi: 'Tiedosto ei ole taulukko. Valitse CSV-tiedosto tai Excel-työkirja (.xlsx).',
    en: 'The file is not a table. Choose a CSV file or an Excel workbook (.xlsx).',
    nb: 'Filen er ikke en tabell. Velg en CSV-fil eller en Excel-arbeidsbok (.xlsx).',
  },
  broken: {
    sv: 'Filen är skadad eller inte hel. Öppna den i Excel, spara den på nytt och skicka den igen.',
    fi: 'Tiedosto on vioittunut tai vajaa. Avaa se Excelissä, tallenna uudelleen ja lähetä se uudestaan.',
    en: 'The file is damaged or not whole. Open it in Excel, save it anew and send it again.',
    nb: 'Filen er skadet eller ikke hel. Åpne den i Excel, lagre den på nytt og send den igjen.',
  },
  swells: {
    sv: 'Filen blir orimligt stor när den packas upp och läses därför inte. Kopiera tabellen till en ny arbetsbok och skicka den.',
    fi: 'Tiedosto paisuu purettaessa kohtuuttoman suureksi, joten sitä ei lueta. Kopioi taulukko uuteen työkirjaan ja lähetä se.',
    en: 'The file becomes unreasonably large when it is unpacked and is therefore not read. Copy the table to a new workbook and send that.',
    nb: 'Filen blir urimelig stor når den pakkes ut, og leses derfor ikke. Kopier tabellen til en ny arbeidsbok og send den.',
  },
  declares: {
    sv: 'Arbetsboken innehåller en dokumenttypsdeklaration (DTD), som Excel aldrig skriver, och läses därför inte. Kopiera tabellen till en ny arbetsbok och skicka den.',
    fi: 'Työkirjassa on dokumenttityypin määrittely (DTD), jollaista Excel ei koskaan kirjoita, joten sitä ei lueta. Kopioi taulukko uuteen työkirjaan ja lähetä se.',
    en: 'The workbook contains a document type declaration (DTD), which Excel never writes, and is therefore not read. Copy the table to a new workbook and send that.',
    nb: 'Arbeidsboken inneholder en dokumenttypedeklarasjon (DTD), som Excel aldri skriver, og leses derfor ikke. Kopier tabellen til en ny arbeidsbok og send den.',
  },
  noSheet: {
    sv: 'Arbetsboken har inget synligt kalkylblad.', fi: 'Työkirjassa ei ole näkyvää taulukkoa.',
    en: 'The workbook has no visible sheet.', nb: 'Arbeidsboken har ikke noe synlig regneark.',
  },
  unknownEncoding: {
    sv: 'Filens tecken kan inte läsas. Spara den som ”CSV UTF-8” och skicka den igen.',
    fi: 'Tiedoston merkkejä ei voi lukea. Tallenna se muodossa ”CSV UTF-8” ja lähetä uudestaan.',
    en: 'The characters of the file cannot be read. Save it as “CSV UTF-8” and send it again.',
    nb: 'Tegnene i filen kan ikke leses. Lagre den som «CSV UTF-8» og send den igjen.',
  },
  notText: {
    sv: 'Rad {line} innehåller ett tecken som inte är text. Ta bort det, eller välj en CSV-fil eller en Excel-arbetsbok.',
    fi: 'Rivillä {line} on merkki, joka ei ole tekstiä. Poista se tai valitse CSV-tiedosto tai Excel-työkirja.',
    en: 'Line {line} contains a character that is not text. Remove it, or choose a CSV file or an Excel workbook.',
    nb: 'Linje {line} inneholder et tegn som ikke er tekst. Fjern det, eller velg en CSV-fil eller en Excel-arbeidsbok.',
  },
  unclosedQuote: {
    sv: 'Citattecknet som öppnas på rad {line} stängs aldrig. Stäng det eller ta bort det.',
    fi: 'Rivillä {line} avattua lainausmerkkiä ei suljeta missään. Sulje tai poista se.',
    en: 'The quotation mark that opens on line {line} is never closed. Close it or remove it.',
    nb: 'Anførselstegnet som åpnes på linje {line}, lukkes aldri. Lukk det eller fjern det.',
  },
  longText: {
    sv: 'Texten som börjar på rad {line} är längre än {most, number} tecken. Saknas ett citattecken?',
    fi: 'Rivillä {line} alkava teksti on yli {most, number} merkkiä pitkä. Puuttuuko lainausmerkki?',
    en: 'The text that begins on line {line} is longer than {most, number} characters. Is a quotation mark missing?',
    nb: 'Teksten som begynner på linje {line}, er lengre enn {most, number} tegn. Mangler det et anførselstegn?',
  },
  tooManyColumns: {
    sv: 'Rad {line} har fler än {most, number} kolumner.', fi: 'Rivillä {line} on yli {most, number} saraketta.',
    en: 'Line {line} has more than {most, number} columns.', nb: 'Linje {line} har flere enn {most, number} kolonner.',
  },
  tooManyRows: {
    sv: 'Tabellen har fler än {most, number} rader. Dela upp den i flera filer.',
    fi: 'Taulukossa on yli {most, number} riviä. Jaa se useaan tiedostoon.',
    en: 'The table has more than {most, number} rows. Divide it into several files.',
    nb: 'Tabellen har flere enn {most, number} rader. Del den opp i flere filer.',
  },
  merged: {
    sv: 'På bladet ”{sheet}” är celler sammanfogade: {ranges}. Dela dem och skriv värdet i varje cell.',
    fi: 'Taulukossa ”{sheet}” on yhdistettyjä soluja: {ranges}. Pura yhdistäminen ja kirjoita arvo jokaiseen soluun.',
    en: 'On the sheet “{sheet}” cells are merged: {ranges}. Unmerge them and write the value in every cell.',
    nb: 'På arket «{sheet}» er celler slått sammen: {ranges}. Del dem og skriv verdien i hver celle.',
  },
  errorCell: {
    sv: 'Cell {cell} på bladet ”{sheet}” visar ett fel ({error}). Rätta formeln eller skriv värdet i stället.',
    fi: 'Taulukon ”{sheet}” solussa {cell} on virhe ({error}). Korjaa kaava tai kirjoita arvo sen tilalle.',
    en: 'Cell {cell} on the sheet “{sheet}” shows an error ({error}). Correct the formula or write the value instead.',
    nb: 'Celle {cell} på arket «{sheet}» viser en feil ({error}). Rett formelen eller skriv verdien i stedet.',
  },
  uncalculated: {
    sv: 'Formeln i cell {cell} på bladet ”{sheet}” har inget beräknat värde. Öppna filen i Excel, spara den och skicka den igen, eller skriv värdet i stället.',
    fi: 'Taulukon ”{sheet}” solun {cell} kaavalla ei ole laskettua arvoa. Avaa tiedosto Excelissä, tallenna ja lähetä uudestaan, tai kirjoita arvo kaavan tilalle.',
    en: 'The formula in cell {cell} on the sheet “{sheet}” has no calculated value. Open the file in Excel, save it and send it again, or write the value instead.',
    nb: 'Formelen i celle {cell} på arket «{sheet}» har ingen beregnet verdi. Åpne filen i Excel, lagre den og send den igjen, eller skriv verdien i stedet.',
  },
  wrongDate: {
    sv: 'Cell {cell} på bladet ”{sheet}” har ett datum som inte finns. Skriv dagen på nytt.',
    fi: 'Taulukon ”{sheet}” solussa {cell} on päivä, jota ei ole olemassa. Kirjoita päivä uudelleen.',
    en: 'Cell {cell} on the sheet “{sheet}” has a date that does not exist. Write the day anew.',
    nb: 'Celle {cell} på arket «{sheet}» har en dato som ikke finnes. Skriv dagen på nytt.',
  },
});
