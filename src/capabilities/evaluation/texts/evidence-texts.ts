import { catalogue } from '#platform/i18n/index.ts';

/** Evidence at an answer. */
export const evidenceAtTexts = catalogue('evaluation.evidence', {
  title: { sv: 'Underlag för {statement}', fi: 'Kysymyksen {statement} näyttö', en: 'Evidence for {statement}', nb: 'Dokumentasjon for {statement}' },
  add: { sv: 'Lägg till filer och länkar', fi: 'Lisää tiedostoja ja linkkejä', en: 'Add files and links', nb: 'Legg til filer og lenker' },
  count: { sv: 'Underlag: {n, number}', fi: 'Näyttöä: {n, number}', en: 'Evidence: {n, number}', nb: 'Dokumentasjon: {n, number}' },
  attached: { sv: 'Underlag till svaret', fi: 'Vastauksen näyttö', en: 'Evidence at the answer', nb: 'Dokumentasjon til svaret' },
  none: { sv: 'Inget underlag ännu.', fi: 'Näyttöä ei vielä ole.', en: 'No evidence yet.', nb: 'Ingen dokumentasjon ennå.' },
  left: {
    sv: 'Det här stod vid svaret innan organisationen bytte anordnare. Det tillhör den tidigare anordnaren och följde inte med:', fi: 'Tämä näyttö oli vastauksessa ennen kuin järjestäjä vaihtui. Se kuuluu aiemmalle järjestäjälle eikä siirtynyt mukana:',
    en: 'This stood at the answer before the organisation came to another organiser. It belongs to the former one and did not come along:', nb: 'Dette sto ved svaret før organisasjonen fikk en annen ansvarlig virksomhet. Det tilhører den tidligere og fulgte ikke med:',
  },
  detach: { sv: 'Ta bort från svaret', fi: 'Poista vastauksesta', en: 'Take away from the answer', nb: 'Fjern fra svaret' },
  detached: { sv: '”{title}” är borttaget från svaret. Underlaget finns kvar.', fi: '”{title}” on poistettu vastauksesta. Näyttö on tallella.', en: '“{title}” has been taken away from the answer. The evidence is kept.', nb: '«{title}» er fjernet fra svaret. Dokumentasjonen er bevart.' },
  undo: { sv: 'Sätt tillbaka', fi: 'Palauta', en: 'Put it back', nb: 'Legg tilbake' },
  choose: { sv: 'Använd något som redan finns', fi: 'Käytä jo lisättyä', en: 'Use what is there already', nb: 'Bruk noe som allerede finnes' },
  chooseLead: { sv: 'Organisationens eget underlag och det som organisationerna ovanför har lagt till.', fi: 'Organisaation oma näyttö ja ylempien organisaatioiden lisäämä näyttö.', en: 'The organisation’s own, and what the organisations above it have added.', nb: 'Organisasjonens egen dokumentasjon og det som organisasjonene over har lagt til.' },
  attach: { sv: 'Använd här', fi: 'Käytä tässä', en: 'Use here', nb: 'Bruk her' },
  nothingToChoose: { sv: 'Det finns inget annat att välja.', fi: 'Muuta valittavaa ei ole.', en: 'There is nothing else to choose.', nb: 'Det finnes ikke noe annet å velge.' },
  search: { sv: 'Sök', fi: 'Hae', en: 'Search', nb: 'Søk' },
  mostShown: { sv: 'De {n, number} senaste visas. Sök för att hitta fler.', fi: 'Näytetään {n, number} uusinta. Löydät lisää hakemalla.', en: 'The newest {n, number} are shown. Search to find more.', nb: 'De {n, number} nyeste vises. Søk for å finne flere.' },
  addNew: { sv: 'Lägg till något nytt', fi: 'Lisää uusi', en: 'Add something new', nb: 'Legg til noe nytt' },
  pasteHere: { sv: 'Du kan också klistra in en bild från urklipp.', fi: 'Voit myös liittää kuvan leikepöydältä.', en: 'You can also paste a picture from the clipboard.', nb: 'Du kan også lime inn et bilde fra utklippstavlen.' },
  readOnly: { sv: 'Formuläret tar inte emot ändringar: underlaget kan bara läsas.', fi: 'Lomake ei ota vastaan muutoksia: näyttöä voi vain lukea.', en: 'The form takes no changes: the evidence can only be read.', nb: 'Skjemaet tar ikke imot endringer: dokumentasjonen kan bare leses.' },
  back: { sv: 'Tillbaka till frågan', fi: 'Takaisin kysymykseen', en: 'Back to the question', nb: 'Tilbake til spørsmålet' },
  soonTag: { sv: 'går snart ut: {n, number}', fi: 'vanhenee pian: {n, number}', en: 'expiring soon: {n, number}', nb: 'utløper snart: {n, number}' },
  expiredTag: { sv: 'har gått ut: {n, number}', fi: 'vanhentunut: {n, number}', en: 'expired: {n, number}', nb: 'utløpt: {n, number}' },
  comesAlong: {
    sv: '{n, plural, one {# underlag följer med} other {# underlag följer med}} när svaret bekräftas.', fi: '{n, plural, one {# näyttö siirtyy} other {# näyttöä siirtyy}} mukana, kun vastaus vahvistetaan.',
    en: '{n, plural, one {# item of evidence comes along} other {# items of evidence come along}} when the answer is confirmed.', nb: '{n, plural, one {Dokumentasjon: # element følger med} other {Dokumentasjon: # elementer følger med}} når svaret bekreftes.',
  },
  staysBehind: {
    sv: '{n, plural, one {# har gått ut och följer inte med.} other {# har gått ut och följer inte med.}}', fi: '{n, plural, one {# on vanhentunut eikä siirry.} other {# on vanhentunut eikä siirry.}}',
    en: '{n, plural, one {# has expired and does not.} other {# have expired and do not.}}', nb: '{n, plural, one {# er utløpt og følger ikke med.} other {# er utløpt og følger ikke med.}}',
  },
  expired: {
    sv: '{expired, plural, one {# underlag har gått ut.} other {# underlag har gått ut.}}', fi: '{expired, plural, one {# näyttö on vanhentunut.} other {# näyttöä on vanhentunut.}}',
    en: '{expired, plural, one {# item of evidence has expired.} other {# items of evidence have expired.}}', nb: '{expired, plural, one {Dokumentasjon: # element er utløpt.} other {Dokumentasjon: # elementer er utløpt.}}',
  },
  soon: {
    sv: '{soon, plural, one {# underlag går ut inom 60 dagar.} other {# underlag går ut inom 60 dagar.}}', fi: '{soon, plural, one {# näyttö vanhenee 60 päivän kuluessa.} other {# näyttöä vanhenee 60 päivän kuluessa.}}',
    en: '{soon, plural, one {# item of evidence expires within 60 days.} other {# items of evidence expire within 60 days.}}', nb: '{soon, plural, one {Dokumentasjon: # element utløper innen 60 dager.} other {Dokumentasjon: # elementer utløper innen 60 dager.}}',
  },
  seeWaning: { sv: 'Se underlaget', fi: 'Katso näyttö', en: 'See the evidence', nb: 'Se dokumentasjonen' },
  noSuchItem: { sv: 'Underlaget finns inte, eller får inte användas vid det här svaret.', fi: 'Näyttöä ei ole, tai sitä ei voi käyttää tässä vastauksessa.', en: 'There is no such evidence, or it may not be used at this answer.', nb: 'Dokumentasjonen finnes ikke, eller kan ikke brukes ved dette svaret.' },
  notAttached: { sv: 'Underlaget fanns inte vid svaret längre.', fi: 'Näyttö ei ollut enää vastauksessa.', en: 'It did not stand at the answer any more.', nb: 'Dokumentasjonen sto ikke lenger ved svaret.' },
  tooMany: { sv: 'Vid ett svar kan stå högst 30 underlag.', fi: 'Yhteen vastaukseen voi liittää enintään 30 näyttöä.', en: 'At most 30 items can stand at one answer.', nb: 'Det kan stå høyst 30 elementer ved ett svar.' },
  sending: { sv: 'Skickar {name}: {percent} %', fi: 'Lähetetään {name}: {percent} %', en: 'Sending {name}: {percent} %', nb: 'Sender {name}: {percent} %' },
  sent: { sv: '{name} är tillagd.', fi: '{name} on lisätty.', en: '{name} has been added.', nb: '{name} er lagt til.' },
  askedNoMore: {
    sv: 'Frågan ställs inte längre i det här formuläret. Det som står här hör inte till det som undertecknas. Du kan ta bort det härifrån.', fi: 'Tätä kysymystä ei enää kysytä tässä lomakkeessa. Tässä oleva ei kuulu allekirjoitettavaan. Voit poistaa sen tästä.',
    en: 'The question is no longer asked in this form. What stands here is no part of what is signed. You can detach it here.', nb: 'Spørsmålet stilles ikke lenger i dette skjemaet. Det som står her, er ikke en del av det som signeres. Du kan fjerne det herfra.',
  },
  askedNoMoreRead: {
    sv: 'Frågan ställs inte längre i det här formuläret. Det som står här hör inte till det som undertecknas.', fi: 'Tätä kysymystä ei enää kysytä tässä lomakkeessa. Tässä oleva ei kuulu allekirjoitettavaan.',
    en: 'The question is no longer asked in this form. What stands here is no part of what is signed.', nb: 'Spørsmålet stilles ikke lenger i dette skjemaet. Det som står her, er ikke en del av det som signeres.',
  },
  failed: { sv: '{name} lades inte till: {why}', fi: 'Tiedostoa {name} ei lisätty: {why}', en: '{name} was not added: {why}', nb: '{name} ble ikke lagt til: {why}' },
  cancel: { sv: 'Avbryt', fi: 'Keskeytä', en: 'Cancel', nb: 'Avbryt' },
  cancelled: { sv: '{name} skickades inte.', fi: 'Tiedostoa {name} ei lähetetty.', en: '{name} was not sent.', nb: '{name} ble ikke sendt.' },
  noLine: { sv: 'ingen kontakt med servern. Försök igen.', fi: 'palvelimeen ei saada yhteyttä. Yritä uudelleen.', en: 'no contact with the server. Try again.', nb: 'ingen kontakt med serveren. Prøv igjen.' },
});
