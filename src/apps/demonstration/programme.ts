import type { Programme } from '#capabilities/programme/made-up.ts';

type Words = { readonly sv: string; readonly fi: string; readonly en: string };

/** Goals, each with what is stated of it. "unit": units are asked too. */
const GOALS: readonly { readonly title: Words; readonly measures: readonly { readonly title: Words; readonly about: Words }[] }[] = [
  {
    title: { sv: 'Klienter och patienter deltar', fi: 'Asiakkaat ja potilaat osallistuvat', en: 'Clients and patients take part' },
    measures: [
      { title: { sv: 'Erfarenheter samlas', fi: 'Kokemuksia kerätään', en: 'Experiences are gathered' }, about: { sv: 'hur erfarenheter samlas och används', fi: 'kokemusten keräämisestä ja käytöstä', en: 'how experiences are gathered and used' } },
      { title: { sv: 'Närstående hörs', fi: 'Läheisiä kuullaan', en: 'Those close are heard' }, about: { sv: 'hur närstående hörs', fi: 'läheisten kuulemisesta', en: 'how those close are heard' } },
      { title: { sv: 'Information är begriplig', fi: 'Tieto on ymmärrettävää', en: 'Information is understandable' }, about: { sv: 'begriplig information', fi: 'ymmärrettävästä tiedosta', en: 'understandable information' } },
    ],
  },
  {
    title: { sv: 'Personalen arbetar tryggt', fi: 'Henkilöstö työskentelee turvallisesti', en: 'Staff work safely' },
    measures: [
      { title: { sv: 'Introduktion', fi: 'Perehdytys', en: 'Introduction' }, about: { sv: 'introduktion av nya i arbetet', fi: 'uusien perehdytyksestä', en: 'the introduction of those who are new' } },
      { title: { sv: 'Öppen kultur', fi: 'Avoin kulttuuri', en: 'An open culture' }, about: { sv: 'att tala öppet om händelser', fi: 'tapahtumista avoimesti puhumisesta', en: 'speaking openly of events' } },
      { title: { sv: 'Bemanning', fi: 'Henkilöstömitoitus', en: 'Staffing' }, about: { sv: 'tillräcklig bemanning', fi: 'riittävästä henkilöstöstä', en: 'sufficient staffing' } },
    ],
  },
  {
    title: { sv: 'Vården är säker', fi: 'Hoito on turvallista', en: 'Care is safe' },
    measures: [
      { title: { sv: 'Läkemedel', fi: 'Lääkehoito', en: 'Medication' }, about: { sv: 'säker läkemedelsbehandling', fi: 'turvallisesta lääkehoidosta', en: 'safe medication' } },
      { title: { sv: 'Infektioner', fi: 'Infektiot', en: 'Infections' }, about: { sv: 'att förebygga infektioner', fi: 'infektioiden torjunnasta', en: 'preventing infections' } },
      { title: { sv: 'Överföring av ansvar', fi: 'Vastuun siirto', en: 'Handing over' }, about: { sv: 'hur ansvar överförs mellan enheter', fi: 'vastuun siirtämisestä yksiköiden välillä', en: 'how responsibility is handed over between units' } },
    ],
  },
];

const YEARS = [2023, 2024, 2025, 2026];

/** A small programme of our own, to be answered in a demonstration: three goals of three measures, four statements each. */
export function demonstrationProgramme(): Programme {
  const measures = GOALS.flatMap(({ measures }, g) => measures.map((measure, m) => ({ ...measure, section: `1.${g + 1}`, code: `1.${g + 1}.${m + 1}` })));
  return {
    format: 'lykta.programme/1', code: 'lykta-demo', version: '1.0', title: { sv: 'Påhittat säkerhetsprogram', fi: 'Keksitty turvallisuusohjelma', en: 'A made-up safety programme' }, period: { from: 2022, to: 2026 },
    sections: [
      { code: '1', kind: 'spearhead', title: { sv: 'Säker vardag', fi: 'Turvallinen arki', en: 'A safe everyday' } },
      ...GOALS.map(({ title }, g) => ({ code: `1.${g + 1}`, kind: 'goal' as const, parent: '1', title })),
    ],
    measures: measures.map(({ code, section, title }) => ({ code, section, level: 'organiser' as const, title, coreIndicator: false, targets: [], legal: null })),
    tasks: measures.map(({ code, about }, i) => ({
      code: `${code}-1`, measure: code, text: { sv: `Kom överens om ${about.sv}.`, fi: `Sopikaa yhdessä ${about.fi}.`, en: `Agree on ${about.en}.` },
      parties: [{ name: 'Välfärdsområdet', party: 'organiser', role: 'responsible' as const }],
      statements: [
        { code: `${code}-1a`, text: { sv: `Vi har kommit överens om ${about.sv}.`, fi: `Olemme sopineet ${about.fi}.`, en: `We have agreed on ${about.en}.` }, years: YEARS, answeredBy: ['organiser' as const, 'unit' as const] },
        { code: `${code}-1b`, text: { sv: `Vi följer upp ${about.sv}.`, fi: `Seuraamme, mitä on sovittu ${about.fi}.`, en: `We follow up ${about.en}.` }, years: YEARS, answeredBy: ['organiser' as const, 'unit' as const, 'centre' as const] },
        { code: `${code}-1c`, text: { sv: `Ansvaret är fördelat för ${about.sv}.`, fi: `Vastuu on jaettu: sovittu ${about.fi}.`, en: `Responsibility is given for ${about.en}.` }, years: YEARS, answeredBy: ['organiser' as const, 'collaboration-area' as const] },
        { code: `${code}-1d`, text: { sv: `Så många i personalen har utbildats om ${about.sv}.`, fi: `Näin moni on saanut koulutusta ${about.fi}.`, en: `So many of the staff have been trained about ${about.en}.` }, years: i % 2 === 0 ? [2024, 2026] : YEARS, answeredBy: ['unit' as const], value: { kind: 'share' as const, unit: { sv: 'personer', fi: 'henkilöä', en: 'persons' }, fullyFrom: 60 } },
      ],
    })),
    coreIndicators: [], notes: [],
  };
}
