import { catalogue } from '#platform/i18n/index.ts';

/** What somebody is told of divisions of work without having asked: on the first page and in reminders. */
export const divisionToldTexts = catalogue('evaluation.division-told', {
  eachOf: {
    sv: 'varje anordnare i samarbetsområdet ({names})', fi: 'jokainen yhteistyöalueen järjestäjä ({names})', en: 'each organiser of the collaboration area ({names})', nb: 'hver virksomhet i samarbeidsområdet ({names})',
  },
  ago: {
    sv: '{days, plural, =0 {i dag} one {för # dag sedan} other {för # dagar sedan}}', fi: '{days, plural, =0 {tänään} one {# päivä sitten} other {# päivää sitten}}',
    en: '{days, plural, =0 {earlier today} one {# day ago} other {# days ago}}', nb: '{days, plural, =0 {i dag} one {for # dag siden} other {for # dager siden}}',
  },
  waiting: {
    sv: '{from} vill överlåta {code} till {to}. Föreslaget {ago}.', fi: '{from} haluaa siirtää kohdan {code}. Vastaaja: {to}. Ehdotettu {ago}.',
    en: '{from} wants to hand {code} over to {to}. Proposed {ago}.', nb: '{from} vil overlate {code} til {to}. Foreslått {ago}.',
  },
  agreed: {
    sv: 'Godkänt {ago}: {from} överlåter {code} till {to}.', fi: 'Hyväksytty {ago}: {from} siirtää kohdan {code}. Vastaaja: {to}.',
    en: 'Agreed {ago}: {from} hands {code} over to {to}.', nb: 'Godtatt {ago}: {from} overlater {code} til {to}.',
  },
  'agreed.owner': {
    sv: 'Godkänt av programmets ägare {ago}: {from} överlåter {code} till {to}.', fi: 'Ohjelman omistaja hyväksyi {ago}: {from} siirtää kohdan {code}. Vastaaja: {to}.',
    en: 'Agreed by the programme’s owner {ago}: {from} hands {code} over to {to}.', nb: 'Godtatt av programeieren {ago}: {from} overlater {code} til {to}.',
  },
  declined: {
    sv: 'Avslaget {ago}: {from} ville överlåta {code} till {to}.', fi: 'Hylätty {ago}: {from} halusi siirtää kohdan {code}. Ehdotettu vastaaja: {to}.',
    en: 'Declined {ago}: {from} wanted to hand {code} over to {to}.', nb: 'Avslått {ago}: {from} ville overlate {code} til {to}.',
  },
  'declined.owner': {
    sv: 'Avslaget av programmets ägare {ago}: {from} ville överlåta {code} till {to}.', fi: 'Ohjelman omistaja hylkäsi {ago}: {from} halusi siirtää kohdan {code}. Ehdotettu vastaaja: {to}.',
    en: 'Declined by the programme’s owner {ago}: {from} wanted to hand {code} over to {to}.', nb: 'Avslått av programeieren {ago}: {from} ville overlate {code} til {to}.',
  },
  'taken-back': {
    sv: 'Förslaget togs tillbaka {ago}: {from} ville överlåta {code} till {to}.', fi: 'Ehdotus peruttiin {ago}: {from} halusi siirtää kohdan {code}. Ehdotettu vastaaja: {to}.',
    en: 'The proposal was taken back {ago}: {from} wanted to hand {code} over to {to}.', nb: 'Forslaget ble trukket tilbake {ago}: {from} ville overlate {code} til {to}.',
  },
  'taken-back.owner': {
    sv: 'Programmets ägare tog tillbaka förslaget {ago}: {from} skulle överlåta {code} till {to}.', fi: 'Ohjelman omistaja perui ehdotuksen {ago}: {from} olisi siirtänyt kohdan {code}. Ehdotettu vastaaja: {to}.',
    en: 'The programme’s owner took the proposal back {ago}: {from} was to hand {code} over to {to}.', nb: 'Programeieren trakk forslaget tilbake {ago}: {from} skulle overlate {code} til {to}.',
  },
  ended: {
    sv: 'Avslutat {ago}: {from} överlåter inte längre {code} till {to}.', fi: 'Päättyi {ago}: {from} ei enää siirrä kohtaa {code}. Vastaaja oli {to}.',
    en: 'Ended {ago}: {from} no longer hands {code} over to {to}.', nb: 'Avsluttet {ago}: {from} overlater ikke lenger {code} til {to}.',
  },
  'ended.owner': {
    sv: 'Avslutat av programmets ägare {ago}: {from} överlåter inte längre {code} till {to}.', fi: 'Ohjelman omistaja päätti {ago}: {from} ei enää siirrä kohtaa {code}. Vastaaja oli {to}.',
    en: 'Ended by the programme’s owner {ago}: {from} no longer hands {code} over to {to}.', nb: 'Avsluttet av programeieren {ago}: {from} overlater ikke lenger {code} til {to}.',
  },
  decide: { sv: 'Se och avgör', fi: 'Katso ja ratkaise', en: 'See and decide', nb: 'Se og avgjør' },
  news: { sv: 'Nytt om arbetsfördelning', fi: 'Uutta työnjaosta', en: 'News about division of work', nb: 'Nytt om arbeidsdeling' },
  see: { sv: 'Se arbetsfördelningen', fi: 'Katso työnjako', en: 'See the division of work', nb: 'Se arbeidsdelingen' },
});
