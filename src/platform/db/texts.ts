import { catalogue } from '#platform/i18n/index.ts';

export const dbTexts = catalogue('platform.db', {
  notFound: {
    sv: 'Det finns inget sådant här, eller du har inte rätt att se det.',
    fi: 'Tällaista ei ole, tai sinulla ei ole oikeutta nähdä sitä.',
    en: 'There is nothing like that here, or you may not see it.',
    nb: 'Det finnes ikke noe slikt her, eller du har ikke rett til å se det.',
  },
  unreachable: {
    sv: 'Databasen svarar inte just nu. Det du skrev är inte sparat; försök igen om en stund.',
    fi: 'Tietokanta ei vastaa juuri nyt. Kirjoittamaasi ei ole tallennettu; yritä hetken kuluttua uudelleen.',
    en: 'The database does not answer right now. What you wrote is not saved; try again in a moment.',
    nb: 'Databasen svarer ikke akkurat nå. Det du skrev, er ikke lagret; prøv igjen om litt.',
  },
  full: {
    sv: 'Databasens lagring är full. Inget är sparat; be den som driver tjänsten om mer utrymme.',
    fi: 'Tietokannan tallennustila on täynnä. Mitään ei ole tallennettu; pyydä palvelun ylläpitäjältä lisää tilaa.',
    en: 'The storage of the database is full. Nothing is saved; ask whoever runs the service for more room.',
    nb: 'Lagringen til databasen er full. Ingenting er lagret; be den som drifter tjenesten om mer plass.',
  },
});
