import { catalogue } from '#platform/i18n/index.ts';

export const uiTexts = catalogue('platform.ui', {
  skip: { sv: 'Hoppa till innehållet', fi: 'Siirry sisältöön', en: 'Skip to the content', nb: 'Hopp til innholdet' },
  languages: { sv: 'Språk', fi: 'Kieli', en: 'Language', nb: 'Språk' },
  mainMenu: { sv: 'Huvudmeny', fi: 'Päävalikko', en: 'Main menu', nb: 'Hovedmeny' },
  breadcrumbs: { sv: 'Du är här', fi: 'Olet tässä', en: 'You are here', nb: 'Du er her' },
  tagline: { sv: 'Klient- och patientsäkerhet', fi: 'Asiakas- ja potilasturvallisuus', en: 'Client and patient safety', nb: 'Bruker- og pasientsikkerhet' },
  signIn: { sv: 'Logga in', fi: 'Kirjaudu sisään', en: 'Sign in', nb: 'Logg inn' },
  account: { sv: 'Mitt konto', fi: 'Oma tili', en: 'My account', nb: 'Min konto' },
  signOut: { sv: 'Logga ut', fi: 'Kirjaudu ulos', en: 'Sign out', nb: 'Logg ut' },
  demonstration: {
    sv: 'Demonstration: enheter, personer och alla svar är påhittade. Organisationer med verkliga namn finns, men ingenting här handlar om dem.',
    fi: 'Esittely: yksiköt, henkilöt ja kaikki vastaukset ovat keksittyjä. Oikeannimiset organisaatiot ovat olemassa, mutta mikään täällä ei kerro niistä.',
    en: 'Demonstration: units, people and all answers are made up. Organisations with real names exist, but nothing here is about them.',
    nb: 'Demonstrasjon: enheter, personer og alle svar er oppdiktet. Organisasjoner med virkelige navn finnes, men ingenting her handler om dem.',
  },
  visit: { sv: 'Guidad rundtur', fi: 'Tutustumiskierros', en: 'Guided visit', nb: 'Omvisning' },
  errorTitle: { sv: 'Det här behöver rättas', fi: 'Korjaa nämä', en: 'This needs to be put right', nb: 'Dette må rettes' },
  error: { sv: 'Fel', fi: 'Virhe', en: 'Error', nb: 'Feil' },
  toStart: { sv: 'Till startsidan', fi: 'Etusivulle', en: 'To the first page', nb: 'Til forsiden' },
  inLanguage: {
    sv: 'Finns ännu inte på svenska. Visas på {language}.',
    fi: 'Ei vielä saatavilla suomeksi. Vain kielellä: {language}.',
    en: 'Not yet in English. Shown in {language}.',
    nb: 'Finnes ennå ikke på norsk. Vises på {language}.',
  },
  // The name of a language as a sentence has it: in the page's own language, and not as language menus show it.
  'language.sv': { sv: 'svenska', fi: 'ruotsi', en: 'Swedish', nb: 'svensk' },
  'language.fi': { sv: 'finska', fi: 'suomi', en: 'Finnish', nb: 'finsk' },
  'language.en': { sv: 'engelska', fi: 'englanti', en: 'English', nb: 'engelsk' },
  'language.nb': { sv: 'norska', fi: 'norja', en: 'Norwegian', nb: 'norsk' },
  showTable: { sv: 'Visa som tabell', fi: 'Näytä taulukkona', en: 'Show as a table', nb: 'Vis som tabell' },
  line: { sv: 'rad', fi: 'rivi', en: 'line', nb: 'linje' },
  goOn: { sv: 'Fortsätt', fi: 'Jatka', en: 'Go on', nb: 'Fortsett' },
  page: { sv: 'Sida {no, number} av {of, number}', fi: 'Sivu {no, number}/{of, number}', en: 'Page {no, number} of {of, number}', nb: 'Side {no, number} av {of, number}' },
  takeOutHint: {
    sv: 'Excel-filen behåller nollor i början av koder; öppnas CSV-filen i Excel försvinner de.',
    fi: 'Excel-tiedostossa koodien alkunollat säilyvät; jos CSV-tiedoston avaa Excelissä, ne katoavat.',
    en: 'The Excel file keeps the zeros that codes begin with; they are lost when the CSV file is opened in Excel.',
    nb: 'Excel-filen beholder nuller først i koder; åpnes CSV-filen i Excel, forsvinner de.',
  },
  previousPage: { sv: 'Föregående', fi: 'Edellinen', en: 'Previous', nb: 'Forrige' },
  nextPage: { sv: 'Nästa', fi: 'Seuraava', en: 'Next', nb: 'Neste' },
  optional: { sv: '(frivillig)', fi: '(vapaaehtoinen)', en: '(optional)', nb: '(valgfri)' },
  unsent: {
    sv: 'Det du skrev senast har inte skickats: det finns bara i den här webbläsaren. Loggar du ut försvinner det.', fi: 'Viimeksi kirjoittamaasi ei ole lähetetty: se on vain tässä selaimessa. Jos kirjaudut ulos, se katoaa.',
    en: 'What you last wrote has not been sent: it is only in this browser. If you sign out, it is gone.', nb: 'Det du skrev sist, er ikke sendt: det finnes bare i denne nettleseren. Logger du ut, forsvinner det.',
  },
  unsentGo: { sv: 'Öppna sidan och skicka det', fi: 'Avaa sivu ja lähetä se', en: 'Open the page and send it', nb: 'Åpne siden og send det' },
  versionOfProgram: { sv: 'Lykta, fri programvara (EUPL 1.2)', fi: 'Lykta, vapaa ohjelmisto (EUPL 1.2)', en: 'Lykta, free software (EUPL 1.2)', nb: 'Lykta, fri programvare (EUPL 1.2)' },
});

/** The name of a language in itself, as language menus show it. */
export const LANGUAGE_NAMES = { sv: 'Svenska', fi: 'Suomi', en: 'English', nb: 'Norsk' } as const;
