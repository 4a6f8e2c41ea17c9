import { catalogue } from '#platform/i18n/index.ts';

export const httpTexts = catalogue('platform.http', {
  noSuchPage: {
    sv: 'Sidan finns inte, eller du har inte rätt att se den.',
    fi: 'Sivua ei ole, tai sinulla ei ole oikeutta nähdä sitä.',
    en: 'There is no such page, or you may not see it.',
    nb: 'Siden finnes ikke, eller du har ikke rett til å se den.',
  },
  staleForm: {
    sv: 'Sidan var för gammal eller kom från en annan webbplats. Ladda om den och försök igen; inget är sparat.',
    fi: 'Sivu oli liian vanha tai tuli toiselta sivustolta. Lataa se uudelleen ja yritä uudelleen; mitään ei ole tallennettu.',
    en: 'The page was too old, or came from another site. Reload it and try again; nothing is saved.',
    nb: 'Siden var for gammel eller kom fra et annet nettsted. Last den inn på nytt og prøv igjen; ingenting er lagret.',
  },
  otherSession: {
    sv: 'Inget är sparat: sedan sidan öppnades har någon loggat in på nytt i den här webbläsaren. Se överst vem som är inloggad nu. Det som skrevs finns kvar nedan.',
    fi: 'Mitään ei ole tallennettu: sivun avaamisen jälkeen tässä selaimessa on kirjauduttu uudelleen. Katso ylhäältä, kuka on nyt kirjautuneena. Kirjoitettu on tallella alla.',
    en: 'Nothing is saved: since the page was opened somebody has signed in anew in this browser. See at the top who is signed in now. What was written is kept below.',
    nb: 'Ingenting er lagret: siden siden ble åpnet, har noen logget inn på nytt i denne nettleseren. Se øverst hvem som er logget inn nå. Det som ble skrevet, står nedenfor.',
  },
  tooManyFiles: {
    sv: 'Just nu hämtas många filer samtidigt. Försök igen om en stund.',
    fi: 'Juuri nyt haetaan monta tiedostoa yhtä aikaa. Yritä hetken kuluttua uudelleen.',
    en: 'Many files are being fetched right now. Try again in a moment.',
    nb: 'Akkurat nå hentes mange filer samtidig. Prøv igjen om litt.',
  },
  tooLarge: {
    sv: 'Det som skickades är för stort: högst {most, number} MB.',
    fi: 'Lähetetty sisältö on liian suuri: enintään {most, number} Mt.',
    en: 'What was sent is too large: at most {most, number} MB.',
    nb: 'Det som ble sendt, er for stort: høyst {most, number} MB.',
  },
  notUnderstood: {
    sv: 'Begäran gick inte att läsa.',
    fi: 'Pyyntöä ei voitu lukea.',
    en: 'The request could not be read.',
    nb: 'Forespørselen kunne ikke leses.',
  },
  ownMistake: {
    sv: 'Något gick fel hos oss. Inget är sparat. Försök igen; om felet upprepas, uppge numret {reference}.',
    fi: 'Jokin meni vikaan palvelussamme. Mitään ei ole tallennettu. Yritä uudelleen; jos virhe toistuu, ilmoita numero {reference}.',
    en: 'Something went wrong on our side. Nothing is saved. Try again; if it happens again, quote the number {reference}.',
    nb: 'Noe gikk galt hos oss. Ingenting er lagret. Prøv igjen; hvis feilen gjentar seg, oppgi nummeret {reference}.',
  },
});
