import { catalogue } from '#platform/i18n/index.ts';

export const accountTexts = catalogue('accounts', {
  signIn: { sv: 'Logga in', fi: 'Kirjaudu sisään', en: 'Sign in', nb: 'Logg inn' },
  email: { sv: 'E-postadress', fi: 'Sähköpostiosoite', en: 'E-mail address', nb: 'E-postadresse' },
  password: { sv: 'Lösenord', fi: 'Salasana', en: 'Password', nb: 'Passord' },
  emailMissing: { sv: 'Skriv din e-postadress.', fi: 'Kirjoita sähköpostiosoitteesi.', en: 'Enter your e-mail address.', nb: 'Skriv e-postadressen din.' },
  passwordMissing: { sv: 'Skriv ditt lösenord.', fi: 'Kirjoita salasanasi.', en: 'Enter your password.', nb: 'Skriv passordet ditt.' },
  refused: {
    sv: 'E-postadressen eller lösenordet stämmer inte.',
    fi: 'Sähköpostiosoite tai salasana ei täsmää.',
    en: 'The e-mail address or the password is not right.',
    nb: 'E-postadressen eller passordet stemmer ikke.',
  },
  tooMany: {
    sv: 'För många misslyckade försök. Försök igen om {minutes, plural, one {# minut} other {# minuter}}.',
    fi: 'Liian monta epäonnistunutta yritystä. Yritä uudelleen {minutes, number} minuutin kuluttua.',
    en: 'Too many failed attempts. Try again in {minutes, plural, one {# minute} other {# minutes}}.',
    nb: 'For mange mislykkede forsøk. Prøv igjen om {minutes, plural, one {# minutt} other {# minutter}}.',
  },
  crowded: {
    sv: 'Väldigt många loggar in just nu. Försök igen om en liten stund.',
    fi: 'Juuri nyt hyvin moni on kirjautumassa. Yritä hetken kuluttua uudelleen.',
    en: 'Too many are signing in just now. Try again in a moment.',
    nb: 'Svært mange logger inn akkurat nå. Prøv igjen om et øyeblikk.',
  },
  demonstrationTitle: { sv: 'Påhittade personer att logga in som', fi: 'Keksityt henkilöt, joina voi kirjautua', en: 'Made-up people to sign in as', nb: 'Oppdiktede personer du kan logge inn som' },
  demonstrationLead: {
    sv: 'Lösenordet är {password} för alla.',
    fi: 'Kaikkien salasana on {password}.',
    en: 'The password is {password} for all of them.',
    nb: 'Passordet er {password} for alle.',
  },
  person: { sv: 'Person', fi: 'Henkilö', en: 'Person', nb: 'Person' },
  role: { sv: 'Roll', fi: 'Rooli', en: 'Role', nb: 'Rolle' },
  'role.owner': { sv: 'Programmets ägare', fi: 'Ohjelman omistaja', en: 'Programme owner', nb: 'Programeier' },
  'role.coordinator': { sv: 'Koordinator', fi: 'Koordinaattori', en: 'Coordinator', nb: 'Koordinator' },
  'role.respondent': { sv: 'Uppgiftslämnare', fi: 'Vastaaja', en: 'Respondent', nb: 'Svarer' },
  'role.signatory': { sv: 'Undertecknare', fi: 'Allekirjoittaja', en: 'Signatory', nb: 'Signatar' },
  'role.reader': { sv: 'Läsare', fi: 'Lukija', en: 'Reader', nb: 'Leser' },
});
