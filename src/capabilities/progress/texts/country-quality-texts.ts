import { catalogue } from '#platform/i18n/index.ts';

/** The questions about the answers, of the whole country. */
export const countryQualityTexts = catalogue('progress.country-quality', {
  lead: {
    sv: 'Vad reglerna frågar om de undertecknade svaren, serviceanordnare för serviceanordnare. De som har svarat har sett frågorna först. En fråga är inget fel.', fi: 'Mitä säännöt kysyvät allekirjoitetuista vastauksista järjestäjittäin. Vastaajat ovat nähneet kysymykset ensin. Kysymys ei ole virhe.',
    en: 'What the rules ask about the signed answers, organiser by organiser. Those who answered have seen the questions first. A question is not a fault.', nb: 'Hva reglene spør om de signerte svarene, virksomhet for virksomhet. De som har svart, har sett spørsmålene først. Et spørsmål er ingen feil.',
  },
  byOrganiser: { sv: 'Frågor per serviceanordnare', fi: 'Kysymykset järjestäjittäin', en: 'Questions by organiser', nb: 'Spørsmål per ansvarlig virksomhet' },
  'short.all-same': { sv: 'Samma svar', fi: 'Sama vastaus', en: 'Same answer', nb: 'Samme svar' },
  'short.not-applicable': { sv: '”Gäller inte”', fi: '”Ei koske”', en: '“Not applicable”', nb: '«Gjelder ikke»' },
  'short.against-units': { sv: 'Mot enheterna', fi: 'Yksiköitä vastaan', en: 'Against units', nb: 'Mot enhetene' },
  'short.jump': { sv: 'Språng', fi: 'Hyppäys', en: 'Jump', nb: 'Sprang' },
  questions: { sv: 'Frågor', fi: 'Kysymyksiä', en: 'Questions', nb: 'Spørsmål' },
  noted: { sv: 'Med kommentar', fi: 'Kommentoitu', en: 'With a comment', nb: 'Med kommentar' },
  rules: { sv: 'Reglerna', fi: 'Säännöt', en: 'The rules', nb: 'Reglene' },
  again: { sv: 'Samma fråga till flera', fi: 'Sama kysymys usealle', en: 'The same question to several', nb: 'Samme spørsmål til flere' },
  againLead: {
    sv: 'Minst {least, number} serviceanordnare får samma slags fråga om samma svar. Kanske läses det som frågas på mer än ett sätt, eller så har något hänt i hela landet.', fi: 'Vähintään {least, number} järjestäjältä kysytään samasta vastauksesta samaa. Ehkä kysymys luetaan usealla tavalla, tai jotain on tapahtunut koko maassa.',
    en: 'At least {least, number} organisers are asked the same kind of question about the same answer. Perhaps what is asked is read in more than one way, or something has happened in the whole country.',
    nb: 'Minst {least, number} virksomheter får samme slags spørsmål om samme svar. Kanskje leses det som spørres om, på mer enn én måte, eller så har noe skjedd i hele landet.',
  },
  againNone: { sv: 'Inget svar ger samma slags fråga till så många som {least, number} serviceanordnare.', fi: 'Mistään vastauksesta ei kysytä samaa vähintään {least, number} järjestäjältä.', en: 'No answer gives the same kind of question to as many as {least, number} organisers.', nb: 'Ingen svar gir samme slags spørsmål til så mange som {least, number} virksomheter.' },
  organisers: { sv: 'Serviceanordnare', fi: 'Järjestäjiä', en: 'Organisers', nb: 'Virksomheter' },
  codes: { sv: 'Serviceanordnarnas koder', fi: 'Järjestäjien koodit', en: 'Codes of the organisers', nb: 'Virksomhetenes koder' },
  who: { sv: 'Vilka', fi: 'Ketkä', en: 'Who', nb: 'Hvem' },
  notSigned: { sv: 'Har inte undertecknat, och visas därför inte:', fi: 'Eivät ole allekirjoittaneet, joten niitä ei näytetä:', en: 'Have not signed, and so are not shown:', nb: 'Har ikke signert, og vises derfor ikke:' },
});
