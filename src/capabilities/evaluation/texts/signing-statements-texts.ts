import { catalogue } from '#platform/i18n/index.ts';

/** One signed answer that is corrected: asked for, approved, answered again and signed again. */
export const signingStatementTexts = catalogue('evaluation.signing-statements', {
  title: { sv: 'Rätta ett undertecknat svar', fi: 'Korjaa allekirjoitettu vastaus', en: 'Correct a signed answer', nb: 'Rett et signert svar' },
  lead: {
    sv: 'Den som undertecknar tar ställning till din begäran. Godkänns den kan bara det här svaret ändras; allt annat förblir undertecknat, och andra ser det undertecknade svaret tills rättelsen har undertecknats.',
    fi: 'Allekirjoittaja ratkaisee pyyntösi. Jos pyyntö hyväksytään, vain tätä vastausta voi muuttaa. Kaikki muu pysyy allekirjoitettuna, ja muut näkevät allekirjoitetun vastauksen, kunnes korjaus on allekirjoitettu.',
    en: 'Whoever signs decides on your request. If it is approved, only this answer can be changed; all else stays signed, and others see the signed answer until the correction has been signed.',
    nb: 'Den som signerer, tar stilling til forespørselen. Blir den godkjent, kan bare dette svaret endres; alt annet forblir signert, og andre ser det signerte svaret til rettelsen er signert.',
  },
  signedAnswer: { sv: 'Svaret nu', fi: 'Vastaus nyt', en: 'The answer now', nb: 'Svaret nå' },
  reason: { sv: 'Vad är fel i svaret?', fi: 'Mikä vastauksessa on väärin?', en: 'What is wrong with the answer?', nb: 'Hva er feil i svaret?' },
  reasonHint: {
    sv: 'Skälet står i det som undertecknas härnäst. Skriv inga uppgifter om klienter eller patienter.', fi: 'Perustelu liitetään seuraavaan allekirjoitukseen. Älä kirjoita asiakkaiden tai potilaiden tietoja.',
    en: 'The reason stands in what is signed next. Write nothing about clients or patients.', nb: 'Begrunnelsen står i det som signeres neste gang. Ikke skriv opplysninger om brukere eller pasienter.',
  },
  ask: { sv: 'Be om att få rätta svaret', fi: 'Pyydä lupaa korjata vastaus', en: 'Ask to correct the answer', nb: 'Be om å få rette svaret' },
  askShort: { sv: 'Rätta det här svaret', fi: 'Korjaa tämä vastaus', en: 'Correct this answer', nb: 'Rett dette svaret' },
  sayWhy: { sv: 'Skriv skälet, med minst tre tecken.', fi: 'Kirjoita perustelu, vähintään kolme merkkiä.', en: 'Write the reason, in at least three characters.', nb: 'Skriv begrunnelsen, med minst tre tegn.' },

  decide: { sv: 'Godkänn eller avslå', fi: 'Hyväksy tai hylkää', en: 'Approve or decline', nb: 'Godkjenn eller avslå' },
  approve: { sv: 'Godkänn', fi: 'Hyväksy', en: 'Approve', nb: 'Godkjenn' },
  decline: { sv: 'Avslå', fi: 'Hylkää', en: 'Decline', nb: 'Avslå' },
  note: { sv: 'Besked till den som frågade', fi: 'Viesti pyytäjälle', en: 'Note to whoever asked', nb: 'Beskjed til den som spurte' },
  noteHint: { sv: 'Behövs när du avslår.', fi: 'Tarvitaan, jos hylkäät pyynnön.', en: 'Needed when you decline.', nb: 'Trengs når du avslår.' },
  withdraw: { sv: 'Ta tillbaka', fi: 'Peru pyyntö', en: 'Withdraw', nb: 'Trekk tilbake' },
  answerIt: { sv: 'Gå till svaret', fi: 'Siirry vastaukseen', en: 'Go to the answer', nb: 'Gå til svaret' },
  signAgain: { sv: 'Granska och underteckna rättelsen', fi: 'Tarkista ja allekirjoita korjaus', en: 'Review and sign the correction', nb: 'Gå gjennom og signer rettelsen' },

  'state.asked': { sv: 'Väntar på godkännande', fi: 'Odottaa hyväksyntää', en: 'Waits for approval', nb: 'Venter på godkjenning' },
  'state.reopened': { sv: 'Öppnat för rättelse', fi: 'Avattu korjattavaksi', en: 'Reopened for correction', nb: 'Åpnet for rettelse' },
  'state.declined': { sv: 'Avslaget', fi: 'Hylätty', en: 'Declined', nb: 'Avslått' },
  'state.withdrawn': { sv: 'Tillbakataget', fi: 'Peruttu', en: 'Withdrawn', nb: 'Trukket tilbake' },
  'state.overtaken': { sv: 'Hela formuläret öppnades', fi: 'Koko lomake avattiin', en: 'The whole form was reopened', nb: 'Hele skjemaet ble åpnet' },
  'state.signed': { sv: 'Undertecknat på nytt', fi: 'Allekirjoitettu uudelleen', en: 'Signed again', nb: 'Signert på nytt' },
  askedBy: { sv: 'Begärt av {by} den {at}: {reason}', fi: 'Pyytänyt {by} {at}: {reason}', en: 'Asked for by {by} on {at}: {reason}', nb: 'Bedt om av {by} den {at}: {reason}' },
  decidedBy: { sv: 'Avgjort av {by} den {at}', fi: 'Ratkaissut {by} {at}', en: 'Decided by {by} on {at}', nb: 'Avgjort av {by} den {at}' },
  decidedNote: { sv: 'Besked: {note}', fi: 'Viesti: {note}', en: 'Note: {note}', nb: 'Beskjed: {note}' },
  endedBy: { sv: 'Avslutat av {by} den {at}', fi: 'Päättänyt {by} {at}', en: 'Ended by {by} on {at}', nb: 'Avsluttet av {by} den {at}' },
  history: { sv: 'Tidigare rättelser', fi: 'Aiemmat korjaukset', en: 'Earlier corrections', nb: 'Tidligere rettelser' },

  'mark.asked': { sv: '{by} har bett att få rätta svaret: {reason}', fi: '{by} on pyytänyt lupaa korjata vastauksen: {reason}', en: '{by} has asked to correct the answer: {reason}', nb: '{by} har bedt om å få rette svaret: {reason}' },
  'mark.reopened': {
    sv: 'Öppnat för rättelse ({reason}). Ändringen gäller när den har undertecknats.', fi: 'Avattu korjattavaksi ({reason}). Muutos tulee voimaan, kun se on allekirjoitettu.',
    en: 'Reopened for correction ({reason}). The change counts when it has been signed.', nb: 'Åpnet for rettelse ({reason}). Endringen gjelder når den er signert.',
  },
  openOnForm: {
    sv: '{n, plural, one {# svar är öppnat} other {# svar är öppnade}} för rättelse och ska undertecknas på nytt. Allt annat är undertecknat.',
    fi: '{n, plural, one {# vastaus on avattu} other {# vastausta on avattu}} korjattavaksi, ja ne allekirjoitetaan uudelleen. Kaikki muu on allekirjoitettu.',
    en: '{n, plural, one {# answer is reopened} other {# answers are reopened}} for correction, to be signed again. All else is signed.',
    nb: '{n, plural, one {# svar er åpnet} other {# svar er åpnet}} for rettelse og skal signeres på nytt. Alt annet er signert.',
  },
  section: { sv: 'Rättelser av enstaka svar', fi: 'Yksittäisten vastausten korjaukset', en: 'Corrections of single answers', nb: 'Rettelser av enkeltsvar' },
  statement: { sv: 'Fråga', fi: 'Kysymys', en: 'Question', nb: 'Spørsmål' },
  organisation: { sv: 'Organisation', fi: 'Organisaatio', en: 'Organisation', nb: 'Organisasjon' },
  state: { sv: 'Läge', fi: 'Tila', en: 'State', nb: 'Status' },
  why: { sv: 'Skäl', fi: 'Perustelu', en: 'Reason', nb: 'Begrunnelse' },
  signLead: {
    sv: 'Du undertecknar nu bara det som har ändrats i de öppnade svaren. För allt annat fortsätter den tidigare underskriften att gälla, och det som undertecknas hänvisar till den.',
    fi: 'Allekirjoitat nyt vain avattuihin vastauksiin tehdyt muutokset. Kaikessa muussa aiempi allekirjoitus on edelleen voimassa, ja uusi allekirjoitus viittaa siihen.',
    en: 'You now sign only what has changed in the reopened answers. For all else the earlier signature goes on, and what is signed refers to it.',
    nb: 'Du signerer nå bare det som er endret i de åpnede svarene. For alt annet fortsetter den tidligere signaturen å gjelde, og det som signeres, viser til den.',
  },
  amendedBy: { sv: 'Följdes av undertecknande {no}, som rättar enstaka svar.', fi: 'Sitä seurasi allekirjoitus {no}, joka korjaa yksittäisiä vastauksia.', en: 'Followed by signature {no}, which corrects single answers.', nb: 'Ble fulgt av signering {no}, som retter enkeltsvar.' },

  already: { sv: 'Någon har redan bett om att få rätta svaret, eller så är det öppet. Inget är ändrat.', fi: 'Joku on jo pyytänyt lupaa korjata vastauksen, tai se on jo avattu. Mitään ei ole muutettu.', en: 'Somebody has already asked to correct the answer, or it is open. Nothing is changed.', nb: 'Noen har allerede bedt om å få rette svaret, eller det er åpent. Ingenting er endret.' },
  ended: { sv: 'Begäran är redan avgjord eller tillbakatagen. Inget är ändrat.', fi: 'Pyyntö on jo ratkaistu tai peruttu. Mitään ei ole muutettu.', en: 'The request has already been decided or withdrawn. Nothing is changed.', nb: 'Forespørselen er allerede avgjort eller trukket tilbake. Ingenting er endret.' },
  used: { sv: 'Svaret har redan ändrats. Underteckna rättelsen, eller ändra tillbaka svaret först.', fi: 'Vastausta on jo muutettu. Allekirjoita korjaus tai palauta ensin alkuperäinen vastaus.', en: 'The answer has already been changed. Sign the correction, or change it back first.', nb: 'Svaret er allerede endret. Signer rettelsen, eller endre svaret tilbake først.' },
  notFound: { sv: 'Begäran finns inte.', fi: 'Pyyntöä ei ole.', en: 'There is no such request.', nb: 'Forespørselen finnes ikke.' },
  notSigned: { sv: 'Formuläret är inte undertecknat: svaret kan ändras som vanligt.', fi: 'Lomaketta ei ole allekirjoitettu: vastausta voi muuttaa tavalliseen tapaan.', en: 'The form is not signed: the answer can be changed as usual.', nb: 'Skjemaet er ikke signert: svaret kan endres som vanlig.' },
  notDecider: { sv: 'Det är någon annan som godkänner rättelser i den här organisationen.', fi: 'Tässä organisaatiossa korjaukset hyväksyy joku muu.', en: 'Somebody else approves corrections in this organisation.', nb: 'Det er noen andre som godkjenner rettelser i denne organisasjonen.' },
  nothingMoved: { sv: 'Inget av de öppnade svaren har ändrats. Ändra dem, eller ta tillbaka begäran.', fi: 'Yhtäkään avatuista vastauksista ei ole muutettu. Muuta niitä tai peru pyyntö.', en: 'None of the reopened answers has changed. Change them, or withdraw the request.', nb: 'Ingen av de åpnede svarene er endret. Endre dem, eller trekk forespørselen tilbake.' },
});
