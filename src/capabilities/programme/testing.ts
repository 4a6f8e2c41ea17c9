import { as, anOrganisation } from '#capabilities/organisations/testing.ts';
import type { OrganisationKind, Sector } from '#capabilities/organisations/index.ts';
import type { Scene } from '#platform/testing/index.ts';
import { importProgramme, publishVersion } from './actions.ts';
import { confirmCrosswalk, correctEntry } from './actions/crosswalk-work.ts';
import type { CrosswalkChange } from './contract/crosswalk.ts';
import { FORMAT, type Programme, type Value, type VersionSummary } from './contract.ts';

export type AskedSketch = { readonly code: string; readonly years?: readonly number[]; readonly answeredBy?: readonly OrganisationKind[]; readonly sectors?: readonly Sector[]; readonly value?: Value };

/** A small programme of our own: each sketch is a statement, its goal and measure are made from its code ("1.2.3-1a" stands in goal 1.2). */
export function aProgramme(sketches: readonly AskedSketch[] = EVERYBODY, { version = '1.0' }: { readonly version?: string } = {}): Programme {
  const measures = [...new Set(sketches.map(({ code }) => code.split('-')[0] ?? ''))];
  const goals = [...new Set(measures.map((code) => code.split('.').slice(0, -1).join('.')))];
  const spearheads = [...new Set(goals.map((code) => code.split('.')[0] ?? ''))];
  const tasks = [...Map.groupBy(sketches, ({ code }) => code.replace(/[a-z]+$/, ''))];
  return {
    format: FORMAT,
    code: 'lykta-test',
    version,
    title: { sv: 'Provprogrammet', fi: 'Koeohjelma' },
    period: { from: 2022, to: 2026 },
    sections: [
      ...spearheads.map((code) => ({ code, kind: 'spearhead' as const, title: { sv: `Spets ${code}` } })),
      ...goals.filter((code) => code.includes('.')).map((code) => ({ code, kind: 'goal' as const, parent: code.split('.')[0] ?? '', title: { sv: `Mål ${code}` } })),
    ],
    measures: measures.map((code) => ({ code, section: code.split('.').slice(0, -1).join('.'), level: 'organiser' as const, title: { sv: `Åtgärd ${code}` }, coreIndicator: false, targets: [], legal: null })),
    tasks: tasks.map(([code, own]) => ({
      code,
      measure: code.split('-')[0] ?? '',
      text: { sv: `Uppgift ${code}` },
      parties: [{ name: 'VFO', party: 'organiser', role: 'responsible' as const }],
      statements: own.map(({ code: statement, years = [2024], answeredBy = ['organiser', 'unit'], sectors, value }) => ({
        code: statement, text: { sv: `Påstående ${statement}` }, years: [...years], answeredBy: [...answeredBy], ...(sectors && { appliesTo: { sectors: [...sectors] } }), ...(value && { value }),
      })),
    })),
    coreIndicators: [],
    notes: [],
  };
}

/** Two goals; organisers and units are asked in both, the centre once. */
const EVERYBODY: readonly AskedSketch[] = [
  { code: '1.1.1-1a' }, { code: '1.1.1-1b' }, { code: '1.1.2-1a', answeredBy: ['centre'] },
  { code: '1.2.1-1a' }, { code: '1.2.1-2a', answeredBy: ['organiser'] }, { code: '1.2.1-3a', years: [2024, 2026] },
];

/** The file that an import takes. */
export const aFile = (programme: Programme): { name: string; bytes: Uint8Array } => ({ name: 'program.json', bytes: new TextEncoder().encode(JSON.stringify(programme)) });

/** Everything that comes of a stream. */
export async function allOf<T>(stream: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const each of stream) all.push(each);
  return all;
}

/** A programme version that its owner has imported and not published yet. */
export async function aDraft(scene: Scene, programme: Programme = aProgramme()): Promise<VersionSummary> {
  return scene.call(importProgramme, { file: aFile(programme) }, as('owner', await anOrganisation(scene, { kind: 'country' })));
}

/** A programme version that its owner has published. */
export async function aPublishedVersion(scene: Scene, programme: Programme = aProgramme()): Promise<VersionSummary> {
  const owner = as('owner', await anOrganisation(scene, { kind: 'country' }));
  const { id, revision } = await aDraft(scene, programme);
  return scene.call(publishVersion, { versionId: id, revision }, owner);
}

/** The same with other texts at some statements, by code. */
export const withTexts = (programme: Programme, texts: Readonly<Record<string, Programme['title']>>): Programme => ({
  ...programme, tasks: programme.tasks.map((task) => ({ ...task, statements: task.statements.map((statement) => ({ ...statement, text: texts[statement.code] ?? statement.text })) })),
});

type Corrected = { readonly from: string; readonly to: string; readonly change: CrosswalkChange };

/** A crosswalk that holds: what the program suggests, with what its owner has corrected. Codes of several stand between spaces. `revision`: of one that is confirmed anew. Gives the next. */
export async function aCrosswalk(scene: Scene, { revision = 0, ...between }: { readonly versionId: string; readonly fromId: string; readonly revision?: number }, corrections: readonly Corrected[] = []): Promise<number> {
  const owner = as('owner', await anOrganisation(scene, { kind: 'country' }));
  for (const corrected of corrections) {
    const side = corrected.from === '' ? 'to' : 'from';
    ({ revision } = await scene.call(correctEntry, { ...between, revision, side, code: corrected[side].split(' ')[0] ?? '', ...corrected }, owner));
  }
  return (await scene.call(confirmCrosswalk, { ...between, revision, reason: 'Rättat', confirm: 'yes' }, owner)).revision;
}
