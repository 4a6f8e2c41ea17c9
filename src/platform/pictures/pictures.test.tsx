import { readFileSync } from 'node:fs';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { LANGUAGES } from '#platform/i18n/index.ts';
import type { Chart } from './chart.ts';
import { draw, ROOMS } from './draw.tsx';
import { svgFile, svgOf } from './files.tsx';
import { wayOf } from './flow.tsx';
import { fitted, widthOf, wrapped } from './letters.ts';
import { endOf } from './line.tsx';
import { figureText, wholeText } from './numbers.ts';
import { contrast, DARK, LIGHT, luminance } from './palette.ts';
import { segments } from './shares.tsx';
import { pageStyle } from './sheet.ts';
import { tableOf } from './table.tsx';
import { aDumbbellChart, aFlowChart, aHeatChart, aMultiplesChart, aSharesChart, aTilesChart, aTrendChart, oneOfEach } from './testing.ts';
import { placesOf } from './tiles.tsx';

const FOOT = 'Alla orter · 2026 · läget 23.11.2026 kl. 10.15';
const svg = (chart: Chart, width?: number): string => svgOf({ chart, language: 'sv', foot: FOOT, ...(width && { width }) });
const LONG = 'Keski-Pohjanmaan ja Pohjois-Pohjanmaan maaseutumaisten kuntien yhteistoiminta-alueen kuntayhtymä ';
const HOSTILE = `<script>alert("x")</script> & ]]> \u0000\u001b\ud800 ${'å'.repeat(300)}`;

/** The same pictures with names and headings that nobody would have thought of. */
const chartsNamed = (name: string): readonly Chart[] => [
  aSharesChart({ title: name, parts: aSharesChart().parts.map((part, i) => ({ ...part, label: `${name}${i}` })), rows: aSharesChart().rows.map((row) => ({ ...row, label: name })) }),
  aHeatChart({ title: name, unit: name.slice(0, 5), columns: [name, 'B'], rows: [{ label: name, cells: [{ n: 1, of: 3 }, null] }] }),
  aTrendChart({ title: name, broken: name, series: aTrendChart().series.map((series) => ({ ...series, label: name })) }),
  aMultiplesChart({ title: name, broken: name, series: aMultiplesChart().series.map((series) => ({ ...series, label: name })) }),
  aFlowChart({ title: name, categories: aFlowChart().categories.map((category) => ({ ...category, label: name })), words: { forward: name, same: name, back: name, other: name } }),
  aDumbbellChart({ title: name, from: name, spread: name, rows: aDumbbellChart().rows.map((row) => ({ ...row, label: name })) }),
  aTilesChart({ title: name, tiles: aTilesChart().tiles.map((tile) => ({ ...tile, short: name, label: name })) }),
];

type Found = { readonly text: string; readonly left: number; readonly right: number; readonly y: number };
/** What is read as XML, strictly: its elements, and where its texts stand. @throws where it is not whole */
function read(text: string): { readonly names: ReadonlySet<string>; readonly texts: readonly Found[]; readonly width: number; readonly height: number } {
  const names = new Set<string>();
  const texts: Found[] = [];
  let [width, height] = [0, 0];
  let open: Record<string, string> | undefined;
  const moved: (readonly [number, number])[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => { throw error; });
  parser.on('opentag', ({ name, attributes }) => {
    names.add(name);
    if (name === 'svg') [width, height] = [Number(attributes['width']), Number(attributes['height'])];
    open = name === 'text' ? attributes : undefined;
    const [, left, top] = /^translate\((\d+) (\d+)\)$/.exec(attributes['transform'] ?? '') ?? [];
    if (name === 'g') moved.push([Number(left ?? 0), Number(top ?? 0)]);
  });
  parser.on('closetag', ({ name }) => {
    open = undefined;
    if (name === 'g') moved.pop();
  });
  parser.on('text', (said) => {
    if (!open || open['transform']) return;
    const [x, y] = [Number(open['x']), Number(open['y'])].map((own, i) => moved.reduce((sum, by) => sum + (by[i] ?? 0), own)) as [number, number]; // two in, two out
    const wide = widthOf(said, open['class']?.includes('small') ? 11.5 : SIZE_IN_TESTS);
    const left = open['text-anchor'] === 'end' ? x - wide : open['text-anchor'] === 'middle' ? x - wide / 2 : x;
    texts.push({ text: said, left, right: left + wide, y });
  });
  parser.write(text).close();
  return { names, texts, width, height };
}
const SIZE_IN_TESTS = 13;

