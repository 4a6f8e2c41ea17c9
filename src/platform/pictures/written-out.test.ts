import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOMS } from './draw.tsx';
import { svgOf } from './files.tsx';
import { pngOf } from './png.ts';
import { aDumbbellChart, aFlowChart, aHeatChart, aMultiplesChart, aSharesChart, aTilesChart, aTrendChart, oneOfEach } from './testing.ts';

const FOOT = 'Alla orter · 2026 · läget 23.11.2026 kl. 10.15';
const [WIDTH, HEIGHT] = [16, 20];
const folder = process.env['LYKTA_PICTURES'];

const finland = readFileSync('seeds/fi-tiles.tsv', 'utf8').trim().split('\n').slice(1).map((line) => line.split('\t'));
const LONG = 'Keski-Pohjanmaan ja Pohjois-Pohjanmaan maaseutumaisten kuntien yhteistoiminta-alueen kuntayhtymä';

const PICTURES = [
  ...oneOfEach().map((chart) => [chart.kind, chart] as const),
  ['finland', aTilesChart({ tiles: finland.map(([code = '', column, row, , short = ''], i) => ({ label: code, short, figure: i === 5 ? null : { n: (i * 11) % 41, of: 40 }, place: { column: Number(column), row: Number(row) } })) })],
  ['heat-headings', aHeatChart({ columns: ['Utskrivning', 'Mottagande av patientens anhöriga', 'Kök', 'Resor'], rows: [{ label: LONG, cells: [{ n: 1, of: 900 }, { n: 899, of: 900 }, { n: 0, of: 9 }, { n: 9, of: 9 }] }] })],
  ['heat-counts', aHeatChart({ unit: 'st.', rows: [{ label: 'Kemi', cells: [{ n: 12345 }, { n: 3 }] }], columns: ['A', 'B'] })],
  ['trend-many', aTrendChart({ series: [...Array(7).keys()].map((no) => ({ label: no === 2 ? LONG : `Ort ${no}`, points: aTrendChart().years.map((_, i) => ({ figure: { n: 20 + no + i * 3, of: 50 } })) })) })],
  ['trend-counts', aTrendChart({ series: [{ label: 'Anmälningar', points: [3, 18, 44, 1234, null, 870].map((n) => (n === null ? null : { figure: { n } })) }] })],
  ['trend-one-year', aTrendChart({ years: ['2026'], series: [{ label: 'Åbo', points: [{ figure: { n: 1, of: 1 } }] }] })],
  ['shares-codes', aSharesChart({ rows: ['1.1', '1.2', '2.1'].map((label, i) => ({ label, counts: [1200 * i, 30, 800, 2, 41] })) })],
  ['shares-none', aSharesChart({ rows: [] })],
  ['flow-none', aFlowChart({ moves: [] })],
  ['flow-long', aFlowChart({ categories: aFlowChart().categories.map((category) => ({ ...category, label: LONG })) })],
  ['dumbbell-long', aDumbbellChart({ title: 'x'.repeat(300), rows: [{ label: LONG, from: { n: 0, of: 3 }, to: { n: 3, of: 3 } }] })],
  ['multiples-one', aMultiplesChart({ series: aMultiplesChart().series.slice(0, 1) })],
] as const;

test(`every picture becomes dots of its own size${folder ? '' : ' (LYKTA_PICTURES names a folder to look at them in)'}`, async () => {
  if (folder) mkdirSync(folder, { recursive: true });
  for (const [name, chart] of PICTURES) {
    const picture = { chart, language: 'sv', foot: FOOT } as const;
    const [svg, png] = [svgOf(picture), Buffer.from(await pngOf(picture))];
    const width = Number(/ width="(\d+)"/.exec(svg)?.[1]);
    expect([name, png.toString('latin1', 1, 4), png.readUInt32BE(WIDTH)]).toEqual([name, 'PNG', 2 * width]);
    expect(png.readUInt32BE(HEIGHT)).toBeGreaterThan(150);
    if (!folder) continue;
    writeFileSync(join(folder, `${name}.svg`), svg);
    writeFileSync(join(folder, `${name}.png`), png);
    writeFileSync(join(folder, `${name}-narrow.png`), await pngOf({ ...picture, width: ROOMS.narrow }));
  }
});

test('the same figures give the same dots, and hundreds of rows no more than a bound of them', async () => {
  const picture = { chart: aSharesChart({ rows: Array.from({ length: 400 }, (_, i) => ({ label: `Ort ${i}`, counts: [i, 1, 2, 3, 4] })) }), language: 'fi', foot: FOOT } as const;
  const [one, other] = [Buffer.from(await pngOf(picture)), Buffer.from(await pngOf(picture))];
  expect(one.equals(other)).toBe(true);
  expect(one.readUInt32BE(WIDTH) * one.readUInt32BE(HEIGHT)).toBeLessThanOrEqual(16_100_000);
});
