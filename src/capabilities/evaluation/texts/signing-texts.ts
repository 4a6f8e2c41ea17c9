import { catalogue } from '#platform/i18n/index.ts';

/** What is to be signed, and what was. */
export const signingTexts = catalogue('evaluation.signing', {
  'sign.title': { sv: 'Underteckna', fi: 'Allekirjoita', en: 'Sign', nb: 'Signer' },
  'sign.titleAfter': { sv: 'Undertecknat', fi: 'Allekirjoitettu', en: 'Signed', nb: 'Signert' },
  'sign.go': { sv: 'Granska och underteckna', fi: 'Tarkista ja allekirjoita', en: 'Review and sign', nb: 'Gå gjennom og signer' },
  'sign.see': { sv: 'Se vad som är undertecknat', fi: 'Katso allekirjoitettu', en: 'See what was signed', nb: 'Se hva som er signert' },
  'sign.lead': {
    sv: 'Ditt undertecknande omfattar organisationens egna svar och alla svar nedanför den så som de står nu. Efter det kan inget av dem ändras.',
    fi: 'Allekirjoituksesi kattaa organisaation omat vastaukset ja kaikki sen alaiset vastaukset sellaisina kuin ne nyt ovat. Sen jälkeen niitä ei voi muuttaa.',
    en: 'Your signature covers the organisation’s own answers and all the answers below it as they stand now. After it none of them can be changed.',
    nb: 'Signeringen din omfatter organisasjonens egne svar og alle svar under den slik de står nå. Etter den kan ingen av dem endres.',
  },
  'sign.leadOwn': {
    sv: 'Ditt undertecknande omfattar organisationens svar så som de står nu. Efter det kan inget av dem ändras.',
    fi: 'Allekirjoituksesi kattaa organisaation vastaukset sellaisina kuin ne nyt ovat. Sen jälkeen niitä ei voi muuttaa.',
    en: 'Your signature covers the organisation’s answers as they stand now. After it none of them can be changed.',
    nb: 'Signeringen din omfatter organisasjonens svar slik de står nå. Etter den kan ingen av dem endres.',
  },
  'sign.own': { sv: 'Organisationens egna svar', fi: 'Organisaation omat vastaukset', en: 'The organisation’s own answers', nb: 'Organisasjonens egne svar' },
  'sign.units': { sv: 'Svar från underliggande organisationer', fi: 'Alempien organisaatioiden vastaukset', en: 'Answers of the organisations below', nb: 'Svar fra underliggende organisasjoner' },
  'sign.unitForms': { sv: '{complete, number} av {forms, number} formulär är helt besvarade', fi: '{complete, number}/{forms, number} lomakkeessa on vastattu kaikkeen', en: '{complete, number} of {forms, number} forms are answered in full', nb: '{complete, number} av {forms, number} skjemaer er helt besvart' },
  'sign.questions': {
    sv: 'Frågor om svaren: titta på dem en gång till innan ni undertecknar', fi: 'Kysymyksiä vastauksista: katsokaa ne vielä kerran ennen allekirjoittamista',
    en: 'Questions about the answers: look at them once more before you sign', nb: 'Spørsmål om svarene: se på dem en gang til før dere signerer',
  },
  'sign.unanswered': {
    sv: '{n, plural, one {# fråga är obesvarad.} other {# frågor är obesvarade.}} Obesvarade frågor räknas som inget svar, inte som nej.',
    fi: '{n, plural, one {# kysymys on vastaamatta.} other {# kysymystä on vastaamatta.}} Vastaamattomat lasketaan puuttuviksi, ei kielteisiksi.',
    en: '{n, plural, one {# question is unanswered.} other {# questions are unanswered.}} Unanswered questions count as no answer, not as no.',
    nb: '{n, plural, one {# spørsmål er ubesvart.} other {# spørsmål er ubesvart.}} Ubesvarte spørsmål teller som ikke besvart, ikke som nei.',
  },
  'sign.confirm': { sv: 'Jag har tagit del av svaren och ansvarar för dem.', fi: 'Olen tutustunut vastauksiin ja vastaan niistä.', en: 'I have read the answers and take responsibility for them.', nb: 'Jeg har lest svarene og tar ansvar for dem.' },
  'sign.mustConfirm': { sv: 'Kryssa för att du har tagit del av svaren.', fi: 'Merkitse, että olet tutustunut vastauksiin.', en: 'Tick that you have read the answers.', nb: 'Kryss av for at du har lest svarene.' },
  'sign.button': { sv: 'Underteckna', fi: 'Allekirjoita', en: 'Sign', nb: 'Signer' },
  'sign.hash': { sv: 'Kontrollsumma (SHA-256)', fi: 'Tarkistussumma (SHA-256)', en: 'Checksum (SHA-256)', nb: 'Kontrollsum (SHA-256)' },
  'sign.download': { sv: 'Hämta det undertecknade (JSON)', fi: 'Lataa allekirjoitettu (JSON)', en: 'Download what was signed (JSON)', nb: 'Last ned det signerte (JSON)' },
  'sign.by': { sv: 'Undertecknat av', fi: 'Allekirjoittanut', en: 'Signed by', nb: 'Signert av' },
  'sign.signedOn': { sv: 'Undertecknat {day}', fi: 'Allekirjoitettu {day}', en: 'Signed {day}', nb: 'Signert {day}' },
  'sign.at': { sv: 'Tid', fi: 'Aika', en: 'Time', nb: 'Tidspunkt' },
  'sign.onlyOrganiser': {
    sv: 'De här svaren undertecknas av den organisation som de hör till.', fi: 'Nämä vastaukset allekirjoittaa organisaatio, johon ne kuuluvat.',
    en: 'These answers are signed by the organisation that they belong to.', nb: 'Disse svarene signeres av organisasjonen de hører til.',
  },
  'sign.changed': {
    sv: 'Något har ändrats sedan du öppnade sidan. Inget är undertecknat; granska på nytt.', fi: 'Jokin on muuttunut sivun avaamisen jälkeen. Mitään ei ole allekirjoitettu; tarkista uudelleen.',
    en: 'Something has changed since you opened the page. Nothing is signed; review it again.', nb: 'Noe er endret siden du åpnet siden. Ingenting er signert; gå gjennom på nytt.',
  },
  'sign.already': { sv: 'Formuläret är redan undertecknat.', fi: 'Lomake on jo allekirjoitettu.', en: 'The form is already signed.', nb: 'Skjemaet er allerede signert.' },
  'sign.nothing': {
    sv: 'Ingenting frågas av organisationen eller nedanför den, så det finns inget att underteckna.', fi: 'Organisaatiolta tai sen alaisilta ei kysytä mitään, joten allekirjoitettavaa ei ole.',
    en: 'Nothing is asked of the organisation or below it, so there is nothing to sign.', nb: 'Organisasjonen og de under den blir ikke spurt om noe, så det er ingenting å signere.',
  },
  'sign.nothingOwn': {
    sv: 'Ingenting frågas av organisationen själv. Undertecknandet omfattar svaren nedanför den.', fi: 'Organisaatiolta itseltään ei kysytä mitään. Allekirjoitus kattaa sen alaiset vastaukset.',
    en: 'Nothing is asked of the organisation itself. The signature covers the answers below it.', nb: 'Organisasjonen selv blir ikke spurt om noe. Signeringen omfatter svarene under den.',
  },
  'sign.closed': { sv: 'Omgången är stängd och kan inte längre undertecknas.', fi: 'Kierros on suljettu, eikä sitä voi enää allekirjoittaa.', en: 'The round is closed and can no longer be signed.', nb: 'Runden er lukket og kan ikke lenger signeres.' },
  'sign.total': { sv: 'Alla mål', fi: 'Kaikki tavoitteet', en: 'All goals', nb: 'Alle mål' },
  'sign.goal': { sv: 'Mål', fi: 'Tavoite', en: 'Goal', nb: 'Mål' },
  'sign.asked': { sv: 'Frågor', fi: 'Kysymyksiä', en: 'Questions', nb: 'Spørsmål' },
});
