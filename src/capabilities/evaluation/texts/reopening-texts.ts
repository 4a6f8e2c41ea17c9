import { catalogue } from '#platform/i18n/index.ts';

/** Reopening what is signed, what has changed since, and the check of all sign-offs. */
export const reopeningTexts = catalogue('evaluation.reopening', {
  'reopen.title': { sv: 'Öppna på nytt', fi: 'Avaa uudelleen', en: 'Reopen', nb: 'Åpne på nytt' },
  'reopen.lead': {
    sv: 'Då kan svaren ändras igen, både organisationens egna och enheternas, och de räknas inte med i landets resultat förrän de har undertecknats på nytt. Det som är undertecknat finns kvar, tillsammans med ditt namn och skälet.',
    fi: 'Silloin sekä organisaation omia että yksiköiden vastauksia voi taas muuttaa, eivätkä ne ole mukana koko maan tuloksissa ennen kuin ne on allekirjoitettu uudelleen. Allekirjoitettu säilyy, ja sen yhteyteen jäävät nimesi ja perustelu.',
    en: 'The answers can then be changed again, the organisation’s own and its units’, and they do not count in the country’s results until they are signed anew. What was signed is kept, together with your name and the reason.',
    nb: 'Da kan svarene endres igjen, både organisasjonens egne og enhetenes, og de teller ikke med i landets resultater før de er signert på nytt. Det som er signert, blir tatt vare på, sammen med navnet ditt og begrunnelsen.',
  },
  'reopen.leadOwn': {
    sv: 'Då kan svaren ändras igen, och de räknas inte med i landets resultat förrän de har undertecknats på nytt. Det som är undertecknat finns kvar, tillsammans med ditt namn och skälet.',
    fi: 'Silloin vastauksia voi taas muuttaa, eivätkä ne ole mukana koko maan tuloksissa ennen kuin ne on allekirjoitettu uudelleen. Allekirjoitettu säilyy, ja sen yhteyteen jäävät nimesi ja perustelu.',
    en: 'The answers can then be changed again, and they do not count in the country’s results until they are signed anew. What was signed is kept, together with your name and the reason.',
    nb: 'Da kan svarene endres igjen, og de teller ikke med i landets resultater før de er signert på nytt. Det som er signert, blir tatt vare på, sammen med navnet ditt og begrunnelsen.',
  },
  'reopen.reason': { sv: 'Varför öppnas det på nytt?', fi: 'Miksi lomake avataan uudelleen?', en: 'Why is it reopened?', nb: 'Hvorfor åpnes det på nytt?' },
  'reopen.reasonHint': {
    sv: 'Skälet kan läsas av alla som ser formuläret, och står i det som undertecknas härnäst. Skriv inga uppgifter om klienter eller patienter.',
    fi: 'Perustelun voivat lukea kaikki, jotka näkevät lomakkeen, ja se liitetään seuraavaan allekirjoitukseen. Älä kirjoita asiakkaiden tai potilaiden tietoja.',
    en: 'Everybody who sees the form can read it, and it stands in what is signed next. Write nothing about clients or patients.',
    nb: 'Begrunnelsen kan leses av alle som ser skjemaet, og står i det som signeres neste gang. Ikke skriv opplysninger om brukere eller pasienter.',
  },
  'reopen.sayWhy': { sv: 'Skriv skälet, med minst tre tecken.', fi: 'Kirjoita perustelu, vähintään kolme merkkiä.', en: 'Write the reason, in at least three characters.', nb: 'Skriv begrunnelsen, med minst tre tegn.' },
  'reopen.button': { sv: 'Öppna på nytt', fi: 'Avaa uudelleen', en: 'Reopen', nb: 'Åpne på nytt' },
  'reopen.notSigned': {
    sv: 'Undertecknandet gäller inte längre: formuläret har redan öppnats på nytt. Inget är ändrat.', fi: 'Allekirjoitus ei ole enää voimassa: lomake on jo avattu uudelleen. Mitään ei ole muutettu.',
    en: 'The signature no longer stands: the form has already been reopened. Nothing is changed.', nb: 'Signeringen gjelder ikke lenger: skjemaet er allerede åpnet på nytt. Ingenting er endret.',
  },
  'reopen.otherSignature': {
    sv: 'Formuläret har undertecknats på nytt sedan du öppnade sidan. Inget är ändrat; se efter igen.', fi: 'Lomake on allekirjoitettu uudelleen sivun avaamisen jälkeen. Mitään ei ole muutettu; tarkista tilanne.',
    en: 'The form has been signed anew since you opened the page. Nothing is changed; look again.', nb: 'Skjemaet er signert på nytt siden du åpnet siden. Ingenting er endret; se etter igjen.',
  },
  'reopen.closed': {
    sv: 'Omgången är stängd. Det som är undertecknat kan inte längre öppnas.', fi: 'Kierros on suljettu. Allekirjoitettua ei voi enää avata.',
    en: 'The round is closed. What is signed can no longer be reopened.', nb: 'Runden er lukket. Det som er signert, kan ikke lenger åpnes.',
  },
  reopened: {
    sv: 'Öppnat på nytt av {by} den {at}. Svaren kan ändras tills de undertecknas igen.', fi: 'Avannut uudelleen {by} {at}. Vastauksia voi muuttaa, kunnes ne allekirjoitetaan uudelleen.',
    en: 'Reopened by {by} on {at}. The answers can be changed until they are signed again.', nb: 'Åpnet på nytt av {by} den {at}. Svarene kan endres til de signeres igjen.',
  },
  reopenedReason: { sv: 'Skäl: {reason}', fi: 'Perustelu: {reason}', en: 'Reason: {reason}', nb: 'Begrunnelse: {reason}' },

  // Earlier sign-offs.
  'history.title': { sv: 'Tidigare undertecknanden', fi: 'Aiemmat allekirjoitukset', en: 'Earlier signatures', nb: 'Tidligere signeringer' },
  'history.no': { sv: 'Undertecknande {no}', fi: 'Allekirjoitus {no}', en: 'Signature {no}', nb: 'Signering {no}' },
  'history.reopenedBy': { sv: 'Öppnat på nytt av', fi: 'Avannut uudelleen', en: 'Reopened by', nb: 'Åpnet på nytt av' },
  'history.reopenedAt': { sv: 'Öppnat på nytt', fi: 'Avattu uudelleen', en: 'Reopened', nb: 'Åpnet på nytt' },
  'history.reason': { sv: 'Skäl', fi: 'Perustelu', en: 'Reason', nb: 'Begrunnelse' },
  'history.number': { sv: 'Nummer', fi: 'Numero', en: 'Number', nb: 'Nummer' },
  'history.changes': { sv: 'Vad som har ändrats sedan dess', fi: 'Mikä on muuttunut sen jälkeen', en: 'What has changed since', nb: 'Hva som er endret siden' },

  // What has changed since something was signed.
  'changes.title': { sv: 'Ändrat sedan undertecknande {no}', fi: 'Muuttunut allekirjoituksen {no} jälkeen', en: 'Changed since signature {no}', nb: 'Endret siden signering {no}' },
  'changes.lead': {
    sv: 'Undertecknat av {by} den {at}. Här står det som då undertecknades bredvid det som står nu. Interna anteckningar undertecknas inte och visas inte.',
    fi: 'Allekirjoittanut {by} {at}. Tässä ovat rinnakkain silloin allekirjoitetut vastaukset ja nykyiset vastaukset. Sisäisiä muistiinpanoja ei allekirjoiteta, eikä niitä näytetä.',
    en: 'Signed by {by} on {at}. What was signed then stands beside what stands now. Internal notes are not signed and not shown.',
    nb: 'Signert av {by} den {at}. Her står det som ble signert da, ved siden av det som står nå. Interne notater signeres ikke og vises ikke.',
  },
  'changes.section': { sv: 'Ändrat sedan det undertecknades', fi: 'Muuttunut allekirjoittamisen jälkeen', en: 'Changed since it was signed', nb: 'Endret siden det ble signert' },
  'changes.count': {
    sv: '{answers, plural, one {# svar} other {# svar}} i {organisations, plural, one {# organisation} other {# organisationer}} skiljer sig från det som undertecknades.',
    fi: '{answers, plural, one {# vastaus} other {# vastausta}} {organisations, plural, one {# organisaatiossa} other {# organisaatiossa}} eroaa allekirjoitetusta.',
    en: '{answers, plural, one {# answer} other {# answers}} in {organisations, plural, one {# organisation} other {# organisations}} {answers, plural, one {differs from what} other {differ from what}} was signed.',
    nb: '{answers, plural, one {# svar} other {# svar}} i {organisations, plural, one {# organisasjon} other {# organisasjoner}} skiller seg fra det som ble signert.',
  },
  'changes.none': { sv: 'Svaren är desamma som när de undertecknades.', fi: 'Vastaukset ovat samat kuin allekirjoitettaessa.', en: 'The answers are the same as when they were signed.', nb: 'Svarene er de samme som da de ble signert.' },
  'changes.see': { sv: 'Se alla ändringar', fi: 'Katso kaikki muutokset', en: 'See all the changes', nb: 'Se alle endringene' },
  'changes.question': { sv: 'Fråga', fi: 'Kysymys', en: 'Question', nb: 'Spørsmål' },
  'changes.field': { sv: 'Uppgift', fi: 'Tieto', en: 'Field', nb: 'Felt' },
  'changes.was': { sv: 'Undertecknat', fi: 'Allekirjoitettu', en: 'Signed', nb: 'Signert' },
  'changes.is': { sv: 'Nu', fi: 'Nyt', en: 'Now', nb: 'Nå' },
  'changes.notAskedThen': { sv: 'Frågades inte', fi: 'Ei kysytty', en: 'Was not asked', nb: 'Ble ikke spurt' },
  'changes.notAskedNow': { sv: 'Frågas inte längre', fi: 'Ei enää kysytä', en: 'No longer asked', nb: 'Spørres ikke lenger' },
  'changes.empty': { sv: 'Tomt', fi: 'Tyhjä', en: 'Empty', nb: 'Tomt' },
  'changes.share': { sv: '{numerator, number} av {denominator, number}', fi: '{numerator, number}/{denominator, number}', en: '{numerator, number} of {denominator, number}', nb: '{numerator, number} av {denominator, number}' },
  'changes.amount': { sv: '{n, number}', fi: '{n, number}', en: '{n, number}', nb: '{n, number}' },
  'field.status': { sv: 'Svar', fi: 'Vastaus', en: 'Answer', nb: 'Svar' },
  'field.comment': { sv: 'Kommentar', fi: 'Kommentti', en: 'Comment', nb: 'Kommentar' },
  'field.evidence': { sv: 'Underlag', fi: 'Näyttö', en: 'Evidence', nb: 'Dokumentasjon' },
  'field.value': { sv: 'Värde', fi: 'Arvo', en: 'Value', nb: 'Verdi' },
  'field.items': { sv: 'Länkar och filer', fi: 'Linkit ja tiedostot', en: 'Links and files', nb: 'Lenker og filer' },
  'field.onDay': { sv: 'Dag', fi: 'Päivä', en: 'Day', nb: 'Dag' },

  // The check of all sign-offs.
  'verify.summary': {
    sv: 'Kontrollerar att inget som är undertecknat har rubbats.', fi: 'Tarkistaa, ettei mihinkään allekirjoitettuun ole koskettu.',
    en: 'Checks that nothing that was signed has been tampered with.', nb: 'Kontrollerer at ingenting som er signert, er rørt.',
  },
  'verify.whole': {
    sv: 'Allt som är undertecknat är helt: {signOffs, number} undertecknanden, {reopened, number} av dem öppnade på nytt, {forms, number} formulär.',
    fi: 'Kaikki allekirjoitettu on eheää: {signOffs, number} allekirjoitusta, joista uudelleen avattuja {reopened, number}, {forms, number} lomaketta.',
    en: 'All that was signed is whole: {signOffs, number} signatures, {reopened, number} of them reopened, {forms, number} forms.',
    nb: 'Alt som er signert, er helt: {signOffs, number} signeringer, {reopened, number} av dem åpnet på nytt, {forms, number} skjemaer.',
  },
  'verify.broken': { sv: 'Det som är undertecknat är rubbat:', fi: 'Allekirjoitettua on muutettu:', en: 'What was signed has been tampered with:', nb: 'Det som er signert, er endret:' },
  'verify.line': { sv: '{organisation}, undertecknande {no}: {what}', fi: '{organisation}, allekirjoitus {no}: {what}', en: '{organisation}, signature {no}: {what}', nb: '{organisation}, signering {no}: {what}' },
  'trouble.missing': { sv: 'undertecknandet före det saknas', fi: 'sitä edeltävä allekirjoitus puuttuu', en: 'the signature before it is missing', nb: 'signeringen før den mangler' },
  'trouble.chain': { sv: 'det hänvisar inte till undertecknandet före det', fi: 'se ei viittaa edeltävään allekirjoitukseen', en: 'it does not refer to the signature before it', nb: 'den viser ikke til signeringen før den' },
  'trouble.hash': { sv: 'texten stämmer inte med sin kontrollsumma', fi: 'teksti ei vastaa tarkistussummaansa', en: 'the text does not fit its checksum', nb: 'teksten stemmer ikke med kontrollsummen' },
  'trouble.document': { sv: 'texten gäller inte det här undertecknandet', fi: 'teksti ei koske tätä allekirjoitusta', en: 'the text is not about this signature', nb: 'teksten gjelder ikke denne signeringen' },
  'trouble.replaces': { sv: 'det som texten säger sig ersätta har inte öppnats på nytt på det sättet', fi: 'sitä, minkä teksti kertoo korvaavansa, ei ole avattu uudelleen niin kuin se kertoo', en: 'what it replaces was not reopened as it says', nb: 'det som den erstatter, ble ikke åpnet på nytt slik den sier' },
  'trouble.answers': { sv: 'svaren i {form} stämmer inte med det som undertecknades', fi: 'vastaukset ({form}) eivät vastaa allekirjoitettua', en: 'the answers of {form} are not those that were signed', nb: 'svarene i {form} stemmer ikke med det som ble signert' },
  'trouble.changed': { sv: '{n, plural, one {# svar har} other {# svar har}} ändrats utan att det öppnats på nytt', fi: '{n, plural, one {# vastaus on} other {# vastausta on}} muuttunut ilman uudelleen avaamista', en: '{n, plural, one {# answer has} other {# answers have}} changed without its being reopened', nb: '{n, plural, one {# svar er} other {# svar er}} endret uten at det er åpnet på nytt' },
  'trouble.counts': { sv: 'de räknade svaren stämmer inte med det som undertecknades', fi: 'lasketut vastaukset eivät vastaa allekirjoitettua', en: 'the counted answers are not those that were signed', nb: 'de talte svarene stemmer ikke med det som ble signert' },
  'trouble.notLogged': { sv: 'loggen över ändringar vet inte av det', fi: 'muutosloki ei tunne sitä', en: 'the log of changes does not know of it', nb: 'endringsloggen kjenner ikke til den' },
  'trouble.reopening': {
    sv: 'loggen över ändringar säger något annat om huruvida det har öppnats på nytt', fi: 'muutosloki kertoo muuta siitä, onko se avattu uudelleen',
    en: 'the log of changes tells otherwise about whether it was reopened', nb: 'endringsloggen sier noe annet om hvorvidt den er åpnet på nytt',
  },
  'trouble.addition': { sv: 'det som har lagts till efteråt stämmer inte', fi: 'jälkikäteen lisätty ei täsmää', en: 'what was added afterwards does not fit', nb: 'det som er lagt til etterpå, stemmer ikke' },
  'trouble.division': {
    sv: 'det som texten säger om arbetsfördelningen stämmer inte med den som gällde', fi: 'tekstin tiedot työnjaosta eivät vastaa voimassa ollutta työnjakoa',
    en: 'what the text says of the division of work is not what held', nb: 'det teksten sier om arbeidsdelingen, stemmer ikke med den som gjaldt',
  },
  'trouble.statement': {
    sv: 'ett svar står som öppnat för rättelse utan att loggen över ändringar vet av det', fi: 'vastaus on merkitty korjattavaksi avatuksi, mutta muutosloki ei tunne sitä',
    en: 'an answer stands as reopened without the log of changes knowing of it', nb: 'et svar står som åpnet for rettelse uten at endringsloggen kjenner til det',
  },
  'verify.lost': {
    sv: 'Loggen över ändringar vet av ett undertecknande som inte finns: {hash}', fi: 'Muutosloki tuntee allekirjoituksen, jota ei ole: {hash}',
    en: 'The log of changes knows of a signature that is not there: {hash}', nb: 'Endringsloggen kjenner til en signering som ikke finnes: {hash}',
  },
});
