import { catalogue } from '#platform/i18n/index.ts';

/** What an organiser answers itself beside what its units do, and what stands of that at a statement in a form. */
export const besideTexts = catalogue('evaluation.beside', {
  title: { sv: 'Era egna svar bredvid enheternas', fi: 'Omat vastauksenne yksiköiden rinnalla', en: 'Your own answers beside the units’', nb: 'Deres egne svar ved siden av enhetenes' },
  none: { sv: 'Ni själva har inte fått någon fråga som hör ihop med den här.', fi: 'Teiltä itseltänne ei kysytä mitään tähän liittyvää.', en: 'You yourselves are asked nothing that goes with this.', nb: 'Dere selv har ikke fått noe spørsmål som hører sammen med dette.' },
  'near.same': { sv: 'samma fråga', fi: 'sama kysymys', en: 'the same question', nb: 'samme spørsmål' },
  'near.task': { sv: 'samma uppgift', fi: 'sama tehtävä', en: 'the same task', nb: 'samme oppgave' },
  'near.measure': { sv: 'samma åtgärd', fi: 'sama toimenpide', en: 'the same measure', nb: 'samme tiltak' },
  own: { sv: 'Vi svarar', fi: 'Me vastaamme', en: 'We answer', nb: 'Vi svarer' },
  units: { sv: 'Enheterna svarar', fi: 'Yksiköt vastaavat', en: 'The units answer', nb: 'Enhetene svarer' },
  against: {
    sv: 'Vi säger ”helt”, men {no, number} av {of, number} enheter som har svarat säger ”inte alls”.', fi: 'Me sanomme ”kokonaan”, mutta vastanneista yksiköistä {no, number}/{of, number} sanoo ”ei lainkaan”.',
    en: 'We say “fully”, but {no, number} of {of, number} units that have answered say “not at all”.', nb: 'Vi sier «helt», men {no, number} av {of, number} enheter som har svart, sier «ikke i det hele tatt».',
  },
  chooseAnswer: { sv: 'Välj ett svar.', fi: 'Valitse vastaus.', en: 'Choose an answer.', nb: 'Velg et svar.' },
  rule: {
    sv: 'Det sägs när minst {percent, number} procent av minst {least, number} svar är ”inte alls”. ”Gäller inte oss” räknas inte.', fi: 'Tästä huomautetaan, kun vähintään {percent, number} prosenttia vähintään {least, number} vastauksesta on ”ei lainkaan”. ”Ei koske meitä” -vastauksia ei lasketa.',
    en: 'This is said when at least {percent, number} per cent of at least {least, number} answers are “not at all”. “Not applicable” does not count.', nb: 'Dette sies når minst {percent, number} prosent av minst {least, number} svar er «ikke i det hele tatt». «Gjelder ikke oss» telles ikke.',
  },
  'all.title': { sv: 'Där vi och enheterna inte är överens', fi: 'Missä me ja yksiköt olemme eri mieltä', en: 'Where we and the units disagree', nb: 'Der vi og enhetene ikke er enige' },
  'all.none': { sv: 'Inget av era ”helt” går emot vad enheterna svarar.', fi: 'Yksikään ”kokonaan”-vastauksenne ei ole ristiriidassa yksiköiden vastausten kanssa.', en: 'None of your “fully” goes against what the units answer.', nb: 'Ingen av deres «helt» går imot det enhetene svarer.' },
  'all.question': { sv: 'Enheternas fråga', fi: 'Yksiköiden kysymys', en: 'The units’ question', nb: 'Enhetenes spørsmål' },
  'all.ours': { sv: 'Vår fråga', fi: 'Meidän kysymyksemme', en: 'Our question', nb: 'Vårt spørsmål' },
  see: { sv: 'Se enheterna', fi: 'Katso yksiköt', en: 'See the units', nb: 'Se enhetene' },

  'mark.returned': { sv: 'Återsänt av {by}:', fi: 'Palauttanut {by}:', en: 'Returned by {by}:', nb: 'Sendt tilbake av {by}:' },
  'mark.changed': { sv: 'Ändrat efter återsändning av {by}:', fi: 'Muutettu palautuksen jälkeen; palauttanut {by}:', en: 'Changed since returned by {by}:', nb: 'Endret etter at {by} sendte det tilbake:' },
  'mark.accepted': { sv: 'Godkänt av {by}.', fi: 'Hyväksynyt {by}.', en: 'Accepted by {by}.', nb: 'Godkjent av {by}.' },
  'mark.accepted-changed': { sv: 'Ändrat efter att {by} godkände det.', fi: 'Muutettu sen jälkeen, kun {by} hyväksyi sen.', en: 'Changed since {by} accepted it.', nb: 'Endret etter at {by} godkjente det.' },
  'mark.handedDown': { sv: 'Svarat för er uppifrån: {from}. Svarar ni själva blir svaret ert eget.', fi: 'Puolestanne on vastattu ylempää: {from}. Jos vastaatte itse, vastaus on teidän omanne.', en: 'Handed down to you from {from}. If you answer yourselves, the answer is your own.', nb: 'Svart for dere ovenfra: {from}. Svarer dere selv, blir svaret deres eget.' },
  'mark.units': { sv: 'Enheternas svar bredvid ert', fi: 'Yksiköiden vastaukset omanne rinnalla', en: 'The units’ answers beside yours', nb: 'Enhetenes svar ved siden av deres' },
  handedInForm: {
    sv: '{n, plural, one {# svar är givet uppifrån} other {# svar är givna uppifrån}}, resten är era egna.', fi: '{n, plural, one {# vastaus on annettu ylempää} other {# vastausta on annettu ylempää}}, muut ovat omianne.',
    en: '{n, plural, one {# answer is handed down} other {# answers are handed down}}, the rest are your own.', nb: '{n, plural, one {# svar er gitt ovenfra} other {# svar er gitt ovenfra}}, resten er deres egne.',
  },
  owed: {
    sv: '{n, plural, one {# svar är återsänt och väntar på att ändras.} other {# svar är återsända och väntar på att ändras.}}', fi: '{n, plural, one {# vastaus on palautettu ja odottaa muutosta.} other {# vastausta on palautettu ja odottaa muutosta.}}',
    en: '{n, plural, one {# answer is returned and waits to be changed.} other {# answers are returned and wait to be changed.}}', nb: '{n, plural, one {# svar er sendt tilbake og venter på endring.} other {# svar er sendt tilbake og venter på endring.}}',
  },
  owedButton: { sv: 'Se vad som återsänts', fi: 'Katso palautetut', en: 'See what was returned', nb: 'Se hva som er sendt tilbake' },
});
