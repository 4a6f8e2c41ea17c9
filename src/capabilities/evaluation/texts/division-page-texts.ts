import { catalogue } from '#platform/i18n/index.ts';

/** The page of one division of work, and what is told of it elsewhere. */
export const divisionPageTexts = catalogue('evaluation.division-page', {
  oneTo: { sv: 'Från {from} till {to}', fi: '{from} → {to}', en: 'From {from} to {to}', nb: 'Fra {from} til {to}' },
  proposedBy: { sv: 'Föreslagen', fi: 'Ehdotettu', en: 'Proposed', nb: 'Foreslått' },
  decidedBy: { sv: 'Avgjord', fi: 'Ratkaistu', en: 'Decided', nb: 'Avgjort' },
  endedBy: { sv: 'Avslutad', fi: 'Päättynyt', en: 'Ended', nb: 'Avsluttet' },
  byAt: { sv: '{by}, {at}', fi: '{by}, {at}', en: '{by}, {at}', nb: '{by}, {at}' },

  wouldFollow: { sv: 'Vad som följer om den godkänns', fi: 'Mitä hyväksymisestä seuraa', en: 'What follows if it is agreed', nb: 'Hva som følger hvis den godtas' },
  wouldEnd: { sv: 'Vad som följer om den avslutas', fi: 'Mitä lopettamisesta seuraa', en: 'What follows if it is ended', nb: 'Hva som følger hvis den avsluttes' },
  noRounds: { sv: 'Ingen omgång är öppen. Den gäller från nästa omgång som öppnas.', fi: 'Mikään kierros ei ole auki. Se koskee kierroksia seuraavasta avattavasta alkaen.', en: 'No round is open. It holds from the next round that is opened.', nb: 'Ingen runde er åpen. Den gjelder fra neste runde som åpnes.' },
  noRoundsEnd: { sv: 'Ingen omgång är öppen. Från nästa omgång frågas {from} igen.', fi: 'Mikään kierros ei ole auki. Seuraavasta kierroksesta alkaen kysytään taas siirtäjältä: {from}.', en: 'No round is open. From the next round on {from} is asked again.', nb: 'Ingen runde er åpen. Fra neste runde spørres {from} igjen.' },
  stillThere: { sv: 'Där den fortfarande följs', fi: 'Missä sitä vielä noudatetaan', en: 'Where it is still gone by', nb: 'Der den fortsatt følges' },
  leaves: { sv: 'Omgången slutar följa den inom kort.', fi: 'Kierros lakkaa pian noudattamasta sitä.', en: 'The round stops going by it shortly.', nb: 'Runden slutter snart å følge den.' },
  staysUntil: {
    sv: 'Omgången går efter den tills undertecknandet har öppnats på nytt: {who} har undertecknat.', fi: 'Kierros noudattaa sitä, kunnes allekirjoitus avataan uudelleen. Allekirjoittanut: {who}.',
    en: 'The round goes by it until the signature is reopened: {who} has signed.', nb: 'Runden går etter den til signaturen er åpnet på nytt: {who} har signert.',
  },
  'notFollowed.agreed': {
    sv: 'För {n, plural, one {# fråga} other {# frågor}} ({codes}) följer omgången den inte, eftersom en annan arbetsfördelning gäller samma sak: från {from} till {to}.',
    fi: '{n, plural, one {Yhden kysymyksen} other {# kysymyksen}} ({codes}) osalta kierros ei noudata sitä, koska samaa asiaa koskee toinen työnjako: {from} → {to}.',
    en: 'For {n, plural, one {# statement} other {# statements}} ({codes}) the round does not follow it, because another division of work is about the same: from {from} to {to}.',
    nb: 'For {n, plural, one {# spørsmål} other {# spørsmål}} ({codes}) følger runden den ikke, fordi en annen arbeidsdeling gjelder det samme: fra {from} til {to}.',
  },
  'notFollowed.ended': {
    sv: 'För {n, plural, one {# fråga} other {# frågor}} ({codes}) följer omgången den inte än, eftersom en avslutad arbetsfördelning från {from} till {to} följs tills undertecknandet har öppnats på nytt.',
    fi: '{n, plural, one {Yhden kysymyksen} other {# kysymyksen}} ({codes}) osalta kierros ei vielä noudata sitä, koska päättynyttä työnjakoa ({from} → {to}) noudatetaan, kunnes allekirjoitus avataan uudelleen.',
    en: 'For {n, plural, one {# statement} other {# statements}} ({codes}) the round does not follow it yet, because a division that has ended, from {from} to {to}, is gone by until the signature is reopened.',
    nb: 'For {n, plural, one {# spørsmål} other {# spørsmål}} ({codes}) følger runden den ikke ennå, fordi en avsluttet arbeidsdeling fra {from} til {to} følges til signaturen er åpnet på nytt.',
  },
  nothingDue: { sv: 'Inget av det frågas det året.', fi: 'Mitään siitä ei kysytä sinä vuonna.', en: 'Nothing of it is asked that year.', nb: 'Ingenting av det spørres det om det året.' },
  'agree.statements': {
    sv: '{n, plural, one {# fråga går} other {# frågor går}} från {from} till den som svarar.', fi: '{n, plural, one {# kysymys siirtyy} other {# kysymystä siirtyy}} vastaajalle. Siirtäjä: {from}.',
    en: '{n, plural, one {# question goes} other {# questions go}} from {from} to whoever answers.', nb: '{n, plural, one {# spørsmål går} other {# spørsmål går}} fra {from} til den som svarer.',
  },
  'agree.answered': {
    sv: '{n, plural, one {# har ett svar, som sparas men inte räknas.} other {# har svar, som sparas men inte räknas.}}', fi: '{n, plural, one {# vastaus on jo annettu. Se säilyy mutta ei ole luvuissa.} other {# vastausta on jo annettu. Ne säilyvät mutta eivät ole luvuissa.}}',
    en: '{n, plural, one {# has an answer, which is kept and not counted.} other {# have answers, which are kept and not counted.}}', nb: '{n, plural, one {# har et svar, som tas vare på, men ikke telles.} other {# har svar, som tas vare på, men ikke telles.}}',
  },
  'end.statements': {
    sv: '{n, plural, one {# fråga går} other {# frågor går}} tillbaka till {from}. Svaren hos den som har svarat sparas.', fi: '{n, plural, one {# kysymys palaa} other {# kysymystä palaa}} siirtäjälle: {from}. Vastaajan antamat vastaukset säilyvät.',
    en: '{n, plural, one {# question goes} other {# questions go}} back to {from}. The answers of whoever has answered are kept.', nb: '{n, plural, one {# spørsmål går} other {# spørsmål går}} tilbake til {from}. Svarene hos den som har svart, tas vare på.',
  },
  'end.answered': {
    sv: '{n, plural, one {# tidigare svar räknas} other {# tidigare svar räknas}} igen.', fi: '{n, plural, one {# aiempi vastaus lasketaan} other {# aiempaa vastausta lasketaan}} taas.',
    en: '{n, plural, one {# earlier answer counts} other {# earlier answers count}} again.', nb: '{n, plural, one {# tidligere svar telles} other {# tidligere svar telles}} igjen.',
  },
  signed: { sv: '{who} har undertecknat i omgången: inget ändras där.', fi: '{who} on allekirjoittanut tällä kierroksella: siellä mikään ei muutu.', en: '{who} has signed in the round: nothing changes there.', nb: '{who} har signert i runden: ingenting endres der.' },
  waits: { sv: 'Omgången följer den inom kort.', fi: 'Kierros alkaa noudattaa sitä pian.', en: 'The round follows it shortly.', nb: 'Runden følger den om kort tid.' },
  gone: { sv: 'Omgången går efter den.', fi: 'Kierros noudattaa sitä.', en: 'The round goes by it.', nb: 'Runden går etter den.' },

  'lacks.county': {
    sv: 'Den som ska svara hör inte längre till samarbetsområdet. Ingen omgång går efter arbetsfördelningen, om inget är undertecknat: området frågas självt.', fi: 'Vastaaja ei enää kuulu yhteistyöalueeseen. Mikään kierros ei noudata työnjakoa, ellei mitään ole allekirjoitettu: kysytään alueelta itseltään.',
    en: 'Whoever is to answer is no longer in the collaboration area. No round goes by the division of work, unless something is signed: the area itself is asked.', nb: 'Den som skal svare, er ikke lenger i samarbeidsområdet. Ingen runde går etter arbeidsdelingen, med mindre noe er signert: området spørres selv.',
  },
  'lacks.taker': {
    sv: 'Den som ska svara har upphört. Ingen omgång går efter arbetsfördelningen, om inget är undertecknat: den som har överlåtit frågas själv.', fi: 'Vastaaja on lakkautettu. Mikään kierros ei noudata työnjakoa, ellei mitään ole allekirjoitettu: kysytään siirtäjältä itseltään.',
    en: 'Whoever is to answer has closed. No round goes by the division of work, unless something is signed: whoever handed over is asked itself.', nb: 'Den som skal svare, er nedlagt. Ingen runde går etter arbeidsdelingen, med mindre noe er signert: den som har overlatt, spørres selv.',
  },
  'lacks.giver': {
    sv: 'Den som överlåter har upphört. Ingen omgång går efter arbetsfördelningen, om inget är undertecknat.', fi: 'Siirtäjä on lakkautettu. Mikään kierros ei noudata työnjakoa, ellei mitään ole allekirjoitettu.',
    en: 'Whoever hands over has closed. No round goes by the division of work, unless something is signed.', nb: 'Den som overlater, er nedlagt. Ingen runde går etter arbeidsdelingen, med mindre noe er signert.',
  },
  lost: {
    sv: '{n, plural, one {# fråga} other {# frågor}} i programversionen som fördelningen gjordes över ({codes}) går inte att känna igen i omgångens version och överlåts inte: det som frågas i stället frågas {from}. En övergång mellan versionerna eller en ny arbetsfördelning ändrar det.',
    fi: '{n, plural, one {Yhtä kysymystä} other {# kysymystä}} siitä ohjelmaversiosta, josta työnjako tehtiin ({codes}), ei tunnisteta kierroksen versiossa, eikä niitä siirretä: niiden tilalla olevat kysytään siirtäjältä ({from}). Versioiden välinen vastaavuus tai uusi työnjako muuttaa tämän.',
    en: '{n, plural, one {# question} other {# questions}} of the programme version that the division was made over ({codes}) cannot be recognised in the round’s version and are not handed over: what is asked instead is asked of {from}. A crosswalk between the versions or a new division of work changes that.',
    nb: '{n, plural, one {# spørsmål} other {# spørsmål}} i programversjonen som fordelingen ble gjort over ({codes}), kan ikke gjenkjennes i rundens versjon og overlates ikke: det som spørres i stedet, spørres {from} om. En overgang mellom versjonene eller en ny arbeidsdeling endrer det.',
  },

  agree: { sv: 'Godkänn', fi: 'Hyväksy', en: 'Agree', nb: 'Godta' },
  decline: { sv: 'Avslå', fi: 'Hylkää', en: 'Decline', nb: 'Avslå' },
  takeBack: { sv: 'Ta tillbaka förslaget', fi: 'Peru ehdotus', en: 'Take the proposal back', nb: 'Trekk forslaget tilbake' },
  end: { sv: 'Avsluta arbetsfördelningen', fi: 'Lopeta työnjako', en: 'End the division of work', nb: 'Avslutt arbeidsdelingen' },
  decide: { sv: 'Godkänn eller avslå', fi: 'Hyväksy tai hylkää', en: 'Agree or decline', nb: 'Godta eller avslå' },
  ending: { sv: 'Avsluta', fi: 'Lopeta', en: 'End', nb: 'Avslutt' },
  ownersAlone: { sv: 'Den är antecknad av programmets ägare, och bara ägaren kan avsluta den.', fi: 'Sen on kirjannut ohjelman omistaja, ja vain omistaja voi lopettaa sen.', en: 'It was recorded by the programme’s owner, and only the owner can end it.', nb: 'Den er registrert av programeieren, og bare eieren kan avslutte den.' },

  about: { sv: 'Frågor', fi: 'Kysymykset', en: 'Questions', nb: 'Spørsmål' },
  statement: { sv: 'Fråga', fi: 'Kysymys', en: 'Question', nb: 'Spørsmål' },
  years: { sv: 'År', fi: 'Vuodet', en: 'Years', nb: 'År' },
  answered: { sv: 'Hur det besvaras: {round}', fi: 'Miten siihen vastataan: {round}', en: 'How it is answered: {round}', nb: 'Hvordan det besvares: {round}' },
  bothSee: {
    sv: 'Båda parterna ser svaret, också innan det är undertecknat. Kommentarer, anteckningar och underlag ser bara den som svarar.', fi: 'Molemmat osapuolet näkevät vastauksen jo ennen allekirjoitusta. Kommentit, muistiinpanot ja näytön näkee vain vastaaja.',
    en: 'Both parties see the answer, also before it is signed. Comments, notes and evidence are seen only by whoever answers.', nb: 'Begge parter ser svaret, også før det er signert. Kommentarer, notater og dokumentasjon ser bare den som svarer.',
  },
  answer: { sv: 'Svar', fi: 'Vastaus', en: 'Answer', nb: 'Svar' },
  notBegun: { sv: 'Har inte börjat', fi: 'Ei ole aloittanut', en: 'Has not begun', nb: 'Har ikke begynt' },
  soFar: { sv: '{answered, number} av {asked, number} besvarade', fi: 'Vastattu {answered, number}/{asked, number}', en: '{answered, number} of {asked, number} answered', nb: '{answered, number} av {asked, number} besvart' },
  isSigned: { sv: 'Undertecknat', fi: 'Allekirjoitettu', en: 'Signed', nb: 'Signert' },
  isDraft: { sv: 'Inte undertecknat', fi: 'Ei allekirjoitettu', en: 'Not signed', nb: 'Ikke signert' },

  alsoFor: { sv: 'Svaras också för {names}', fi: 'Vastaus koskee myös: {names}', en: 'Answered also for {names}', nb: 'Besvares også for {names}' },
  alongside: {
    sv: 'Varje anordnare i samarbetsområdet svarar för sig: ni och {names}', fi: 'Kukin yhteistyöalueen järjestäjä vastaa omasta puolestaan: te ja {names}',
    en: 'Each organiser of the collaboration area answers for itself: you and {names}', nb: 'Hver virksomhet i samarbeidsområdet svarer for seg: dere og {names}',
  },
  handedOver: {
    sv: '{n, plural, one {# fråga} other {# frågor}} besvaras av {to}', fi: '{n, plural, one {# kysymykseen} other {# kysymykseen}} vastaa {to}',
    en: '{n, plural, one {# question is} other {# questions are}} answered by {to}', nb: '{n, plural, one {# spørsmål} other {# spørsmål}} besvares av {to}',
  },
  seeDivisions: { sv: 'Se arbetsfördelningen', fi: 'Katso työnjako', en: 'See the division of work', nb: 'Se arbeidsdelingen' },
});
