import { gzipSync } from 'node:zlib';
import { figure, type Section } from '../harness/report.ts';
import type { RemoteVisitor } from '../../tests/support/remote-visitor.ts';
import { unitPerson } from '../site/people.ts';
import { GOALS } from '../site/programme.ts';
import type { Site } from '../site/site.ts';
import type { Measured } from './measured.ts';

type Weight = { readonly page: string; readonly script: readonly [number, number]; readonly style: readonly [number, number] };

/** What a browser must fetch and run for a page besides the page itself. */
export async function measureWeights(site: Site): Promise<Measured> {
  const unit = await site.visitor(unitPerson(1));
  const { forms } = (await (await unit.api('GET', '/forms')).json()) as { forms: readonly { id: string }[] };
  const weights = [
    await weightOf(unit, 'sign-in', '/sv/sign-in'),
    await weightOf(unit, 'form', `/sv/forms/${forms[0]?.id}/${GOALS[0].code}`),
    await weightOf(site.owner, 'results', `/sv/results/${site.roundId}`),
    await weightOf(site.owner, 'rounds', '/sv/rounds'),
  ];
  const script = Math.max(...weights.map((weight) => weight.script[1]));
  const style = Math.max(...weights.map((weight) => weight.style[1]));
  return {
    sections: [sectionOf(weights)],
    budgets: [
      { what: 'JavaScript of the heaviest page, packed', budget: '≤ 15 kB', measured: `${figure(script / 1000)} kB`, isMet: script <= 15_000 },
      { what: 'CSS, packed', budget: '≤ 15 kB', measured: `${figure(style / 1000)} kB`, isMet: style <= 15_000 },
    ],
    wrong: [...(script === 0 ? ['the form’s page has no script'] : []), ...(style === 0 ? ['no page has a style sheet'] : [])],
  };
}

async function weightOf(visitor: RemoteVisitor, page: string, path: string): Promise<Weight> {
  const html = await (await visitor.get(path)).text();
  const sizes = async (pattern: RegExp): Promise<readonly [number, number]> => {
    const bodies = await Promise.all([...html.matchAll(pattern)].map(async ([, url = '']) => Buffer.from(await (await visitor.get(url)).arrayBuffer())));
    const sum = (of: readonly number[]): number => of.reduce((a, b) => a + b, 0);
    return [sum(bodies.map(({ length }) => length)), sum(bodies.map((body) => gzipSync(body).length))];
  };
  return { page, script: await sizes(/<script[^>]* src="([^"]+)"/g), style: await sizes(/<link[^>]* href="([^"]+\.css)"/g) };
}

const sectionOf = (weights: readonly Weight[]): Section => ({
  title: 'Scripts and styles',
  about: ['Bytes of what a page loads, each once; packed with gzip.'],
  columns: ['page', 'JavaScript', 'packed', 'CSS', 'packed'],
  rows: weights.map(({ page, script, style }) => [page, ...[...script, ...style].map(String)]),
});
