import { catalogue } from '#platform/i18n/index.ts';

export const actionTexts = catalogue('platform.action', {
  signInFirst: { sv: 'Logga in för att fortsätta.', fi: 'Kirjaudu sisään jatkaaksesi.', en: 'Sign in to go on.', nb: 'Logg inn for å fortsette.' },
  notAllowed: {
    sv: 'Din roll ger inte rätt till det här. Be den som ger roller i din organisation om hjälp.',
    fi: 'Roolisi ei oikeuta tähän. Pyydä apua organisaatiosi roolien antajalta.',
    en: 'Your role does not allow this. Ask whoever gives roles in your organisation.',
    nb: 'Rollen din gir ikke rett til dette. Be den som gir roller i organisasjonen din, om hjelp.',
  },
  checkInput: { sv: 'Något i uppgifterna stämmer inte.', fi: 'Tiedoissa on virhe.', en: 'Something in what was given is not right.', nb: 'Noe i opplysningene stemmer ikke.' },
  wrongValue: { sv: 'Värdet passar inte här.', fi: 'Arvo ei sovi tähän.', en: 'The value does not fit here.', nb: 'Verdien passer ikke her.' },
  missingValue: { sv: 'Uppgiften saknas.', fi: 'Tieto puuttuu.', en: 'This is missing.', nb: 'Opplysningen mangler.' },
  tooLong: {
    sv: 'Texten är för lång: högst {most, number} tecken.',
    fi: 'Teksti on liian pitkä: enintään {most, number} merkkiä.',
    en: 'The text is too long: at most {most, number} characters.',
    nb: 'Teksten er for lang: høyst {most, number} tegn.',
  },
  tooShort: {
    sv: 'Texten är för kort: minst {least, number} tecken.',
    fi: 'Teksti on liian lyhyt: vähintään {least, number} merkkiä.',
    en: 'The text is too short: at least {least, number} characters.',
    nb: 'Teksten er for kort: minst {least, number} tegn.',
  },
});
