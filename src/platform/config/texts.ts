import { catalogue } from '#platform/i18n/index.ts';

export const configTexts = catalogue('platform.config', {
  unusable: {
    sv: 'Inställningar som inte kan användas:', fi: 'Asetukset, joita ei voi käyttää:', en: 'Settings that cannot be used:', nb: 'Innstillinger som ikke kan brukes:',
  },
  unknown: {
    sv: 'finns inte. De som finns: {names}.', fi: 'tällaista ei ole. Nämä ovat: {names}.', en: 'there is no such setting. There are: {names}.', nb: 'finnes ikke. De som finnes: {names}.',
  },
  database: {
    sv: 'ska vara adressen till en PostgreSQL-databas: postgres://användare:lösenord@server:5432/databas.', fi: 'on oltava PostgreSQL-tietokannan osoite: postgres://käyttäjä:salasana@palvelin:5432/tietokanta.',
    en: 'must be the address of a PostgreSQL database: postgres://user:password@server:5432/database.', nb: 'må være adressen til en PostgreSQL-database: postgres://bruker:passord@server:5432/database.',
  },
  port: { sv: 'ska vara ett heltal från 0 till 65535.', fi: 'on oltava kokonaisluku väliltä 0–65535.', en: 'must be a whole number from 0 to 65535.', nb: 'må være et heltall fra 0 til 65535.' },
  address: {
    sv: 'ska vara en webbadress, t.ex. https://lykta.example.org.', fi: 'on oltava verkko-osoite, esim. https://lykta.example.org.',
    en: 'must be a web address, e.g. https://lykta.example.org.', nb: 'må være en nettadresse, f.eks. https://lykta.example.org.',
  },
  demonstration: {
    sv: 'ska vara no, yes (det samma som small), people, small, 5000 eller 50000.', fi: 'on oltava no, yes (sama kuin small), people, small, 5000 tai 50000.',
    en: 'must be no, yes (the same as small), people, small, 5000 or 50000.', nb: 'må være no, yes (det samme som small), people, small, 5000 eller 50000.',
  },
  seed: { sv: 'ska vara ett heltal med högst nio siffror.', fi: 'on oltava kokonaisluku, enintään yhdeksän numeroa.', en: 'must be a whole number of at most nine digits.', nb: 'må være et heltall med høyst ni sifre.' },
  proxies: {
    sv: 'ska vara yes, no eller antalet proxyservrar, 1–9.', fi: 'on oltava yes, no tai välityspalvelinten määrä, 1–9.', en: 'must be yes, no or the number of proxies, 1–9.', nb: 'må være yes, no eller antall proxyer, 1–9.',
  },
  mailServer: {
    sv: 'ska vara adressen till en e-postserver: smtps://användare:lösenord@server eller smtp://server:25.', fi: 'on oltava sähköpostipalvelimen osoite: smtps://käyttäjä:salasana@palvelin tai smtp://palvelin:25.',
    en: 'must be the address of a mail server: smtps://user:password@server or smtp://server:25.', nb: 'må være adressen til en e-postserver: smtps://bruker:passord@server eller smtp://server:25.',
  },
  mailFrom: {
    sv: 'ska vara en avsändare, t.ex. Lykta <lykta@example.org>.', fi: 'on oltava lähettäjä, esim. Lykta <lykta@example.org>.', en: 'must be a sender, e.g. Lykta <lykta@example.org>.', nb: 'må være en avsender, f.eks. Lykta <lykta@example.org>.',
  },
  perMinute: { sv: 'ska vara ett heltal från 1 till 9999.', fi: 'on oltava kokonaisluku väliltä 1–9999.', en: 'must be a whole number from 1 to 9999.', nb: 'må være et heltall fra 1 til 9999.' },
  neededForMail: {
    sv: 'behövs när LYKTA_MAIL_URL är satt.', fi: 'tarvitaan, kun LYKTA_MAIL_URL on asetettu.', en: 'is needed when LYKTA_MAIL_URL is set.', nb: 'trengs når LYKTA_MAIL_URL er satt.',
  },
  logLevel: { sv: 'ska vara silent, error, warn eller info.', fi: 'on oltava silent, error, warn tai info.', en: 'must be silent, error, warn or info.', nb: 'må være silent, error, warn eller info.' },
});
