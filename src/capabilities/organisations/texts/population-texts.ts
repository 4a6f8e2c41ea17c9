import { catalogue } from '#platform/i18n/index.ts';

export const populationTexts = catalogue('organisations.population', {
  title: { sv: 'Befolkningstal', fi: 'Väestöluvut', en: 'Population figures', nb: 'Befolkningstall' },
  lead: {
    sv: 'Hur många som bor i varje serviceanordnares område, med dag och källa. Målnivåer som gäller en andel av befolkningen räknas av dem.', fi: 'Kuinka monta asukasta kunkin järjestäjän alueella on, päivineen ja lähteineen. Väestöosuuksina ilmaistut tavoitetasot lasketaan niistä.',
    en: 'How many people live in each organiser’s area, with day and source. Targets that are shares of the population are computed from them.', nb: 'Hvor mange som bor i området til hver ansvarlig virksomhet, med dag og kilde. Målnivåer som er andeler av befolkningen, regnes av dem.',
  },
  file: { sv: 'Fil', fi: 'Tiedosto', en: 'File', nb: 'Fil' },
  fileHint: {
    sv: 'CSV eller Excel med kolumnerna code, day, persons och source. Är något fel förs ingenting in.', fi: 'CSV tai Excel, sarakkeet code, day, persons ja source. Jos jokin on väärin, mitään ei tuoda.',
    en: 'CSV or Excel with the columns code, day, persons and source. If anything is wrong, nothing is brought in.', nb: 'CSV eller Excel med kolonnene code, day, persons og source. Er noe feil, føres ingenting inn.',
  },
  bring: { sv: 'För in', fi: 'Tuo', en: 'Bring in', nb: 'Før inn' },
  organisation: { sv: 'Organisation', fi: 'Organisaatio', en: 'Organisation', nb: 'Organisasjon' },
  persons: { sv: 'Invånare', fi: 'Asukkaita', en: 'People', nb: 'Innbyggere' },
  day: { sv: 'Dag', fi: 'Päivä', en: 'Day', nb: 'Dag' },
  source: { sv: 'Källa', fi: 'Lähde', en: 'Source', nb: 'Kilde' },
  none: { sv: 'Det finns inga befolkningstal ännu.', fi: 'Väestölukuja ei vielä ole.', en: 'There are no population figures yet.', nb: 'Det finnes ingen befolkningstall ennå.' },
  missing: { sv: 'Välj en fil.', fi: 'Valitse tiedosto.', en: 'Choose a file.', nb: 'Velg en fil.' },
  wrong: { sv: 'Ingenting fördes in: filen har fel.', fi: 'Mitään ei tuotu: tiedostossa on virheitä.', en: 'Nothing was brought in: the file has errors.', nb: 'Ingenting ble ført inn: filen har feil.' },
  empty: { sv: 'Filen har inga tal.', fi: 'Tiedostossa ei ole lukuja.', en: 'The file has no figures.', nb: 'Filen har ingen tall.' },
  tooMany: { sv: 'Filen har fler än {n, number} rader.', fi: 'Tiedostossa on yli {n, number} riviä.', en: 'The file has more than {n, number} lines.', nb: 'Filen har flere enn {n, number} linjer.' },
  columnsMissing: { sv: 'Filen saknar kolumnerna {columns}.', fi: 'Tiedostosta puuttuvat sarakkeet {columns}.', en: 'The file lacks these columns: {columns}.', nb: 'Filen mangler kolonnene {columns}.' },
  codeUnknown: { sv: 'Rad {line, number}, code: det finns ingen serviceanordnare ”{value}”.', fi: 'Rivi {line, number}, code: järjestäjää ”{value}” ei ole.', en: 'Line {line, number}, code: there is no organiser “{value}”.', nb: 'Linje {line, number}, code: det finnes ingen ansvarlig virksomhet «{value}».' },
  dayWrong: { sv: 'Rad {line, number}, day: ”{value}” är ingen dag.', fi: 'Rivi {line, number}, day: ”{value}” ei ole päivä.', en: 'Line {line, number}, day: “{value}” is not a day.', nb: 'Linje {line, number}, day: «{value}» er ingen dag.' },
  dayToCome: { sv: 'Rad {line, number}, day: ”{value}” har inte kommit än.', fi: 'Rivi {line, number}, day: ”{value}” on vasta tulossa.', en: 'Line {line, number}, day: “{value}” is still to come.', nb: 'Linje {line, number}, day: «{value}» er ennå ikke kommet.' },
  personsWrong: { sv: 'Rad {line, number}, persons: ”{value}” är inte ett heltal från 0.', fi: 'Rivi {line, number}, persons: ”{value}” ei ole kokonaisluku nollasta ylöspäin.', en: 'Line {line, number}, persons: “{value}” is not a whole number from 0 on.', nb: 'Linje {line, number}, persons: «{value}» er ikke et heltall fra 0.' },
  sourceMissing: { sv: 'Rad {line, number}, source: säg med högst 300 tecken varifrån talet kommer.', fi: 'Rivi {line, number}, source: kerro enintään 300 merkillä, mistä luku on peräisin.', en: 'Line {line, number}, source: say in at most 300 characters where the figure comes from.', nb: 'Linje {line, number}, source: si med høyst 300 tegn hvor tallet kommer fra.' },
  twice: { sv: 'Rad {line, number}, code: ”{value}” står två gånger i filen för samma dag.', fi: 'Rivi {line, number}, code: ”{value}” on tiedostossa kahdesti samalle päivälle.', en: 'Line {line, number}, code: “{value}” stands in the file twice for the same day.', nb: 'Linje {line, number}, code: «{value}» står to ganger i filen for samme dag.' },
});
