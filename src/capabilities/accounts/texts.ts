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
  demonstrationVisit: {
    sv: 'Rundturen tar dig in som dem utan lösenord, i den ordning som arbetet görs.', fi: 'Tutustumiskierroksella kirjaudut heinä ilman salasanaa, siinä järjestyksessä kuin työ tehdään.',
    en: 'The guided visit takes you in as them without a password, in the order in which the work is done.', nb: 'Omvisningen tar deg inn som dem uten passord, i den rekkefølgen arbeidet gjøres.',
  },
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
  'role.contributor': { sv: 'Medverkande', fi: 'Osallistuja', en: 'Contributor', nb: 'Medvirkende' },
  'role.reader': { sv: 'Läsare', fi: 'Lukija', en: 'Reader', nb: 'Leser' },
  nameMissing: { sv: 'Skriv ett namn.', fi: 'Kirjoita nimi.', en: 'Enter a name.', nb: 'Skriv et navn.' },
  nameWrong: { sv: 'Namnet innehåller tecken som inte kan visas. Skriv det på nytt.', fi: 'Nimessä on merkkejä, joita ei voi näyttää. Kirjoita se uudelleen.', en: 'The name has characters that cannot be shown. Write it anew.', nb: 'Navnet har tegn som ikke kan vises. Skriv det på nytt.' },
  emailWrong: { sv: 'Skriv e-postadressen i formen namn@exempel.fi.', fi: 'Kirjoita sähköpostiosoite muodossa nimi@esimerkki.fi.', en: 'Write the e-mail address as name@example.org.', nb: 'Skriv e-postadressen som navn@eksempel.no.' },
  codeWrong: { sv: 'Skriv en kort kod av bokstäver och siffror, till exempel NO.', fi: 'Kirjoita lyhyt kirjaimista ja numeroista koostuva koodi, esimerkiksi NO.', en: 'Write a short code of letters and digits, for example NO.', nb: 'Skriv en kort kode av bokstaver og tall, for eksempel NO.' },
  dayWrong: {
    sv: 'Skriv en dag från och med i dag till och med ett år framåt, till exempel 31.12.2026.', fi: 'Kirjoita päivä tästä päivästä enintään vuoden päähän, esimerkiksi 31.12.2026.',
    en: 'Write a day from today to a year ahead, for example 31.12.2026.', nb: 'Skriv en dag fra og med i dag til og med ett år fram, for eksempel 31.12.2026.',
  },
  passwordShort: {
    sv: 'Lösenordet är för kort: minst {least, number} tecken. Några ord efter varandra går bra.', fi: 'Salasana on liian lyhyt: vähintään {least, number} merkkiä. Muutama sana peräkkäin käy hyvin.',
    en: 'The password is too short: at least {least, number} characters. A few words in a row will do.', nb: 'Passordet er for kort: minst {least, number} tegn. Noen ord etter hverandre går fint.',
  },
  passwordIsOwn: {
    sv: 'Lösenordet får inte vara ditt namn eller din e-postadress.', fi: 'Salasana ei saa olla nimesi tai sähköpostiosoitteesi.',
    en: 'The password may not be your name or your e-mail address.', nb: 'Passordet kan ikke være navnet ditt eller e-postadressen din.',
  },
  passwordDiffers: { sv: 'Lösenorden är inte lika. Skriv samma lösenord två gånger.', fi: 'Salasanat eivät ole samat. Kirjoita sama salasana kahdesti.', en: 'The passwords differ. Write the same one twice.', nb: 'Passordene er ikke like. Skriv det samme passordet to ganger.' },
  passwordOld: { sv: 'Det nuvarande lösenordet stämmer inte.', fi: 'Nykyinen salasana ei täsmää.', en: 'The present password is not right.', nb: 'Det nåværende passordet stemmer ikke.' },
  linkUnknown: {
    sv: 'Länken finns inte. Kontrollera att hela länken kom med, eller be om en ny av den som gav dig den.', fi: 'Linkkiä ei ole. Tarkista, että koko linkki tuli mukaan, tai pyydä uusi siltä, joka antoi sen.',
    en: 'There is no such link. See that all of it was copied, or ask whoever gave it to you for a new one.', nb: 'Lenken finnes ikke. Se etter at hele lenken ble med, eller be den som ga deg den, om en ny.',
  },
  linkUsed: {
    sv: 'Länken är redan använd: den gäller en gång. Logga in med ditt lösenord, eller be om en ny länk.', fi: 'Linkki on jo käytetty: se toimii kerran. Kirjaudu salasanallasi tai pyydä uusi linkki.',
    en: 'The link has been used: it works once. Sign in with your password, or ask for a new link.', nb: 'Lenken er allerede brukt: den gjelder én gang. Logg inn med passordet ditt, eller be om en ny lenke.',
  },
  linkExpired: {
    sv: 'Länkens tid har gått ut. Be om en ny av den som gav dig den.', fi: 'Linkin voimassaolo on päättynyt. Pyydä uusi siltä, joka antoi sen.',
    en: 'The link has run out. Ask whoever gave it to you for a new one.', nb: 'Lenken har gått ut. Be den som ga deg den, om en ny.',
  },
  linkWithdrawn: {
    sv: 'Länken gäller inte längre. Be om en ny av den som gav dig den.', fi: 'Linkki ei ole enää voimassa. Pyydä uusi siltä, joka antoi sen.',
    en: 'The link no longer holds. Ask whoever gave it to you for a new one.', nb: 'Lenken gjelder ikke lenger. Be den som ga deg den, om en ny.',
  },
  beginLocked: {
    sv: 'Nyckeln öppnar inte. Adressen med den rätta nyckeln står i fönstret där Lykta startades; varje start ger en ny.', fi: 'Avain ei avaa. Osoite, jossa on oikea avain, näkyy ikkunassa, jossa Lykta käynnistettiin; jokainen käynnistys antaa uuden.',
    en: 'The key does not open. The address with the right key stands in the window where Lykta was started; each start gives a new one.', nb: 'Nøkkelen åpner ikke. Adressen med riktig nøkkel står i vinduet der Lykta ble startet; hver start gir en ny.',
  },
  beginClosed: {
    sv: 'Någon har redan börjat: programmet har en ägare. Be ägaren om en inbjudan.', fi: 'Joku on jo aloittanut: ohjelmalla on omistaja. Pyydä omistajalta kutsu.',
    en: 'Somebody has begun already: the programme has an owner. Ask the owner for an invitation.', nb: 'Noen har allerede begynt: programmet har en eier. Be eieren om en invitasjon.',
  },
  emailTaken: { sv: 'Adressen hör redan till någon.', fi: 'Osoite on jo käytössä.', en: 'Somebody has this address already.', nb: 'Adressen er allerede i bruk.' },
  personNotFound: {
    sv: 'Personen finns inte, eller du har inte rätt att se den.', fi: 'Henkilöä ei ole, tai sinulla ei ole oikeutta nähdä häntä.',
    en: 'There is no such person, or you may not see them.', nb: 'Personen finnes ikke, eller du har ikke rett til å se den.',
  },
  organisationNotYours: {
    sv: 'Där du får ge roller finns ingen organisation med den koden eller det namnet. Välj ur listan.', fi: 'Siellä, missä saat antaa rooleja, ei ole organisaatiota, jolla on tämä koodi tai nimi. Valitse luettelosta.',
    en: 'Where you may give roles there is no organisation with this code or name. Choose from the list.', nb: 'Der du kan gi roller, finnes det ingen organisasjon med denne koden eller dette navnet. Velg fra listen.',
  },
  organisationSeveral: {
    sv: 'Flera organisationer heter så. Skriv koden i stället.', fi: 'Usealla organisaatiolla on tämä nimi. Kirjoita sen sijaan koodi.',
    en: 'Several organisations are called that. Write the code instead.', nb: 'Flere organisasjoner heter det. Skriv koden i stedet.',
  },
  ownerIsOwners: {
    sv: 'Bara programmets ägare gör någon till ägare.', fi: 'Vain ohjelman omistaja voi tehdä jonkun omistajaksi.',
    en: 'Only the programme’s owner makes somebody an owner.', nb: 'Bare programeieren gjør noen til eier.',
  },
  ownerOverCountry: {
    sv: 'Ägaren äger programmet för hela landet. Välj landets kod.', fi: 'Omistaja omistaa ohjelman koko maassa. Valitse maan koodi.',
    en: 'An owner owns the programme for the whole country. Choose the country’s code.', nb: 'Eieren eier programmet for hele landet. Velg landets kode.',
  },
  roleHeld: { sv: 'Personen har redan rollen.', fi: 'Henkilöllä on jo tämä rooli.', en: 'The person holds the role already.', nb: 'Personen har allerede rollen.' },
  roleNotHeld: { sv: 'Personen har inte rollen längre.', fi: 'Henkilöllä ei ole enää tätä roolia.', en: 'The person does not hold the role any more.', nb: 'Personen har ikke rollen lenger.' },
  lastOwner: {
    sv: 'Programmet måste ha en ägare som kan logga in. Gör någon annan till ägare först.', fi: 'Ohjelmalla on oltava omistaja, joka voi kirjautua. Tee ensin joku muu omistajaksi.',
    en: 'The programme must have an owner who can sign in. Make somebody else an owner first.', nb: 'Programmet må ha en eier som kan logge inn. Gjør noen andre til eier først.',
  },
  rolesElsewhere: {
    sv: 'Personen har roller också utanför din organisation. Be programmets ägare om hjälp.', fi: 'Henkilöllä on rooleja myös organisaatiosi ulkopuolella. Pyydä apua ohjelman omistajalta.',
    en: 'The person has roles outside your organisation too. Ask the programme’s owner.', nb: 'Personen har roller også utenfor organisasjonen din. Be programeieren om hjelp.',
  },
  notOneself: { sv: 'Det egna kontot kan man inte stänga.', fi: 'Omaa tiliä ei voi sulkea.', en: 'You cannot close your own account.', nb: 'Du kan ikke stenge din egen konto.' },
  notToOneself: {
    sv: 'Du kan inte ge dig själv en roll. Be programmets ägare om den.', fi: 'Et voi antaa roolia itsellesi. Pyydä sitä ohjelman omistajalta.',
    en: 'You cannot give yourself a role. Ask the programme’s owner for it.', nb: 'Du kan ikke gi deg selv en rolle. Be programeieren om den.',
  },
  actsAlready: {
    sv: 'Personen har redan ett lösenord och en roll som du inte har, till exempel att underteckna. Be programmets ägare om en ny länk.', fi: 'Henkilöllä on jo salasana ja rooli, jota sinulla ei ole, esimerkiksi allekirjoittajan rooli. Pyydä uusi linkki ohjelman omistajalta.',
    en: 'The person has a password already and a role that you do not hold, for example to sign. Ask the programme’s owner for a new link.', nb: 'Personen har allerede et passord og en rolle du ikke har, for eksempel å signere. Be programeieren om en ny lenke.',
  },
  accountClosed: {
    sv: 'Kontot är stängt. Öppna det igen först, eller be programmets ägare om det.', fi: 'Tili on suljettu. Avaa se ensin uudelleen tai pyydä sitä ohjelman omistajalta.',
    en: 'The account is closed. Open it again first, or ask the programme’s owner to.', nb: 'Kontoen er stengt. Åpne den igjen først, eller be programeieren om det.',
  },
  accountAlready: { sv: 'Det är redan gjort.', fi: 'Se on jo tehty.', en: 'That has been done already.', nb: 'Det er allerede gjort.' },
  guestsNotHere: {
    sv: 'Länkar ges till en serviceenhet eller till en intressentgrupp, inte till en organisation med andra under sig.', fi: 'Linkkejä annetaan palveluyksikölle tai sidosryhmälle, ei organisaatiolle, jolla on muita alaisuudessaan.',
    en: 'Links are for a unit or a stakeholder, not for an organisation with others below it.', nb: 'Lenker gis til en enhet eller en interessegruppe, ikke til en organisasjon med andre under seg.',
  },
  guestNotFound: { sv: 'Länken finns inte här, eller gäller inte längre.', fi: 'Linkkiä ei ole täällä, tai se ei ole enää voimassa.', en: 'There is no such link here, or it no longer holds.', nb: 'Lenken finnes ikke her, eller gjelder ikke lenger.' },
});
