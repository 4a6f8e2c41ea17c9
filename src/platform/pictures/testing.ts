import type { Chart, DumbbellChart, FlowChart, HeatChart, MultiplesChart, SharesChart, TilesChart, TrendChart } from './chart.ts';

// One picture of each kind, of figures that are nobody's. Each takes what is to be otherwise.

const about = { description: 'Figuren visar samma uppgifter som tabellen.', rowsAre: 'Ort' };
const PLACES = ['Åbo', 'Östra skärgårdens samkommun', 'Hyrynsalmi', 'Pohjois-Pohjanmaan maaseutukunnat', 'Kemi', 'Enare–Utsjoki'];
/** Like a die that always falls the same. */
const made = (i: number, most: number): number => (i * 7919 + 104_729) % (most + 1);

export const aSharesChart = (rest: Partial<SharesChart> = {}): SharesChart => ({
  ...about, kind: 'shares', title: 'Hur långt orterna har kommit',
  parts: [{ label: 'Klart', tone: 'strong' }, { label: 'Påbörjat', tone: 'middle' }, { label: 'Tvärtom', tone: 'contrary' }, { label: 'Berörs inte', tone: 'neutral' }, { label: 'Inget svar', tone: 'blank' }],
  rows: PLACES.map((label, i) => ({ label, counts: i === 4 ? null : [0, 1, 2, 3, 4].map((part) => made(i * 5 + part, 40 - part * 6)) })),
  ...rest,
});

export const aHeatChart = (rest: Partial<HeatChart> = {}, [rows, columns] = [24, 13]): HeatChart => ({
  ...about, kind: 'heat', title: 'Klart av det som frågades, per ort och kapitel', unit: '%',
  columns: Array.from({ length: columns }, (_, i) => `${1 + Math.floor(i / 4)}.${1 + (i % 4)}`),
  rows: Array.from({ length: rows }, (_, r) => ({ label: `${PLACES[r % PLACES.length] ?? ''} ${r + 1}`, cells: Array.from({ length: columns }, (_, c) => ((r + c) % 17 === 0 ? null : { n: made(r * 13 + c, 30), of: 30 })) })),
  ...rest,
});

const YEARS = ['2024', '2025', '2026', '2027', '2028', '2029'];
const aSeries = (label: string, shares: readonly (number | null)[], breaksAt?: number): TrendChart['series'][number] => ({
  label, points: shares.map((share, i) => (share === null ? null : { figure: { n: share, of: 50 }, ...(i === breaksAt && { isComparable: false as const }) })),
});

export const aTrendChart = (rest: Partial<TrendChart> = {}): TrendChart => ({
  ...about, kind: 'trend', title: 'Andelen klart över åren', years: YEARS, broken: 'Frågan ställdes på ett annat sätt: åren före och efter går inte att jämföra',
  series: [
    { ...aSeries('Åbo', [10, 14, null, 22, 31, 40], 4), points: aSeries('Åbo', [10, 14, null, 22, 31, 40], 4).points.map((point) => point && { ...point, interval: { low: point.figure.n / 50 - 0.07, high: point.figure.n / 50 + 0.07 } }) },
    aSeries('Alla orter', [20, 21, 23, 24, 20, 18], 4),
  ],
  ...rest,
});

export const aMultiplesChart = (rest: Partial<MultiplesChart> = {}): MultiplesChart => ({
  ...about, kind: 'multiples', title: 'Varje ort för sig', years: YEARS, broken: 'Åren före och efter går inte att jämföra',
  series: [...PLACES, 'Hangö', 'Loviisa'].map((label, no) => aSeries(label, YEARS.map((_, i) => (no === 5 || (no === 2 && i === 2) ? null : made(no * 6 + i, 50))), no === 1 ? 3 : undefined)),
  ...rest,
});

export const aFlowChart = (rest: Partial<FlowChart> = {}): FlowChart => ({
  ...about, kind: 'flow', title: 'Vad som rörde sig mellan två år', from: '2025', to: '2026', rowsAre: '2025',
  categories: [{ label: 'Klart', rank: 2 }, { label: 'Påbörjat', rank: 1 }, { label: 'Inte alls', rank: 0 }, { label: 'Inget svar', rank: null }],
  moves: [[40, 6, 2, 1], [25, 30, 5, 0], [4, 18, 22, 3], [6, 4, 8, 9]],
  words: { forward: 'Framåt', same: 'Oförändrat', back: 'Bakåt', other: 'Till eller från inget svar' },
  ...rest,
});

export const aDumbbellChart = (rest: Partial<DumbbellChart> = {}): DumbbellChart => ({
  ...about, kind: 'dumbbell', title: 'Två år och de andras mittersta hälft', from: '2025', to: '2026', spread: 'Hälften av de andra, med den mittersta',
  rows: PLACES.map((label, i) => ({ label, from: i === 3 ? null : { n: made(i, 40), of: 40 }, to: i === 4 ? null : { n: i === 0 ? made(i, 40) : made(i + 9, 40), of: 40 }, ...(i !== 2 && { spread: { low: 0.2 + i / 30, middle: 0.45 + i / 40, high: 0.7 + i / 50 } }) })),
  ...rest,
});

export const aTilesChart = (rest: Partial<TilesChart> = {}): TilesChart => ({
  ...about, kind: 'tiles', title: 'Orterna som rutor', unit: '% klart',
  tiles: Array.from({ length: 14 }, (_, i) => ({ label: `${PLACES[i % PLACES.length] ?? ''} ${i}`, short: (PLACES[i % PLACES.length] ?? '').slice(0, 8), figure: i === 3 ? null : { n: made(i, 20), of: 20 }, place: i < 12 ? { column: i % 4, row: Math.floor(i / 4) } : null })),
  ...rest,
});

export const oneOfEach = (): readonly Chart[] => [aSharesChart(), aHeatChart(), aTrendChart(), aMultiplesChart(), aFlowChart(), aDumbbellChart(), aTilesChart()];
