import { catalogue } from '#platform/i18n/index.ts';

/** Why a file that somebody has sent is not taken. */
export const fileTexts = catalogue('platform.files', {
  taken: {
    sv: 'PDF, bild (PNG, JPEG, WebP, GIF), text, CSV, Word, Excel, PowerPoint eller OpenDocument utan makron. Högst {most, number} MB.', fi: 'PDF, kuva (PNG, JPEG, WebP, GIF), teksti, CSV, Word, Excel, PowerPoint tai OpenDocument ilman makroja. Enintään {most, number} Mt.',
    en: 'PDF, picture (PNG, JPEG, WebP, GIF), text, CSV, Word, Excel, PowerPoint or OpenDocument without macros. At most {most, number} MB.', nb: 'PDF, bilde (PNG, JPEG, WebP, GIF), tekst, CSV, Word, Excel, PowerPoint eller OpenDocument uten makroer. Høyst {most, number} MB.',
  },
  noFile: { sv: 'Välj en fil.', fi: 'Valitse tiedosto.', en: 'Choose a file.', nb: 'Velg en fil.' },
  empty: { sv: 'Filen är tom.', fi: 'Tiedosto on tyhjä.', en: 'The file is empty.', nb: 'Filen er tom.' },
  tooLarge: { sv: 'Filen är för stor: högst {most, number} MB.', fi: 'Tiedosto on liian suuri: enintään {most, number} Mt.', en: 'The file is too large: at most {most, number} MB.', nb: 'Filen er for stor: høyst {most, number} MB.' },
  cutOff: { sv: 'Filen kom inte fram hel. Skicka den igen.', fi: 'Tiedosto ei tullut perille kokonaan. Lähetä se uudelleen.', en: 'The file did not arrive whole. Send it again.', nb: 'Filen kom ikke fram hel. Send den på nytt.' },
  program: { sv: 'Filen är ett program. Program tas inte emot.', fi: 'Tiedosto on ohjelma. Ohjelmia ei oteta vastaan.', en: 'The file is a program. Programs are not taken.', nb: 'Filen er et program. Programmer tas ikke imot.' },
  webPage: {
    sv: 'Filen är en webbsida eller innehåller en. Spara den som PDF, eller ange adressen som en länk.', fi: 'Tiedosto on verkkosivu tai sisältää sellaisen. Tallenna se PDF-muodossa tai anna osoite linkkinä.',
    en: 'The file is a web page, or holds one. Save it as PDF, or give its address as a link.', nb: 'Filen er en nettside eller inneholder en. Lagre den som PDF, eller oppgi adressen som en lenke.',
  },
  drawing: { sv: 'SVG-bilder tas inte emot. Spara bilden som PNG.', fi: 'SVG-kuvia ei oteta vastaan. Tallenna kuva PNG-muodossa.', en: 'SVG pictures are not taken. Save the picture as PNG.', nb: 'SVG-bilder tas ikke imot. Lagre bildet som PNG.' },
  macros: { sv: 'Dokumentet innehåller makron. Spara det utan makron.', fi: 'Asiakirjassa on makroja. Tallenna se ilman makroja.', en: 'The document holds macros. Save it without them.', nb: 'Dokumentet inneholder makroer. Lagre det uten makroer.' },
  oldOffice: {
    sv: 'Filen är i ett äldre Office-format eller skyddad med lösenord. Spara den som .docx, .xlsx eller .pptx utan lösenord, eller som PDF.', fi: 'Tiedosto on vanhassa Office-muodossa tai suojattu salasanalla. Tallenna se ilman salasanaa .docx-, .xlsx- tai .pptx-muodossa tai PDF-tiedostona.',
    en: 'The file is in an older Office format, or has a password. Save it as .docx, .xlsx or .pptx without one, or as PDF.', nb: 'Filen er i et eldre Office-format eller beskyttet med passord. Lagre den som .docx, .xlsx eller .pptx uten passord, eller som PDF.',
  },
  locked: { sv: 'Filen är skyddad med lösenord. Spara den utan.', fi: 'Tiedosto on suojattu salasanalla. Tallenna se ilman.', en: 'The file has a password. Save it without one.', nb: 'Filen er beskyttet med passord. Lagre den uten.' },
  swells: {
    sv: 'Filen blir orimligt stor när den packas upp och tas inte emot.', fi: 'Tiedosto paisuu purettaessa kohtuuttoman suureksi, eikä sitä oteta vastaan.',
    en: 'Unpacked, the file grows beyond reason; it is not taken.', nb: 'Filen blir urimelig stor når den pakkes ut, og tas ikke imot.',
  },
  damaged: { sv: 'Filen är skadad. Spara den på nytt och skicka den igen.', fi: 'Tiedosto on vioittunut. Tallenna se uudelleen ja lähetä se uudestaan.', en: 'The file is damaged. Save it anew and send it again.', nb: 'Filen er skadet. Lagre den på nytt og send den igjen.' },
  otherKind: {
    sv: 'Filer av det här slaget tas inte emot. Spara den till exempel som PDF.', fi: 'Tällaisia tiedostoja ei oteta vastaan. Tallenna se esimerkiksi PDF-muodossa.',
    en: 'Files of this kind are not taken. Save it as PDF, for example.', nb: 'Filer av dette slaget tas ikke imot. Lagre den for eksempel som PDF.',
  },
  otherEnding: {
    sv: 'Filens namn slutar på .{ending}, men innehållet är {kind}. Ge den rätt namn och skicka den igen.', fi: 'Tiedoston nimen pääte on .{ending}, mutta sisältö on {kind}. Korjaa nimi ja lähetä tiedosto uudelleen.',
    en: 'The file’s name ends in .{ending}, but what is in it is {kind}. Give it its right name and send it again.', nb: 'Filens navn slutter på .{ending}, men innholdet er {kind}. Gi den riktig navn og send den igjen.',
  },
  personalCode: {
    sv: 'Filen, eller dess namn, innehåller en personbeteckning. Uppgifter om enskilda personer hör inte hit.', fi: 'Tiedostossa tai sen nimessä on henkilötunnus. Yksittäisten ihmisten tiedot eivät kuulu tänne.',
    en: 'The file, or its name, holds a personal identity code. Nothing about single persons belongs here.', nb: 'Filen, eller navnet på den, inneholder et fødselsnummer. Opplysninger om enkeltpersoner hører ikke hjemme her.',
  },
  full: {
    sv: 'Organisationens utrymme för filer ({most, number} MB) räcker inte. Ta bort filer som inte används, eller be den som driver Lykta om mer utrymme.', fi: 'Organisaation tiedostotila ({most, number} Mt) ei riitä. Poista tiedostoja, joita ei käytetä, tai pyydä Lyktan ylläpitäjältä lisää tilaa.',
    en: 'The organisation’s room for files ({most, number} MB) is not enough. Delete files that are not used, or ask whoever runs Lykta for more.', nb: 'Organisasjonens plass til filer ({most, number} MB) er ikke nok. Slett filer som ikke brukes, eller be den som drifter Lykta, om mer plass.',
  },
  noRoom: {
    sv: 'Servern har inte plats för filen just nu. Inget är sparat. Försök igen senare.', fi: 'Palvelimella ei ole nyt tilaa tiedostolle. Mitään ei ole tallennettu. Yritä myöhemmin uudelleen.',
    en: 'The server has no room for the file right now. Nothing is saved. Try again later.', nb: 'Serveren har ikke plass til filen akkurat nå. Ingenting er lagret. Prøv igjen senere.',
  },
});
