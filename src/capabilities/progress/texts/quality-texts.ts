import { catalogue } from '#platform/i18n/index.ts';

/** What an organisation is asked about its own answers, before others read them. */
export const qualityTexts = catalogue('progress.quality', {
  title: { sv: 'Frågor om svaren', fi: 'Kysymyksiä vastauksista', en: 'Questions about the answers', nb: 'Spørsmål om svarene' },
  lead: {
    sv: 'Titta på det här en gång till innan andra läser svaren. En fråga är inget fel, och ingenting hindrar er från att underteckna.', fi: 'Katsokaa nämä vielä kerran, ennen kuin muut lukevat vastaukset. Kysymys ei ole virhe, eikä mikään estä allekirjoittamista.',
    en: 'Look at these once more before others read the answers. A question is not a fault, and nothing keeps you from signing.', nb: 'Se på dette en gang til før andre leser svarene. Et spørsmål er ingen feil, og ingenting hindrer dere i å signere.',
  },
  leadOutside: {
    sv: 'Frågor som reglerna ställer om de undertecknade svaren, och vad organisationen säger om dem. En fråga är inget fel.', fi: 'Kysymyksiä, joita säännöt esittävät allekirjoitetuista vastauksista, ja mitä organisaatio niistä sanoo. Kysymys ei ole virhe.',
    en: 'Questions that the rules ask about the signed answers, and what the organisation says about them. A question is not a fault.', nb: 'Spørsmål som reglene stiller om de signerte svarene, og hva organisasjonen sier om dem. Et spørsmål er ingen feil.',
  },
  link: { sv: 'Frågor om svaren', fi: 'Kysymyksiä vastauksista', en: 'Questions about the answers', nb: 'Spørsmål om svarene' },
  none: { sv: 'Reglerna har inget att fråga om de här svaren.', fi: 'Säännöillä ei ole kysyttävää näistä vastauksista.', en: 'The rules have nothing to ask about these answers.', nb: 'Reglene har ingenting å spørre om disse svarene.' },
  nothing: { sv: 'Det här finns inget att fråga om', fi: 'Näistä ei ole kysyttävää', en: 'Nothing to ask about these', nb: 'Dette er det ingenting å spørre om' },
  count: { sv: '{n, plural, one {# fråga} other {# frågor}}, {noted, number} med kommentar.', fi: '{n, plural, one {# kysymys} other {# kysymystä}}, joista kommentoitu {noted, number}.', en: '{n, plural, one {# question} other {# questions}}, {noted, number} with a comment.', nb: '{n, plural, one {# spørsmål} other {# spørsmål}}, {noted, number} med kommentar.' },

  'kind.without-evidence': { sv: '”Helt” utan underlag', fi: '”Kokonaan” ilman näyttöä', en: '“Fully” without evidence', nb: '«Helt» uten dokumentasjon' },
  'kind.all-same': { sv: 'Samma svar på allt', fi: 'Sama vastaus kaikkeen', en: 'The same answer to everything', nb: 'Samme svar på alt' },
  'kind.not-applicable': { sv: 'Oftare ”gäller inte oss” än hos andra', fi: 'Useammin ”ei koske meitä” kuin muilla', en: '“Not applicable” more often than others', nb: 'Oftere «gjelder ikke oss» enn hos andre' },
  'kind.against-units': { sv: 'Ni säger ”helt”, enheterna ”inte alls”', fi: 'Te vastaatte ”kokonaan”, yksiköt ”ei lainkaan”', en: 'You say “fully”, the units “not at all”', nb: 'Dere sier «helt», enhetene «ikke i det hele tatt»' },
  'kind.jump': { sv: 'Språng sedan förra gången', fi: 'Hyppäys edelliskerrasta', en: 'A jump since last time', nb: 'Sprang siden sist' },

  'rule.without-evidence': {
    sv: 'Svaret är ”helt”, omgångens regler ber om ett underlag för det svaret, och inget finns.', fi: 'Vastaus on ”kokonaan”, kierroksen säännöt pyytävät sille näyttöä, eikä sitä ole.',
    en: 'The answer is “fully”, the rules of the round ask for evidence of that answer, and there is none.', nb: 'Svaret er «helt», rundens regler ber om dokumentasjon for det svaret, og det finnes ingen.',
  },
  'rule.all-same': {
    sv: 'Minst {least, number} egna frågor är besvarade och alla svar är likadana.', fi: 'Vähintään {least, number} omaan kysymykseen on vastattu, ja kaikki vastaukset ovat samoja.',
    en: 'At least {least, number} own questions are answered and all answers are the same.', nb: 'Minst {least, number} egne spørsmål er besvart, og alle svarene er like.',
  },
  'rule.not-applicable': {
    sv: 'Andelen ligger längre över den övre kvartilen för dem som har undertecknat än kvartilerna ligger från varandra, med minst {least, number} sådana svar.', fi: 'Osuus on kauempana allekirjoittaneiden yläkvartiilin yläpuolella kuin kvartiilit ovat toisistaan, ja tällaisia vastauksia on vähintään {least, number}.',
    en: 'The share is further above the upper quartile of those that have signed than the quartiles are apart, with at least {least, number} such answers.', nb: 'Andelen ligger lenger over øvre kvartil for dem som har signert, enn kvartilene ligger fra hverandre, med minst {least, number} slike svar.',
  },
  'rule.against-units': {
    sv: 'Organisationens eget svar är ”helt”, och minst {percent, number} % av minst {least, number} enheter svarar ”inte alls” på samma fråga, eller på den som ligger närmast.', fi: 'Organisaation oma vastaus on ”kokonaan”, ja vähintään {percent, number} % vähintään {least, number} yksiköstä vastaa ”ei lainkaan” samaan tai lähimpään kysymykseen.',
    en: 'The organisation’s own answer is “fully”, and at least {percent, number}% of at least {least, number} units answer “not at all” to the same question, or to the nearest one.', nb: 'Organisasjonens eget svar er «helt», og minst {percent, number} % av minst {least, number} enheter svarer «ikke i det hele tatt» på samme spørsmål, eller på det nærmeste.',
  },
  'rule.jump': {
    sv: 'Svaret har gått från ”helt” till ”inte alls”, eller tvärtom, sedan det senaste året som får jämföras.', fi: 'Vastaus on muuttunut ”kokonaan”-vastauksesta ”ei lainkaan” -vastaukseksi tai päinvastoin viimeksi vertailukelpoisen vuoden jälkeen.',
    en: 'The answer has gone from “fully” to “not at all”, or the other way, since the latest year that may be compared.', nb: 'Svaret har gått fra «helt» til «ikke i det hele tatt», eller omvendt, siden det siste året som kan sammenlignes.',
  },

  'said.without-evidence': {
    sv: 'Vad visar att {n, plural, one {# svar} other {# svar}} av {of, number} är ”helt”?', fi: 'Mikä osoittaa, että {n, number}/{of, number} vastausta on ”kokonaan”?',
    en: 'What shows that {n, number} of {of, plural, one {# answer} other {# answers}} {n, plural, one {is} other {are}} “fully”?', nb: 'Hva viser at {n, number} av {of, number} svar er «helt»?',
  },
  'said.all-same': { sv: 'Ska alla {n, number} svar vara ”{status}”?', fi: 'Onko tarkoitus, että kaikki {n, number} vastausta ovat ”{status}”?', en: 'Are all {n, number} answers meant to be “{status}”?', nb: 'Skal alle de {n, number} svarene være «{status}»?' },
  'said.not-applicable.own': {
    sv: 'Varför gäller {n, number} av {of, number} egna frågor ({share}) inte er?', fi: 'Miksi {n, number}/{of, number} omasta kysymyksestä ({share}) ei koske teitä?',
    en: 'Why do {n, number} of {of, number} own questions ({share}) not apply to you?', nb: 'Hvorfor gjelder {n, number} av {of, number} egne spørsmål ({share}) ikke dere?',
  },
  'said.not-applicable.units': {
    sv: 'Varför säger enheterna ”gäller inte oss” i {n, number} av {of, number} svar ({share})?', fi: 'Miksi yksiköt vastaavat ”ei koske meitä” {n, number} kertaa {of, number} vastauksesta ({share})?',
    en: 'Why do the units say “not applicable” in {n, number} of {of, number} answers ({share})?', nb: 'Hvorfor sier enhetene «gjelder ikke oss» i {n, number} av {of, number} svar ({share})?',
  },
  'said.against-units': {
    sv: 'Når {n, plural, one {ert ”helt”} other {era # ”helt”}} ända ut till enheterna?', fi: 'Ulottuuko {n, plural, one {”kokonaan”-vastauksenne} other {# ”kokonaan”-vastaustanne}} yksiköihin asti?',
    en: '{n, plural, one {Does your “fully” reach} other {Do # of your “fully” reach}} the units?', nb: 'Når {n, plural, one {deres «helt»} other {de # «helt»}} helt ut til enhetene?',
  },
  'said.jump': {
    sv: 'Vad har hänt med {n, plural, one {# fråga} other {# frågor}} av {of, number}?', fi: 'Mitä on tapahtunut {n, plural, one {# kysymyksessä} other {# kysymyksessä}} ({of, number} vertailukelpoista)?',
    en: 'What has happened to {n, number} of {of, plural, one {# comparable question} other {# comparable questions}}?', nb: 'Hva har skjedd med {n, number} av {of, number} sammenlignbare spørsmål?',
  },
  'units.said': { sv: '{no, number} av {of, number} enheter svarar ”inte alls”', fi: '{no, number}/{of, number} yksikköä vastaa ”ei lainkaan”', en: '{no, number} of {of, number} units answer “not at all”', nb: '{no, number} av {of, number} enheter svarer «ikke i det hele tatt»' },
  'units.hidden': { sv: 'minst {percent, number} % av enheterna svarar ”inte alls”', fi: 'vähintään {percent, number} % yksiköistä vastaa ”ei lainkaan”', en: 'at least {percent, number}% of the units answer “not at all”', nb: 'minst {percent, number} % av enhetene svarer «ikke i det hele tatt»' },

  'not.evidence-not-asked': { sv: 'Omgångens regler ber inte om underlag för ”helt”.', fi: 'Kierroksen säännöt eivät pyydä näyttöä ”kokonaan”-vastaukselle.', en: 'The rules of the round do not ask for evidence of “fully”.', nb: 'Rundens regler ber ikke om dokumentasjon for «helt».' },
  'not.evidence-not-shown': { sv: 'Underlag visas inte utanför organisationen.', fi: 'Näyttöä ei näytetä organisaation ulkopuolelle.', en: 'Evidence is not shown outside the organisation.', nb: 'Dokumentasjon vises ikke utenfor organisasjonen.' },
  'not.no-peers': { sv: 'För få har undertecknat för att jämföra ”gäller inte oss”.', fi: 'Liian harva on allekirjoittanut, jotta ”ei koske meitä” -vastauksia voisi verrata.', en: 'Too few have signed for “not applicable” to be compared.', nb: 'For få har signert til å sammenligne «gjelder ikke oss».' },
  'not.no-units': { sv: 'Inga enheter har svarat.', fi: 'Yksikään yksikkö ei ole vastannut.', en: 'No units have answered.', nb: 'Ingen enheter har svart.' },
  'not.no-earlier': { sv: 'Det finns inget tidigare svar som får jämföras.', fi: 'Aiempaa vertailukelpoista vastausta ei ole.', en: 'There is no earlier answer that may be compared.', nb: 'Det finnes ikke noe tidligere svar som kan sammenlignes.' },

  note: { sv: 'Vad ni säger om det', fi: 'Mitä sanotte siitä', en: 'What you say about it', nb: 'Hva dere sier om det' },
  noteHint: {
    sv: 'Centret läser det här när svaren är undertecknade. Skriv inget om enskilda personer.', fi: 'Keskus lukee tämän, kun vastaukset on allekirjoitettu. Älä kirjoita mitään yksittäisistä henkilöistä.',
    en: 'The Centre reads this once the answers are signed. Write nothing about single persons.', nb: 'Senteret leser dette når svarene er signert. Skriv ingenting om enkeltpersoner.',
  },
  write: { sv: 'Skriv en kommentar', fi: 'Kirjoita kommentti', en: 'Write a comment', nb: 'Skriv en kommentar' },
  change: { sv: 'Ändra kommentaren', fi: 'Muuta kommenttia', en: 'Change the comment', nb: 'Endre kommentaren' },
  save: { sv: 'Spara kommentaren', fi: 'Tallenna kommentti', en: 'Save the comment', nb: 'Lagre kommentaren' },
  takeBack: { sv: 'Ta bort kommentaren', fi: 'Poista kommentti', en: 'Remove the comment', nb: 'Fjern kommentaren' },
  putBack: { sv: 'Ångra: lägg tillbaka kommentaren', fi: 'Kumoa: palauta kommentti', en: 'Undo: put the comment back', nb: 'Angre: legg kommentaren tilbake' },
  removed: { sv: 'Kommentaren är borttagen.', fi: 'Kommentti on poistettu.', en: 'The comment is removed.', nb: 'Kommentaren er fjernet.' },
  signing: { sv: 'Granska och underteckna', fi: 'Tarkista ja allekirjoita', en: 'Review and sign', nb: 'Gå gjennom og signer' },
  cancel: { sv: 'Avbryt', fi: 'Peruuta', en: 'Cancel', nb: 'Avbryt' },
  noted: { sv: '{by}, {at}', fi: '{by}, {at}', en: '{by}, {at}', nb: '{by}, {at}' },
  otherAnswers: { sv: 'Svaren har ändrats sedan det skrevs.', fi: 'Vastaukset ovat muuttuneet kirjoittamisen jälkeen.', en: 'The answers have changed since it was written.', nb: 'Svarene er endret siden det ble skrevet.' },

  personalCode: { sv: 'Det ser ut som en personbeteckning. Ta bort den.', fi: 'Tekstissä näyttää olevan henkilötunnus. Poista se.', en: 'This looks like a personal identity code. Remove it.', nb: 'Dette ser ut som et fødselsnummer. Fjern det.' },
  sayNothing: { sv: 'Skriv något.', fi: 'Kirjoita jotain.', en: 'Write something.', nb: 'Skriv noe.' },
  notYours: { sv: 'Bara organisationens egna personer säger något här.', fi: 'Vain organisaation omat henkilöt kommentoivat tässä.', en: 'Only the organisation’s own people say something here.', nb: 'Bare organisasjonens egne folk sier noe her.' },
  notAsked: { sv: 'Frågan ställs inte längre: svaren är andra nu.', fi: 'Tätä ei enää kysytä: vastaukset ovat muuttuneet.', en: 'The question is not asked any more: the answers are others now.', nb: 'Spørsmålet stilles ikke lenger: svarene er andre nå.' },
  changedMeanwhile: { sv: 'Någon annan har sagt något om frågan under tiden. Läs det först.', fi: 'Joku muu on sillä välin kommentoinut kysymystä. Lue se ensin.', en: 'Somebody else has said something to the question meanwhile. Read that first.', nb: 'Noen andre har sagt noe om spørsmålet i mellomtiden. Les det først.' },

  kind: { sv: 'Slag av fråga', fi: 'Kysymyksen laji', en: 'Kind of question', nb: 'Slags spørsmål' },
  question: { sv: 'Fråga', fi: 'Kysymys', en: 'Question', nb: 'Spørsmål' },
  rule: { sv: 'Regel', fi: 'Sääntö', en: 'Rule', nb: 'Regel' },
  unitsOwn: { sv: 'Enheternas fråga', fi: 'Yksiköiden kysymys', en: 'The units’ question', nb: 'Enhetenes spørsmål' },
  unitsNo: { sv: 'Enheter som svarar ”inte alls”', fi: 'Yksiköitä, jotka vastaavat ”ei lainkaan”', en: 'Units that answer “not at all”', nb: 'Enheter som svarer «ikke i det hele tatt»' },
  unitsOf: { sv: 'Enheter som svarat', fi: 'Vastanneita yksiköitä', en: 'Units that have answered', nb: 'Enheter som har svart' },
  noteBy: { sv: 'Sagt av', fi: 'Sanoja', en: 'Said by', nb: 'Sagt av' },
  noteAt: { sv: 'Sagt (UTC)', fi: 'Sanottu (UTC)', en: 'Said (UTC)', nb: 'Sagt (UTC)' },
});
