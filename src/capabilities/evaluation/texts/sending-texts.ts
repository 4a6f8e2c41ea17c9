import { catalogue } from '#platform/i18n/index.ts';

/** What is left before a form can be sent: the rules of its round, and what they say. */
export const sendingTexts = catalogue('evaluation.sending', {
  // On the form, the outline and the signing page.
  left: {
    sv: '{n, plural, =0 {Ingenting återstår: formuläret kan sändas till undertecknande.} one {# sak återstår innan formuläret kan sändas} other {# saker återstår innan formuläret kan sändas}}',
    fi: '{n, plural, =0 {Mitään ei puutu: lomakkeen voi lähettää allekirjoitettavaksi.} one {# kohta puuttuu ennen lähettämistä} other {# kohtaa puuttuu ennen lähettämistä}}',
    en: '{n, plural, =0 {Nothing is left: the form can be sent for signing.} one {# thing left before you can send} other {# things left before you can send}}',
    nb: '{n, plural, =0 {Ingenting gjenstår: skjemaet kan sendes til signering.} one {# ting gjenstår før skjemaet kan sendes} other {# ting gjenstår før skjemaet kan sendes}}',
  },
  unanswered: {
    sv: '{n, plural, one {# fråga utan svar} other {# frågor utan svar}}', fi: '{n, plural, one {# kysymys ilman vastausta} other {# kysymystä ilman vastausta}}',
    en: '{n, plural, one {# question without an answer} other {# questions without an answer}}', nb: '{n, plural, one {# spørsmål uten svar} other {# spørsmål uten svar}}',
  },
  more: {
    sv: '{n, plural, one {och # till} other {och # till}}', fi: '{n, plural, one {ja # muu} other {ja # muuta}}', en: '{n, plural, one {and # more} other {and # more}}', nb: '{n, plural, one {og # til} other {og # til}}',
  },
  'lacks.comment': { sv: 'kommentar saknas', fi: 'kommentti puuttuu', en: 'a comment is missing', nb: 'kommentar mangler' },
  'lacks.evidence': { sv: 'underlag saknas', fi: 'näyttö puuttuu', en: 'evidence is missing', nb: 'dokumentasjon mangler' },
  'lacks.unanswered': { sv: 'svar saknas', fi: 'vastaus puuttuu', en: 'no answer yet', nb: 'svar mangler' },
  'needs.comment': { sv: 'Till det här svaret behövs en kommentar.', fi: 'Tähän vastaukseen tarvitaan kommentti.', en: 'This answer needs a comment.', nb: 'Dette svaret trenger en kommentar.' },
  'needs.evidence': { sv: 'Till det här svaret behövs ett underlag.', fi: 'Tähän vastaukseen tarvitaan näyttöä.', en: 'This answer needs evidence.', nb: 'Dette svaret trenger dokumentasjon.' },
  mayBeSigned: {
    sv: 'Formuläret kan undertecknas ändå.', fi: 'Lomakkeen voi allekirjoittaa silti.', en: 'The form can be signed all the same.', nb: 'Skjemaet kan signeres likevel.',
  },
  mustBeMet: {
    sv: 'I den här omgången undertecknas formuläret först när kommentarerna och underlagen finns.', fi: 'Tällä kierroksella lomakkeen voi allekirjoittaa vasta, kun kommentit ja näyttö on annettu.',
    en: 'In this round the form is signed only when the comments and the evidence are there.', nb: 'I denne runden signeres skjemaet først når kommentarene og dokumentasjonen er på plass.',
  },
  units: {
    sv: '{forms, plural, one {I # formulär nedanför er} other {I # formulär nedanför er}} saknas {things, plural, one {# kommentar eller underlag} other {# kommentarer eller underlag}}',
    fi: '{forms, plural, one {# alemmassa lomakkeessa} other {# alemmassa lomakkeessa}} puuttuu {things, plural, one {# kommentti tai näyttö} other {# kommenttia tai näyttöä}}',
    en: '{things, plural, one {# comment or piece of evidence is missing} other {# comments or pieces of evidence are missing}} in {forms, plural, one {# form below you} other {# forms below you}}',
    nb: 'I {forms, plural, one {# skjema under dere} other {# skjemaer under dere}} mangler kommentar eller dokumentasjon {things, plural, one {# sted} other {# steder}}',
  },
  refused: {
    sv: 'Inget är undertecknat: {n, plural, one {# kommentar eller underlag saknas} other {# kommentarer eller underlag saknas}} som omgången kräver. Det som saknas räknas upp på sidan.',
    fi: 'Mitään ei ole allekirjoitettu: kierroksen vaatimista tiedoista puuttuu {n, plural, one {# kommentti tai näyttö} other {# kommenttia tai näyttöä}}. Puutteet on lueteltu sivulla.',
    en: 'Nothing is signed: {n, plural, one {# comment or piece of evidence is missing} other {# comments or pieces of evidence are missing}} that the round asks for. What is missing is listed on the page.',
    nb: 'Ingenting er signert: kommentar eller dokumentasjon som runden krever, mangler {n, plural, one {# sted} other {# steder}}. Stedene er listet opp på siden.',
  },

  // Where a round is opened.
  'rules.title': { sv: 'Vad som krävs vid svaren', fi: 'Mitä vastauksilta edellytetään', en: 'What answers are to have', nb: 'Hva svarene skal ha' },
  'rules.lead': {
    sv: 'Det som krävs hindrar ingen från att spara; formuläret säger vad som saknas. Reglerna gäller hela omgången och kan inte ändras när den är öppnad.',
    fi: 'Vaatimukset eivät estä tallentamista; lomake kertoo, mitä puuttuu. Säännöt koskevat koko kierrosta, eikä niitä voi muuttaa avaamisen jälkeen.',
    en: 'What is asked for keeps nobody from saving; the form says what is missing. The rules are the whole round’s and cannot be changed once it is open.',
    nb: 'Det som kreves, hindrer ingen i å lagre; skjemaet sier hva som mangler. Reglene gjelder hele runden og kan ikke endres når den er åpnet.',
  },
  'rules.comment': { sv: 'En kommentar krävs när svaret är', fi: 'Kommentti vaaditaan, kun vastaus on', en: 'A comment is asked for when the answer is', nb: 'En kommentar kreves når svaret er' },
  'rules.evidence': { sv: 'Ett underlag krävs när svaret är', fi: 'Näyttöä vaaditaan, kun vastaus on', en: 'Evidence is asked for when the answer is', nb: 'Dokumentasjon kreves når svaret er' },
  'rules.of': { sv: 'I vilka frågor', fi: 'Missä kysymyksissä', en: 'In which questions', nb: 'I hvilke spørsmål' },
  'of.all': { sv: 'Alla frågor', fi: 'Kaikki kysymykset', en: 'All questions', nb: 'Alle spørsmål' },
  'of.core-indicator': { sv: 'Frågor under spetsindikatorer', fi: 'Kärkimittarien kysymykset', en: 'Questions of core indicators', nb: 'Spørsmål under kjerneindikatorer' },
  'of.national': { sv: 'Åtgärder på nationell nivå', fi: 'Kansallisen tason toimenpiteet', en: 'Measures at the national level', nb: 'Tiltak på nasjonalt nivå' },
  'of.organiser': { sv: 'Åtgärder på serviceanordnarnivå', fi: 'Järjestäjätason toimenpiteet', en: 'Measures at the organisers’ level', nb: 'Tiltak på virksomhetsnivå' },
  'of.unit': { sv: 'Åtgärder på enhetsnivå', fi: 'Yksikkötason toimenpiteet', en: 'Measures at the units’ level', nb: 'Tiltak på enhetsnivå' },
  'of.stakeholder': { sv: 'Åtgärder på intressentgruppernas nivå', fi: 'Sidosryhmätason toimenpiteet', en: 'Measures at the stakeholders’ level', nb: 'Tiltak på interessegruppenes nivå' },
  'rules.mustBeMet': {
    sv: 'Ett formulär som saknar något av det här kan inte undertecknas', fi: 'Lomaketta, josta puuttuu jotakin näistä, ei voi allekirjoittaa',
    en: 'A form that lacks any of this cannot be signed', nb: 'Et skjema som mangler noe av dette, kan ikke signeres',
  },
});
