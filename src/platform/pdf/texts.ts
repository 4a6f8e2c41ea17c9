import { catalogue } from '#platform/i18n/index.ts';

export const pdfTexts = catalogue('platform.pdf', {
  password: {
    sv: 'PDF-filen är skyddad med lösenord. Spara en kopia utan lösenord och välj den.', fi: 'PDF-tiedosto on suojattu salasanalla. Tallenna kopio ilman salasanaa ja valitse se.',
    en: 'The PDF is protected by a password. Save a copy without one and choose that.', nb: 'PDF-filen er beskyttet med passord. Lagre en kopi uten passord og velg den.',
  },
  broken: {
    sv: 'PDF-filen är skadad och kan inte läsas. Hämta dokumentet på nytt.', fi: 'PDF-tiedosto on vioittunut, eikä sitä voi lukea. Lataa asiakirja uudelleen.',
    en: 'The PDF is damaged and cannot be read. Fetch the document again.', nb: 'PDF-filen er skadet og kan ikke leses. Last ned dokumentet på nytt.',
  },
  cutOff: {
    sv: 'PDF-filen är avhuggen: slutet saknas. Hämta dokumentet på nytt.', fi: 'PDF-tiedosto on katkennut: loppu puuttuu. Lataa asiakirja uudelleen.',
    en: 'The PDF is cut off: its end is missing. Fetch the document again.', nb: 'PDF-filen er avkuttet: slutten mangler. Last ned dokumentet på nytt.',
  },
  scan: {
    sv: '{without, number} av PDF-filens {pages, plural, one {# sida} other {# sidor}} har ingen text, bara bild. Ett inskannat dokument måste först textigenkännas (OCR).',
    fi: 'PDF-tiedoston sivuja ilman tekstiä: {without, number} ({pages, plural, one {# sivu} other {# sivua}} yhteensä). Niillä on vain kuva. Skannattu asiakirja on ensin muutettava tekstiksi (OCR).',
    en: '{without, number} of the PDF’s {pages, plural, one {# page} other {# pages}} have no text, only a picture. A scanned document must first be turned into text (OCR).',
    nb: '{without, number} av PDF-filens {pages, plural, one {# side} other {# sider}} har ingen tekst, bare bilde. Et skannet dokument må først tekstgjenkjennes (OCR).',
  },
  tooManyPages: {
    sv: 'PDF-filen har {pages, plural, one {# sida} other {# sidor}}. Högst {most, number} sidor kan läsas. Ge ett dokument i taget.',
    fi: 'PDF-tiedostossa on {pages, plural, one {# sivu} other {# sivua}}. Enintään {most, number} sivua voidaan lukea. Anna yksi asiakirja kerrallaan.',
    en: 'The PDF has {pages, plural, one {# page} other {# pages}}. At most {most, number} pages can be read. Give one document at a time.',
    nb: 'PDF-filen har {pages, plural, one {# side} other {# sider}}. Høyst {most, number} sider kan leses. Gi ett dokument om gangen.',
  },
  tooMuchText: {
    sv: 'PDF-filen har mer text än vad som kan läsas (högst {millions, number} miljoner tecken).', fi: 'PDF-tiedostossa on enemmän tekstiä kuin voidaan lukea (enintään {millions, number} miljoonaa merkkiä).',
    en: 'The PDF has more text than can be read (at most {millions, number} million characters).', nb: 'PDF-filen har mer tekst enn det som kan leses (høyst {millions, number} millioner tegn).',
  },
  tooSlow: {
    sv: 'PDF-filen tog längre än {seconds, number} sekunder att läsa och lades åt sidan. Ge dokumentets text i stället.', fi: 'PDF-tiedoston lukeminen kesti yli {seconds, number} sekuntia, ja se keskeytettiin. Anna sen sijaan asiakirjan teksti.',
    en: 'The PDF took longer than {seconds, number} seconds to read and was put aside. Give the text of the document instead.', nb: 'PDF-filen tok lengre enn {seconds, number} sekunder å lese og ble lagt til side. Gi teksten i dokumentet i stedet.',
  },
  tooHeavy: {
    sv: 'PDF-filen behöver mer än {megabytes, number} MB minne för att läsas och lades åt sidan. Ge dokumentets text i stället.', fi: 'PDF-tiedoston lukeminen vaatii yli {megabytes, number} Mt muistia, ja se keskeytettiin. Anna sen sijaan asiakirjan teksti.',
    en: 'The PDF needs more than {megabytes, number} MB of memory to be read and was put aside. Give the text of the document instead.', nb: 'PDF-filen trenger mer enn {megabytes, number} MB minne for å leses og ble lagt til side. Gi teksten i dokumentet i stedet.',
  },
});
