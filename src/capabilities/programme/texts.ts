import { catalogue } from '#platform/i18n/index.ts';
import { readerEntries } from './rules/reading/texts.ts';

export const programmeTexts = catalogue('programme', {
  ...readerEntries,
  'check.noStatements': {
    sv: 'Programmet har inga frågor.', fi: 'Ohjelmassa ei ole kysymyksiä.', en: 'The programme has no statements.', nb: 'Programmet har ingen spørsmål.',
  },
  'check.yearOutside': {
    sv: '{code} har åren {years}, men programmet gäller {from}–{to}.', fi: 'Kohdan {code} vuodet ovat {years}, mutta ohjelma koskee vuosia {from}–{to}.',
    en: '{code} has the years {years}, but the programme runs {from}–{to}.', nb: '{code} har årene {years}, men programmet gjelder {from}–{to}.',
  },
  'check.codeTwice': {
    sv: 'Koden {code} förekommer två gånger.', fi: 'Koodi {code} on kahdesti.', en: 'The code {code} stands twice.', nb: 'Koden {code} forekommer to ganger.',
  },
  'check.pointsNowhere': {
    sv: '{code} hör till {to}, som inte finns.', fi: '{code} kuuluu kohtaan {to}, jota ei ole.', en: '{code} belongs to {to}, which does not exist.', nb: '{code} hører til {to}, som ikke finnes.',
  },
  'check.wrong': { sv: 'Programmet hänger inte ihop.', fi: 'Ohjelma ei ole ristiriidaton.', en: 'The programme does not hold together.', nb: 'Programmet henger ikke sammen.' },
  'check.notJson': { sv: 'Filen är inte giltig JSON: {why}', fi: 'Tiedosto ei ole kelvollista JSONia: {why}', en: 'The file is not valid JSON: {why}', nb: 'Filen er ikke gyldig JSON: {why}' },
  'check.notFormat': { sv: 'Filen följer inte formatet {format}.', fi: 'Tiedosto ei noudata muotoa {format}.', en: 'The file does not follow the format {format}.', nb: 'Filen følger ikke formatet {format}.' },
  'check.field': { sv: '{at}: {why}', fi: '{at}: {why}', en: '{at}: {why}', nb: '{at}: {why}' },
  'version.notFound': { sv: 'Versionen finns inte, eller du har inte rätt att se den.', fi: 'Versiota ei ole, tai sinulla ei ole oikeutta nähdä sitä.', en: 'There is no such version, or you may not see it.', nb: 'Versjonen finnes ikke, eller du har ikke rett til å se den.' },
  'version.changed': { sv: 'Utkastet har ändrats eller publicerats medan du läste. Läs om sidan.', fi: 'Luonnos on muuttunut tai julkaistu sillä aikaa. Lataa sivu uudelleen.', en: 'The draft has been changed or published while you read. Reload the page.', nb: 'Utkastet er endret eller publisert mens du leste. Last inn siden på nytt.' },
  'version.labelTaken': { sv: 'Det finns redan en publicerad version {label}.', fi: 'Versio {label} on jo julkaistu.', en: 'There is already a published version {label}.', nb: 'Det finnes allerede en publisert versjon {label}.' },
  'version.dueToNobody': { sv: 'Ingen skulle få frågorna {codes}. Rätta vem som svarar innan du publicerar.', fi: 'Kukaan ei saisi kysymyksiä {codes}. Korjaa vastaaja ennen julkaisemista.', en: 'Nobody would be asked {codes}. Put right who answers before publishing.', nb: 'Ingen ville få spørsmålene {codes}. Rett hvem som svarer før du publiserer.' },
  'cli.read': { sv: 'Läser ett program ur en fil och skriver vad som förstods; sparar inget.', fi: 'Lukee ohjelman tiedostosta ja tulostaa, mitä ymmärrettiin; ei tallenna mitään.', en: 'Reads a programme from a file and prints what was understood; keeps nothing.', nb: 'Leser et program fra en fil og skriver hva som ble forstått; lagrer ingenting.' },
  'cli.import': { sv: 'Läser in ett program som utkast.', fi: 'Tuo ohjelman luonnoksena.', en: 'Imports a programme as a draft.', nb: 'Leser inn et program som utkast.' },
  'cli.list': { sv: 'Listar programmets versioner.', fi: 'Luettelee ohjelman versiot.', en: 'Lists the versions.', nb: 'Viser versjonene.' },
  'cli.publish': { sv: 'Publicerar ett utkast.', fi: 'Julkaisee luonnoksen.', en: 'Publishes a draft.', nb: 'Publiserer et utkast.' },
});