test('every kind is one whole file: read strictly, the same twice, and in need of nothing from outside', () => {
  for (const chart of oneOfEach()) {
    const text = svg(chart);
    const { names, texts } = read(text);
    expect([chart.kind, svg(chart) === text]).toEqual([chart.kind, true]);
    expect([...names].filter((name) => !['svg', 'title', 'desc', 'style', 'defs', 'pattern', 'g', 'rect', 'circle', 'line', 'path', 'text'].includes(name))).toEqual([]);
    expect(text.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(/https?:|href|@import|data:|url\((?!#p-)|var\(|NaN|Infinity|undefined|null|="[^"]*\.\d{3}/);
    for (const [, id = ''] of text.matchAll(/url\(#([^)]+)\)/g)) expect(text).toContain(`id="${id}"`);
    expect(texts.map(({ text }) => text)).toContain(FOOT);
  }
  expect(svgFile('orter', { chart: aSharesChart(), language: 'sv', foot: FOOT })).toMatchObject({ name: 'orter.svg', type: 'image/svg+xml; charset=utf-8' });
});

test('the small ones look as they did', () => {
  const rows = [{ label: '1.1', counts: [3, 0, 1, 0, 4] }, { label: '1.2', counts: null }];
  const drawn = draw(aSharesChart({ rows }), { width: 200, language: 'sv', id: 'x' });
  expect(renderToString(h('g', {}, drawn.body)).replace(/<defs>.*<\/defs>/, '').replaceAll('><', '>\n<')).toMatchSnapshot();
});

test('what users write stays text, whatever it is', () => {
  for (const chart of chartsNamed(HOSTILE)) {
    const { names, texts } = read(svg(chart));
    expect(names).not.toContain('script');
    expect(texts.some(({ text }) => text.startsWith('<script>'))).toBe(true);
  }
});

test('no text leaves its picture or lies upon another, however long the names are and however narrow the window', () => {
  const troubles = [...oneOfEach(), ...chartsNamed(LONG.repeat(2)), ...chartsNamed('Ås'), ...chartsNamed('肝臓'.repeat(20))].flatMap((chart) => Object.values(ROOMS).flatMap((room) => {
    const { texts, width, height } = read(svg(chart, room));
    return texts.flatMap((one, i) => {
      const where = `${chart.kind} ${room}: ${one.text.slice(0, 30)}`;
      const outside = one.left < 0 || one.right > width + 1 || one.y < 8 || one.y > height - 2 ? [`${where} leaves the picture`] : [];
      const upon = texts.slice(i + 1).filter((other) => Math.abs(one.y - other.y) < 9 && one.left < other.right - 3 && other.left < one.right - 3);
      return [...outside, ...upon.map((other) => `${where} lies upon ${other.text.slice(0, 30)}`)];
    });
  }));
  expect(troubles).toEqual([]);
});

test('no rows, one and hundreds of them are drawn', () => {
  const none = [aSharesChart({ rows: [] }), aHeatChart({}, [0, 0]), aTrendChart({ years: [], series: [] }), aMultiplesChart({ series: [] }), aFlowChart({ categories: [], moves: [] }), aDumbbellChart({ rows: [] }), aTilesChart({ tiles: [] })];
  const of = (n: number): readonly Chart[] => {
    const rows = Array.from({ length: n }, (_, i) => `Ort ${i}`);
    return [
      aSharesChart({ rows: rows.map((label) => ({ label, counts: [1, 2, 3, 4, 5] })) }), aHeatChart({ rows: rows.map((label) => ({ label, cells: [{ n: 1, of: 2 }] })) }), aMultiplesChart({ series: rows.map((label) => ({ label, points: [] })) }),
      aDumbbellChart({ rows: rows.map((label) => ({ label, from: null, to: { n: 1, of: 2 } })) }), aTilesChart({ tiles: rows.map((label) => ({ label, short: label, figure: { n: 1, of: 2 }, place: null })) }),
      aTrendChart({ series: rows.map((label) => ({ label, points: [{ figure: { n: 1, of: 2 } }] })) }),
    ];
  };
  for (const chart of [...none, ...of(1), ...of(400)]) expect([chart.kind, /NaN|Infinity|undefined/.exec(svg(chart))]).toEqual([chart.kind, null]);
  for (const chart of of(400)) expect(read(svg(chart)).texts.filter(({ text }) => /^Ort[ …]/.test(text)).length).toBe(400);
});

test('a figure below nothing, and one above its whole, is refused and not drawn', () => {
  const wrong: readonly Chart[] = [
    aSharesChart({ rows: [{ label: 'Kemi', counts: [1, -1] }] }), aFlowChart({ moves: [[0, -3]] }), aHeatChart({ rows: [{ label: 'Kemi', cells: [{ n: 4, of: 3 }] }] }),
    aTilesChart({ tiles: [{ label: 'Kemi', short: 'K', figure: { n: Number.NaN, of: 1 }, place: null }] }), aDumbbellChart({ rows: [{ label: 'Kemi', from: null, to: { n: -1, of: 1 } }] }),
    aTrendChart({ series: [{ label: 'Kemi', points: [{ figure: { n: 1, of: -1 } }] }] }),
  ];
  for (const chart of wrong) expect(() => svg(chart)).toThrow(RangeError);
});

test('what may not be seen is a dash, and nothing is a nought', () => {
  expect(figureText(null, 'sv')).toBe('–');
  expect(figureText({ n: 0, of: 0 }, 'sv')).toBe('–');
  expect(figureText({ n: 0, of: 7 }, 'sv')).toBe('0\u00a0%');
  expect(tableOf(aFlowChart({ moves: [[null, 0]] }), 'sv').rows[0]?.cells).toEqual(['–', '0', '–', '–']);
  expect(tableOf(aSharesChart({ rows: [{ label: 'Kemi', counts: null }] }), 'sv').rows[0]?.cells).toEqual(['–', '–', '–', '–', '–']);
});

test('a share that is neither nothing nor all is not rounded to be so, and numbers follow the language', () => {
  expect([{ n: 1, of: 900 }, { n: 899, of: 900 }, { n: 900, of: 900 }].map((figure) => figureText(figure, 'en'))).toEqual(['<1%', '>99%', '100%']);
  expect(LANGUAGES.map((language) => figureText({ n: 12_345 }, language))).toEqual(['12\u00a0345', '12\u00a0345', '12,345', '12\u00a0345']);
  expect(wholeText({ n: 14, of: 23 }, 'fi')).toBe('61\u00a0% (14/23)');
});

test('a bar is full, in order, and leaves out what nobody answered', () => {
  const bar = segments(aSharesChart().parts, [6, 0, 1, 1, 2]);
  expect(bar.map(({ tone, count }) => [tone, count])).toEqual([['strong', 6], ['contrary', 1], ['neutral', 1], ['blank', 2]]);
  expect(bar.at(-1)).toMatchObject({ from: 0.8, share: 0.2 });
  expect(bar.reduce((total, { share }) => total + share, 0)).toBeCloseTo(1, 12);
  expect(segments(aSharesChart().parts, [0, 0, 0, 0, 0])).toEqual([]);
});

test('a line joins no years over one that is missing or not comparable', () => {
  const at = (...years: readonly (number | null | 'other')[]): string => {
    const points = years.map((year) => (year === null ? null : { figure: { n: year === 'other' ? 5 : year, of: 10 }, ...(year === 'other' && { isComparable: false as const }) }));
    return /<path class="line[^>]* d="([^"]*)"/.exec(svg(aTrendChart({ years: years.map((_, i) => String(2026 + i)), series: [{ label: 'Åbo', points }] })))?.[1]?.replaceAll(/[\d. ]+/g, '') ?? '';
  };
  expect(at(1, 2, 3)).toBe('MLL');
  expect(at(1, 2, null, 3, 4)).toBe('MLML');
  expect(at(1, 2, 'other', 4)).toBe('MLML');
  expect(at(1, null, 3)).toBe('');
});

test('the axis ends at all for shares and at a round number for counts, and begins at nothing', () => {
  expect(endOf(aTrendChart().series)).toEqual({ isShare: true, end: 1 });
  const counts = [3, 4, 5, 44, 870, 1234, 10_001].map((n) => endOf([{ label: 'Åbo', points: [{ figure: { n } }] }]).end);
  expect(counts).toEqual([4, 4, 8, 80, 1000, 2000, 20_000]);
  expect(read(svg(aTrendChart())).texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['0\u00a0%', '100\u00a0%']));
});

test('what goes back is told from what goes forward by the ranks, and others are neither', () => {
  const { categories } = aFlowChart();
  expect([wayOf(categories, 0, 2), wayOf(categories, 2, 0), wayOf(categories, 1, 1), wayOf(categories, 3, 0), wayOf(categories, 0, 3), wayOf(categories, 3, 3)]).toEqual(['back', 'forward', 'same', 'other', 'other', 'same']);
  const texts = read(svg(aFlowChart())).texts.map(({ text }) => text);
  expect(texts).toEqual(expect.arrayContaining(['Framåt: 47', 'Bakåt: 13', 'Oförändrat: 101']));
});

test('a sum in which something may not be seen says so, and no other does', () => {
  const [[, ...firsts] = [], ...rest] = aFlowChart().moves;
  const texts = read(svg(aFlowChart({ moves: [[null, ...firsts], ...rest] }))).texts.map(({ text }) => text);
  expect(texts).toEqual(expect.arrayContaining(['Oförändrat: 61 + –', 'Bakåt: 13', 'Klart 9 + –', 'Klart 35 + –', 'Inte alls 47']));
});

test('an interval goes no further than its axis, and the last number of a line says its year where it is not the last', () => {
  const chart = (low: number) => aTrendChart({ years: ['2024', '2025', '2026'], series: ['Åbo', 'Kemi', 'Hangö'].map((label) => ({ label, points: [{ figure: { n: 1, of: 20 }, interval: { low, high: 0.2 } }, { figure: { n: 9, of: 20 } }, null] })) });
  expect(svg(chart(-0.3))).toBe(svg(chart(0)));
  expect(() => svg(chart(Number.NaN))).toThrow(RangeError);
  expect(read(svg(chart(0))).texts.map(({ text }) => text)).toContain('Hangö 45\u00a0% (2025)');
});

test('tiles without a place, or with one that is taken, stand below the others in their order', () => {
  const tile = (place: { column: number; row: number } | null) => ({ label: '', short: '', figure: null, place });
  expect(placesOf([tile({ column: 1, row: 2 }), tile(null), tile({ column: 1, row: 2 }), tile(null)], 2)).toEqual([{ column: 1, row: 2 }, { column: 0, row: 3.4 }, { column: 1, row: 3.4 }, { column: 0, row: 4.4 }]);
  expect(placesOf([tile(null), tile(null), tile(null)], 2)).toEqual([{ column: 0, row: 0 }, { column: 1, row: 0 }, { column: 0, row: 1 }]);
});

test('the order is the caller’s: nothing is sorted', () => {
  const order = ['Övermark', 'Åbo', 'Kemi'];
  for (const chart of [aSharesChart({ rows: order.map((label, i) => ({ label, counts: [i, 3, 0, 0, 0] })) }), aMultiplesChart({ series: order.map((label) => ({ label, points: [] })) }), aHeatChart({ rows: order.map((label) => ({ label, cells: [] })) })]) {
    expect(read(svg(chart)).texts.map(({ text }) => text).filter((text) => order.includes(text))).toEqual(order);
  }
});

test('the table says all that its picture says', () => {
  for (const chart of oneOfEach()) {
    const { columns, rows } = tableOf(chart, 'sv');
    expect(rows.every(({ cells }) => cells.length === columns.length - 1)).toBe(true);
    expect(rows.length).toBeGreaterThan(1);
  }
  expect(tableOf(aTrendChart(), 'sv').rows[0]?.cells.slice(2, 5)).toEqual(['–', '44\u00a0% (22/50) [37\u00a0%–51\u00a0%]', '≠ 62\u00a0% (31/50) [55\u00a0%–69\u00a0%]']);
});

test('texts are broken at spaces and cut where there is no more room', () => {
  expect(wrapped('ett två tre', 40, 3)).toEqual(['ett', 'två', 'tre']);
  expect(fitted('Lappland', 30)).toMatch(/^La.*…$/);
  expect(wrapped('', 40, 3)).toEqual([]);
  for (const line of wrapped('😀'.repeat(40), 100, 3)) expect([line.isWellFormed(), widthOf(line) <= 110]).toEqual([true, true]);
});

test('shapes stand out from the page by 3 to 1 and texts from what they stand on by 4.5, in light and in dark', () => {
  for (const palette of [LIGHT, DARK]) {
    for (const shape of ['strong', 'middle', 'contrary', 'neutral', 'blank', 'edge'] as const) expect([shape, contrast(palette[shape], palette.page) >= 3]).toEqual([shape, true]);
    const pairs = [['ink', 'page'], ['faint', 'page'], ['ink', 'band'], ['on-strong', 'strong'], ['on-middle', 'middle'], ...([0, 1, 2, 3, 4] as const).map((step) => [`on-step-${step}`, `step-${step}`] as const)] as const;
    for (const [text, ground] of pairs) expect([text, contrast(palette[text], palette[ground]) >= 4.5]).toEqual([text, true]);
    expect(contrast(palette.strong, palette.middle)).toBeGreaterThan(2);
  }
  const steps = ([0, 1, 2, 3, 4] as const).map((step) => luminance(LIGHT[`step-${step}`]));
  expect(steps).toEqual([...steps].sort((a, b) => b - a));
});

test('the page’s style sheet is made of the same rules and colours as the files’', async () => {
  await expect(pageStyle()).toMatchFileSnapshot('pictures.css');
});

test('Finland’s organisers have a tile each, no two the same', () => {
  const codesOf = (file: string): readonly (readonly string[])[] => readFileSync(`seeds/${file}`, 'utf8').trim().split('\n').slice(1).map((line) => line.split('\t'));
  const tiles = codesOf('fi-tiles.tsv');
  expect(tiles.map(([code]) => code).sort()).toEqual(codesOf('fi-organisers.tsv').map(([code]) => code).sort());
  expect(new Set(tiles.map(([, column, row]) => `${column} ${row}`)).size).toBe(tiles.length);
});
