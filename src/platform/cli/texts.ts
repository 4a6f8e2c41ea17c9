import { catalogue } from '#platform/i18n/index.ts';

export const cliTexts = catalogue('platform.cli', {
  noFile: { sv: 'Filen {path} kan inte läsas ({why}).', fi: 'Tiedostoa {path} ei voi lukea ({why}).', en: 'The file {path} cannot be read ({why}).', nb: 'Filen {path} kan ikke leses ({why}).' },
  fileTooLarge: { sv: 'Filen {path} är för stor: högst {most, number} MB.', fi: 'Tiedosto {path} on liian suuri: enintään {most, number} Mt.', en: 'The file {path} is too large: at most {most, number} MB.', nb: 'Filen {path} er for stor: høyst {most, number} MB.' },
  unknown: { sv: 'Kommandot finns inte. De här finns:', fi: 'Komentoa ei ole. Nämä ovat:', en: 'There is no such command. There are:', nb: 'Kommandoen finnes ikke. Disse finnes:' },
  commands: { sv: 'Lykta: kommandon', fi: 'Lykta: komennot', en: 'Lykta: commands', nb: 'Lykta: kommandoer' },
  options: {
    sv: 'Val: --format json skriver JSON; --language sv|fi|en|nb väljer språk.', fi: 'Valinnat: --format json tulostaa JSONia; --language sv|fi|en|nb valitsee kielen.',
    en: 'Options: --format json prints JSON; --language sv|fi|en|nb chooses the language.', nb: 'Valg: --format json skriver JSON; --language sv|fi|en|nb velger språk.',
  },
  helpSummary: { sv: 'Visar kommandona.', fi: 'Näyttää komennot.', en: 'Shows the commands.', nb: 'Viser kommandoene.' },
  startSummary: { sv: 'Startar Lykta med databas och webbserver.', fi: 'Käynnistää Lyktan, tietokannan ja verkkopalvelimen.', en: 'Starts Lykta with its database and web server.', nb: 'Starter Lykta med database og nettserver.' },
  notStarted: {
    sv: 'Lykta har inga data i {place} ännu. Starta en gång med "npm start", eller ange rätt mapp med LYKTA_DATA.', fi: 'Lyktalla ei ole vielä tietoja: {place}. Käynnistä kerran komennolla "npm start" tai anna oikea kansio asetuksella LYKTA_DATA.',
    en: 'Lykta has no data in {place} yet. Start once with "npm start", or name the right folder with LYKTA_DATA.', nb: 'Lykta har ingen data i {place} ennå. Start én gang med "npm start", eller oppgi riktig mappe med LYKTA_DATA.',
  },
});
