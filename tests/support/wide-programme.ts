import { aProgramme, type AskedSketch } from '#capabilities/programme/testing.ts';

type Programme = ReturnType<typeof aProgramme>;
type Words = { readonly sv: string; readonly fi: string };

/** Our own sentences, as long and as compounded as those that a ministry writes. Some have no Finnish: what is missing must be seen to be shown in Swedish. */
const STATEMENTS: readonly Words[] = [
  { sv: 'Enheten har en skriftlig plan för läkemedelsbehandlingen, och planen har setts över under det senaste året.', fi: 'Yksiköllä on kirjallinen lääkehoitosuunnitelma, ja se on tarkistettu viimeksi kuluneen vuoden aikana.' },
  { sv: 'Personalen vet hur en farlig situation anmäls.', fi: 'Henkilöstö tietää, miten vaaratapahtumasta ilmoitetaan.' },
  { sv: 'Klientsäkerhetsrapporteringen behandlas varje månad i ledningsgruppen, och det som beslutas skrivs ner så att alla i enheten kan läsa det.', fi: 'Asiakasturvallisuusraportointi käsitellään johtoryhmässä kuukausittain, ja päätökset kirjataan niin, että kaikki yksikössä voivat lukea ne.' },
  { sv: 'Introduktionen av nya medarbetare omfattar patientsäkerhetskunnande och utrustningssäkerhet.', fi: 'Uusien työntekijöiden perehdytys kattaa potilasturvallisuusosaamisen ja laiteturvallisuuden.' },
  { sv: 'Klienter och närstående tillfrågas om hur trygga de har känt sig, och svaren leder till ändringar som de får höra om.', fi: 'Asiakkailta ja läheisiltä kysytään, kuinka turvalliseksi he ovat olonsa kokeneet, ja vastaukset johtavat muutoksiin, joista heille kerrotaan.' },
  { sv: 'Handhygienen följs upp med observationer.', fi: 'Käsihygieniaa seurataan havainnoimalla.' },
];
const MEASURES: readonly Words[] = [
  { sv: 'Serviceanordnaren tar i bruk gemensamma tillvägagångssätt för riskidentifiering och säkerhetsgenomgångar', fi: 'Järjestäjä ottaa käyttöön yhteiset toimintatavat riskien tunnistamiseen ja turvallisuuskierroksiin' },
  { sv: 'Läkemedelssäkerheten i hemmet stärks', fi: 'Kotona toteutettavan lääkitysturvallisuuden vahvistaminen' },
  { sv: 'Egenkontrollprogrammen görs till ett vardagligt redskap för lärande', fi: 'Omavalvontaohjelmista tehdään arkinen oppimisen väline' },
];
const TASKS: readonly Words[] = [
  { sv: 'Verksamhetens sätt att arbeta med risker beskrivs, prövas och jämförs med andra serviceanordnares.', fi: 'Toiminnan tapa käsitellä riskejä kuvataan, kokeillaan ja sitä verrataan muiden järjestäjien tapoihin.' },
  { sv: 'En ansvarig person utses.', fi: 'Nimetään vastuuhenkilö.' },
];
const UNIT: Words = { sv: 'personer som ger läkemedel', fi: 'lääkehoitoa toteuttavaa henkilöä' };
const GUIDANCE: Words = { sv: 'Räkna med också dem som har kommit till under året.', fi: 'Laske mukaan myös vuoden aikana tulleet.' };
const TOOL = { title: { sv: 'Modell för planen', fi: 'Suunnitelman malli' }, url: 'https://example.org/modell' };
/** What only the Centre tells of, as a whole. */
const NATIONAL = ['1.1.91', '1.2.91', '1.2.92'];
const GOALS = ['1.1', '1.2', '1.3', '2.1', '2.2', '2.3', '3.1', '3.2', '3.3', '4.1', '4.2', '4.3', '5.1'];
const IN_THE_LARGEST = 60;
/** Asked no more in the last year: by goal and place. */
const ENDED = ['5.1 0', '5.1 2'];

