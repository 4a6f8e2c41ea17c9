import { catalogue } from '#platform/i18n/index.ts';

/** What a signature says of the division of work. */
export const signingDividedTexts = catalogue('evaluation.signing-divided', {
  handedOver: {
    sv: '{n, plural, one {# av organisationens egna frågor besvaras av någon annan.} other {# av organisationens egna frågor besvaras av andra.}}',
    fi: '{n, plural, one {# organisaation omaan kysymykseen vastaa joku muu.} other {# organisaation omaan kysymykseen vastaa joku muu.}}',
    en: '{n, plural, one {# of the organisation’s own questions is answered by another.} other {# of the organisation’s own questions are answered by others.}}',
    nb: '{n, plural, one {# av virksomhetens egne spørsmål besvares av en annen.} other {# av virksomhetens egne spørsmål besvares av andre.}}',
  },
  takenOn: {
    sv: '{n, plural, one {# fråga besvaras här också för andra.} other {# frågor besvaras här också för andra.}}',
    fi: '{n, plural, one {# kysymykseen vastataan tässä myös muiden osalta.} other {# kysymykseen vastataan tässä myös muiden osalta.}}',
    en: '{n, plural, one {# question is answered here for others too.} other {# questions are answered here for others too.}}',
    nb: '{n, plural, one {# spørsmål besvares her også for andre.} other {# spørsmål besvares her også for andre.}}',
  },
  toBeSigned: {
    sv: 'Arbetsfördelningen skrivs in i det som undertecknas.', fi: 'Työnjako kirjataan allekirjoitettavaan tekstiin.',
    en: 'The division of work is written into what is signed.', nb: 'Arbeidsdelingen skrives inn i det som signeres.',
  },
  signed: {
    sv: 'Så var arbetet fördelat när det undertecknades. Det står också i den undertecknade texten.', fi: 'Näin työ oli jaettu allekirjoitettaessa. Työnjako on myös allekirjoitetussa tekstissä.',
    en: 'This is how the work was divided when it was signed. It stands in the signed text too.', nb: 'Slik var arbeidet delt da det ble signert. Det står også i den signerte teksten.',
  },
  since: { sv: 'Gäller sedan', fi: 'Voimassa alkaen', en: 'In force since', nb: 'Gjelder fra' },
  codes: { sv: '{n, plural, one {# fråga} other {# frågor}}', fi: '{n, plural, one {# kysymys} other {# kysymystä}}', en: '{n, plural, one {# question} other {# questions}}', nb: '{n, plural, one {# spørsmål} other {# spørsmål}}' },
  codeIn: { sv: '{code} i programversion {version}', fi: '{code} ohjelmaversiossa {version}', en: '{code} in programme version {version}', nb: '{code} i programversjon {version}' },
  number: { sv: 'Arbetsfördelningens nummer', fi: 'Työnjaon tunnus', en: 'Number of the division of work', nb: 'Arbeidsdelingens nummer' },
  agreedBy: { sv: '{day}, {by}', fi: '{day}, {by}', en: '{day}, {by}', nb: '{day}, {by}' },

  // How the work is divided otherwise than when it was signed before.
  'moved.came': {
    sv: 'En arbetsfördelning har tillkommit: {from} har överlåtit {code} till {to} ({n, plural, one {# fråga} other {# frågor}}).',
    fi: 'Uusi työnjako: {from} on siirtänyt kohdan {code} ({n, plural, one {# kysymys} other {# kysymystä}}). Vastaaja: {to}.',
    en: 'A division of work has come: {from} has handed {code} over to {to} ({n, plural, one {# question} other {# questions}}).',
    nb: 'En arbeidsdeling er kommet til: {from} har overlatt {code} til {to} ({n, plural, one {# spørsmål} other {# spørsmål}}).',
  },
  'moved.went': {
    sv: 'En arbetsfördelning gäller inte längre: {from} hade överlåtit {code} till {to} ({n, plural, one {# fråga} other {# frågor}}).',
    fi: 'Työnjako ei ole enää voimassa: {from} oli siirtänyt kohdan {code} ({n, plural, one {# kysymys} other {# kysymystä}}). Vastaaja oli {to}.',
    en: 'A division of work no longer holds: {from} had handed {code} over to {to} ({n, plural, one {# question} other {# questions}}).',
    nb: 'En arbeidsdeling gjelder ikke lenger: {from} hadde overlatt {code} til {to} ({n, plural, one {# spørsmål} other {# spørsmål}}).',
  },
  'moved.changed': {
    sv: 'En arbetsfördelning omfattar andra frågor än då: {from} har överlåtit {code} till {to}, nu {n, plural, one {# fråga} other {# frågor}}.',
    fi: 'Työnjako koskee muita kysymyksiä kuin silloin: {from} on siirtänyt kohdan {code}, nyt {n, plural, one {# kysymys} other {# kysymystä}}. Vastaaja: {to}.',
    en: 'A division of work is of other questions than then: {from} has handed {code} over to {to}, now {n, plural, one {# question} other {# questions}}.',
    nb: 'En arbeidsdeling omfatter andre spørsmål enn da: {from} har overlatt {code} til {to}, nå {n, plural, one {# spørsmål} other {# spørsmål}}.',
  },
});
