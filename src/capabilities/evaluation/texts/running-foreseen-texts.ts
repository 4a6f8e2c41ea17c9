import { catalogue } from '#platform/i18n/index.ts';

/** What a change of the organisations means for the rounds that go on, said before it is made. */
export const foreseenTexts = catalogue('evaluation.foreseen', {
  title: { sv: 'Det här betyder det för omgångar som pågår', fi: 'Vaikutus käynnissä oleviin kierroksiin', en: 'What it means for rounds under way', nb: 'Dette betyr det for runder som pågår' },
  none: { sv: 'Ingen omgång är öppen: ingenting ändras i någon.', fi: 'Yksikään kierros ei ole auki: mikään ei muutu.', en: 'No round is open: nothing changes in any.', nb: 'Ingen runde er åpen: ingenting endres.' },
  has: { sv: 'Har svarat på {answered, number} av {asked, number}.', fi: 'On vastannut {answered, number}/{asked, number}.', en: 'Has answered {answered, number} of {asked, number}.', nb: 'Har svart på {answered, number} av {asked, number}.' },
  hasNone: { sv: 'Har inget formulär i omgången.', fi: 'Ei ole lomaketta tällä kierroksella.', en: 'Has no form in the round.', nb: 'Har ikke noe skjema i runden.' },
  isAside: { sv: 'Formuläret är lagt åt sidan, med sina svar.', fi: 'Lomake on siirretty sivuun vastauksineen.', en: 'The form is set aside, with its answers.', nb: 'Skjemaet er lagt til side, med svarene.' },
  below: {
    sv: 'Nedanför finns {forms, plural, one {# formulär} other {# formulär}}, där {answered, number} av {asked, number} är besvarade.', fi: 'Alempana on {forms, plural, one {# lomake, jossa} other {# lomaketta, joissa}} on vastattu {answered, number}/{asked, number}.',
    en: 'Below it there are {forms, plural, one {# form} other {# forms}}, with {answered, number} of {asked, number} answered.', nb: 'Nedenfor er det {forms, plural, one {# skjema} other {# skjemaer}}, der {answered, number} av {asked, number} er besvart.',
  },
  signed: {
    sv: '{tenant} har undertecknat: det som är undertecknat ändras inte. Om undertecknandet öppnas på nytt gäller det här också.', fi: '{tenant} on allekirjoittanut: allekirjoitettu ei muutu. Jos allekirjoitus avataan uudelleen, muutos tulee voimaan.',
    en: '{tenant} has signed: what is signed does not change. If the signature is reopened, this applies too.', nb: '{tenant} har signert: det som er signert, endres ikke. Åpnes signeringen på nytt, gjelder dette også.',
  },
  close: {
    sv: 'När den sista dagen har gått läggs formuläret åt sidan: det frågar inget och räknas inte längre. Svaren sparas och kommer tillbaka om organisationen öppnas igen.', fi: 'Kun viimeinen päivä on mennyt, lomake siirretään sivuun: sillä ei enää kysytä mitään eikä sitä lasketa. Vastaukset säilyvät ja palaavat, jos organisaatio avataan uudelleen.',
    en: 'When the last day has passed, the form is set aside: it is asked and counted no more. The answers are kept, and are back if the organisation opens again.', nb: 'Når den siste dagen er gått, legges skjemaet til side: det spør ikke om noe og telles ikke lenger. Svarene beholdes og er tilbake om organisasjonen åpnes igjen.',
  },
  reopen: { sv: 'Formuläret kommer tillbaka med sina svar och räknas igen; den som inte har något får ett.', fi: 'Lomake palaa vastauksineen ja lasketaan taas; jos lomaketta ei ole, se tehdään.', en: 'The form is back with its answers and counts again; who has none gets one.', nb: 'Skjemaet er tilbake med svarene og telles igjen; den som ikke har noe, får et.' },
  move: {
    sv: 'Inom {tenant} följer formuläret med som det är. Till en annan anordnare flyttas det med svar och historik, och räknas där i stället, om ingen av de två har undertecknat. Annars stannar det hos {tenant} tills undertecknandet öppnas på nytt.',
    fi: 'Saman järjestäjän ({tenant}) sisällä lomake säilyy ennallaan. Toiselle järjestäjälle lomake siirtyy vastauksineen ja historioineen ja lasketaan siellä, jos kumpikaan ei ole allekirjoittanut. Muuten se jää nykyiselle järjestäjälle, kunnes allekirjoitus avataan uudelleen.',
    en: 'Within {tenant} the form goes along as it is. To another organiser it moves with its answers and history, and counts there instead, if neither of the two has signed. Otherwise it stays with {tenant} until the signature is reopened.',
    nb: 'Innenfor {tenant} følger skjemaet med som det er. Til en annen ansvarlig virksomhet flyttes det med svar og historikk og telles der i stedet, hvis ingen av de to har signert. Ellers blir det hos {tenant} til signeringen åpnes på nytt.',
  },
  corrections: {
    sv: '{n, plural, one {# undertecknat svar här} other {# undertecknade svar här}} rättas just nu, eller någon har bett om det. Går flytten till en annan anordnare kommer organisationens egna personer inte åt rättelsen längre: då kan bara {tenant} avsluta den. Avsluta den helst före flytten.',
    fi: '{n, plural, one {# allekirjoitettua vastausta} other {# allekirjoitettua vastausta}} täällä korjataan parhaillaan, tai joku on pyytänyt korjausta. Jos organisaatio siirtyy toiselle järjestäjälle, sen omat henkilöt eivät enää pääse korjaukseen: silloin vain {tenant} voi viedä sen loppuun. Korjaus kannattaa viedä loppuun ennen siirtoa.',
    en: '{n, plural, one {# signed answer here is} other {# signed answers here are}} being corrected, or somebody has asked for it. If it moves to another organiser, its own people can no longer reach the correction: only {tenant} can then end it. End it before the move, if possible.',
    nb: '{n, plural, one {# signert svar her} other {# signerte svar her}} rettes nå, eller noen har bedt om det. Går flyttingen til en annen ansvarlig virksomhet, har ikke folkene der lenger tilgang til rettelsen: da kan bare {tenant} avslutte den. Avslutt den helst før flyttingen.',
  },
  correctionsInAll: {
    sv: '{tenant} rättar {n, plural, one {# undertecknat svar} other {# undertecknade svar}}. Gäller det något här kan bara {tenant} avsluta rättelsen efter en flytt till en annan anordnare. Be att få den avslutad före flytten.',
    fi: '{tenant} korjaa parhaillaan {n, plural, one {# allekirjoitettua vastausta} other {# allekirjoitettua vastausta}}. Jos korjaus koskee tätä organisaatiota, vain {tenant} voi viedä sen loppuun, kun organisaatio on siirtynyt toiselle järjestäjälle. Pyydä viemään se loppuun ennen siirtoa.',
    en: '{tenant} is correcting {n, plural, one {# signed answer} other {# signed answers}}. If any of it is here, only {tenant} can end the correction after a move to another organiser. Ask for it to be ended before the move.',
    nb: '{tenant} retter {n, plural, one {# signert svar} other {# signerte svar}}. Gjelder det noe her, kan bare {tenant} avslutte rettelsen etter en flytting til en annen ansvarlig virksomhet. Be om at den avsluttes før flyttingen.',
  },
  merge: {
    sv: 'Formuläret läggs åt sidan och räknas inte längre. Den som tar över behåller sitt eget formulär, och svaren härifrån visas där som förslag till det som är obesvarat, om båda hör till samma anordnare.', fi: 'Lomake siirretään sivuun eikä sitä enää lasketa. Jatkaja pitää oman lomakkeensa, ja täältä annetut vastaukset näkyvät siellä ehdotuksina vastaamattomiin kohtiin, jos molemmat kuuluvat samalle järjestäjälle.',
    en: 'The form is set aside and counts no more. The successor keeps its own form, and the answers from here are shown there as proposals to what is unanswered, if both belong to the same organiser.', nb: 'Skjemaet legges til side og telles ikke lenger. Den som tar over, beholder sitt eget skjema, og svarene herfra vises der som forslag til det som er ubesvart, hvis begge hører til samme ansvarlige virksomhet.',
  },
  open: { sv: 'En enhet som öppnas här får genast ett formulär med högst {n, plural, one {# fråga} other {# frågor}}, som de andra enheterna.', fi: 'Tänne avattava yksikkö saa heti lomakkeen, jossa on enintään {n, plural, one {# kysymys} other {# kysymystä}}, kuten muillakin yksiköillä.', en: 'A unit that opens here gets a form at once, with at most {n, plural, one {# question} other {# questions}}, as the other units have.', nb: 'En enhet som åpnes her, får straks et skjema med høyst {n, plural, one {# spørsmål} other {# spørsmål}}, som de andre enhetene.' },
  openFirst: { sv: 'Den som öppnas här får genast ett formulär med det som är aktuellt för den.', fi: 'Tänne avattava saa heti lomakkeen, jossa on sille ajankohtaiset kysymykset.', en: 'Who opens here gets a form at once, with what is due for it.', nb: 'Den som åpnes her, får straks et skjema med det som er aktuelt.' },
  // At a statement of the successor.
  'predecessor.said': { sv: '{name}, som nu ingår här, svarade i den här omgången:', fi: '{name}, joka on nyt osa tätä, vastasi tällä kierroksella:', en: '{name}, which is now a part of this, answered in this round:', nb: '{name}, som nå er en del av dette, svarte i denne runden:' },
});
