import { catalogue } from '#platform/i18n/index.ts';

/** What is said of the country only, on the page for those who lead. */
export const countryManagementTexts = catalogue('progress.countryManagement', {
  ownSigned: { sv: 'Egna svar som är undertecknade', fi: 'Allekirjoitetut omat vastaukset', en: 'Own answers that are signed', nb: 'Egne svar som er signert' },
  waiting: { sv: 'Vilka som inte har undertecknat', fi: 'Ketkä eivät ole allekirjoittaneet', en: 'Who has not signed', nb: 'Hvem som ikke har signert' },
  allSigned: { sv: 'Alla har undertecknat.', fi: 'Kaikki ovat allekirjoittaneet.', en: 'All have signed.', nb: 'Alle har signert.' },
  reopened: { sv: 'öppnad igen', fi: 'avattu uudelleen', en: 'opened again', nb: 'åpnet igjen' },
  moved: { sv: 'Vad som rört sig', fi: 'Mikä on muuttunut', en: 'What has moved', nb: 'Hva som har flyttet seg' },
  movedSaid: {
    sv: 'Från {base} till {year}: av {all, number} svar som får jämföras gick {up, number} framåt och {down, number} bakåt.', fi: 'Vuodesta {base} vuoteen {year}: {all, number} vertailukelpoisesta vastauksesta {up, number} siirtyi eteenpäin ja {down, number} taaksepäin.',
    en: 'From {base} to {year}: of {all, number} answers that may be compared {up, number} went forwards and {down, number} backwards.', nb: 'Fra {base} til {year}: av {all, number} svar som kan sammenlignes, gikk {up, number} framover og {down, number} bakover.',
  },
  notCompared: { sv: 'Det finns inga undertecknade svar från två år som får jämföras.', fi: 'Kahdelta vuodelta ei ole allekirjoitettuja vastauksia, joita voi verrata.', en: 'There are no signed answers of two years that may be compared.', nb: 'Det finnes ingen signerte svar fra to år som kan sammenlignes.' },
  nonePromised: { sv: 'Inga målnivåer gäller det här året eller tidigare.', fi: 'Mikään tavoitetaso ei koske tätä vuotta tai aiempia.', en: 'No targets are for this year or earlier.', nb: 'Ingen målnivåer gjelder dette året eller tidligere.' },
  next: { sv: '{n, plural, one {# målnivå} other {# målnivåer}} gäller år {year}.', fi: '{n, plural, one {# tavoitetaso koskee} other {# tavoitetasoa koskee}} vuotta {year}.', en: '{n, plural, one {# target is} other {# targets are}} for {year}.', nb: '{n, plural, one {# målnivå gjelder} other {# målnivåer gjelder}} år {year}.' },
});