/** A programme of our own, as wide as a real one: thirteen goals, long words, a goal with sixty statements for organisers, numbers asked here and there, and national measures without tasks; with a goal that collaboration areas are asked about too, if one is named. */
export function aWideProgramme({ version = '1.0', areasIn }: { readonly version?: string; readonly areasIn?: string } = {}): Programme {
  const sketches = GOALS.flatMap((goal, g) => Array.from({ length: g === 0 ? IN_THE_LARGEST : 3 + (g % 3) }, (_none, i): AskedSketch => ({
    code: `${goal}.${1 + Math.floor(i / 6)}-${1 + Math.floor((i % 6) / 2)}${i % 2 === 0 ? 'a' : 'b'}`, years: ENDED.includes(`${goal} ${i}`) ? [2024, 2025] : [2024, 2025, 2026],
    answeredBy: [...(goal === areasIn ? ['collaboration-area' as const] : []), 'organiser', ...(i % 3 === 2 ? [] : ['unit' as const])],
  })));
  const plain = aProgramme(sketches, { version });
  return {
    ...plain,
    title: { sv: 'Handlingsprogrammet för trygga lyft och säkra trappor', fi: 'Turvallisten nostojen ja portaiden toimenpideohjelma' },
    sections: plain.sections.map((section, i) => ({ ...section, title: section.kind === 'spearhead' ? { sv: `Spets ${section.code}`, fi: `Kärki ${section.code}` } : goalTitle(section.code, i) })),
    measures: [
      ...plain.measures.map((measure, i) => ({ ...measure, title: pick(MEASURES, i), coreIndicator: i % 9 === 0, targets: targetsOf(i) })),
      ...NATIONAL.map((code, i) => ({ code, section: code.slice(0, 3), level: 'national' as const, title: pick(MEASURES, i), coreIndicator: false, targets: [], legal: null })),
    ],
    tasks: plain.tasks.map((task, i) => ({ ...task, text: pick(TASKS, i), statements: task.statements.map((statement, j) => ({ ...statement, text: pick(STATEMENTS, i * 2 + j), ...(j === 0 && BESIDES[i % 15]) })) })),
    coreIndicators: [{ number: 4, text: { sv: 'Fallolyckor som ledde till vård, per tusen invånare', fi: 'Hoitoon johtaneet kaatumiset tuhatta asukasta kohti' }, sections: [] }],
    notes: [{ kind: 'misprint', line: 12, code: plain.tasks[0]?.code ?? '', read: 'klient-och', made: 'klient- och' }],
  };
}

/** By the place of a task: what its first statement asks or offers besides. */
const BESIDES: readonly Partial<Pick<Programme['tasks'][number]['statements'][number], 'value' | 'guidance' | 'tool'>>[] = [
  { guidance: GUIDANCE, tool: TOOL }, { value: { kind: 'share', fullyFrom: 80, unit: UNIT } }, { value: { kind: 'count', unit: UNIT } }, { value: { kind: 'share' } },
];

/** The same in a later version: a statement worded otherwise in one language, one in every language, one with guidance that it had not, and one that asks for a number by now. */
export function aWideProgrammeReworded(): Programme {
  const programme = aWideProgramme({ version: '1.1', areasIn: '2.3' });
  const changes: Readonly<Record<string, object>> = {
    '1.1.1-1b': { text: { sv: 'Personalen vet hur en farlig situation anmäls.', fi: 'Henkilöstö osaa ilmoittaa vaaratapahtumasta.' } },
    '1.1.2-1b': { text: { sv: 'Introduktionen av vikarier och studerande följs upp varje år.', fi: 'Sijaisten ja opiskelijoiden perehdytystä seurataan vuosittain.' } },
    '1.1.2-3a': { guidance: { sv: 'Räkna bara med dem som är anställda vid årets slut.', fi: 'Laske mukaan vain vuoden lopussa työsuhteessa olevat.' } },
    '1.1.3-1b': { value: { kind: 'count', unit: UNIT } },
  };
  return { ...programme, tasks: programme.tasks.map((task) => ({ ...task, statements: task.statements.map((statement) => ({ ...statement, ...changes[statement.code] })) })) };
}

const goalTitle = (code: string, i: number): Partial<Words> => ({
  sv: `Vi gör mål ${code} till verklighet i vardagen`,
  ...(i % 2 === 0 && { fi: `Potilasturvallisuusosaamisen vahvistaminen ja tavoitteen ${code} toteuttaminen arjessa` }),
});

/** Every fourth is missing in Finnish. */
function pick(words: readonly Words[], i: number): Partial<Words> {
  const { sv, fi } = words[i % words.length] ?? { sv: '', fi: '' };
  return i % 4 === 3 ? { sv } : { sv, fi };
}

/** Shares that can be computed and shares that cannot, at the first measures; at the others words. */
function targetsOf(i: number): Programme['measures'][number]['targets'] {
  const text = { sv: 'Hälften av serviceanordnarna år 2024, alla år 2026' };
  const share = (kind: 'share-of-organisers' | 'share-of-contracts' | 'share-of-units', percent: number, year: number) => ({ text, kind, percent, year });
  if (i === 0) return [share('share-of-organisers', 50, 2024), share('share-of-organisers', 100, 2026)];
  return i === 1 ? [share('share-of-contracts', 80, 2024)] : i === 7 ? [share('share-of-units', 80, 2024)] : [{ text }];
}
