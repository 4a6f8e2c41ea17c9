import { catalogue } from '#platform/i18n/index.ts';

export const fileTexts = catalogue('progress.years.file', {
  year: { sv: 'År', fi: 'Vuosi', en: 'Year', nb: 'År' },
  askedAs: { sv: 'Frågans kod det året', fi: 'Kysymyksen koodi sinä vuonna', en: 'Code of the question that year', nb: 'Spørsmålets kode det året' },
  comparability: { sv: 'Mot basåret', fi: 'Perusvuoteen verrattuna', en: 'Against the base year', nb: 'Mot basisåret' },
  before: { sv: 'Mot föregående omgång', fi: 'Edelliseen kierrokseen verrattuna', en: 'Against the round before', nb: 'Mot forrige runde' },
  answered: { sv: 'Besvarat', fi: 'Vastattu', en: 'Answered', nb: 'Besvart' },
  asked: { sv: 'Frågat', fi: 'Kysytty', en: 'Asked', nb: 'Spurt' },
  questions: { sv: 'Jämförbara frågor', fi: 'Verrattavat kysymykset', en: 'Comparable questions', nb: 'Sammenlignbare spørsmål' },
  ofQuestions: { sv: 'Frågor det året', fi: 'Kysymyksiä sinä vuonna', en: 'Questions that year', nb: 'Spørsmål det året' },
  organisations: { sv: 'Organisationer båda åren', fi: 'Organisaatioita molempina vuosina', en: 'Organisations in both years', nb: 'Organisasjoner begge årene' },
  ofOrganisations: { sv: 'Organisationer det året', fi: 'Organisaatioita sinä vuonna', en: 'Organisations that year', nb: 'Organisasjoner det året' },
  fully: { sv: 'Helt', fi: 'Kokonaan', en: 'Fully', nb: 'Helt' },
  fullyBase: { sv: 'Helt, basåret', fi: 'Kokonaan, perusvuonna', en: 'Fully, in the base year', nb: 'Helt, basisåret' },
  of: { sv: 'Av så många', fi: 'Yhteensä näistä', en: 'Of so many', nb: 'Av så mange' },
});
