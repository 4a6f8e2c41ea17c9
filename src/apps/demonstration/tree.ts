import type { Sector, UnitKind } from '#capabilities/organisations/index.ts';
import type { MadeUpOrganisation } from '#capabilities/organisations/made-up.ts';
import { FROM } from '../finland.ts';
import { keyOf, type Chance } from './chance.ts';
import { BRANCHES, CALLED_AFTER, HOSPITAL_BRANCHES, PROVIDERS, WHAT_IT_IS, type Name } from './names.ts';
import { ORGANISERS, unitsOf } from './organisers.ts';

/** What is made up below the organisers, in the order in which it is put in: parents first. */
export type Tree = { readonly branches: readonly MadeUpOrganisation[]; readonly providers: readonly MadeUpOrganisation[]; readonly units: readonly MadeUpOrganisation[] };

/** Of a thousand units so many are of a kind. */
const OF_A_THOUSAND: Readonly<Record<UnitKind, number>> = {
  'health-centre': 140, hospital: 60, emergency: 25, 'oral-health': 110, 'mental-health-and-substance': 90, 'home-care': 150, housing: 190, 'institutional-care': 40, 'family-and-child': 90, disability: 85, other: 20,
};
const IN_HOSPITALS: Readonly<Partial<Record<UnitKind, number>>> = { hospital: 660, emergency: 140, 'mental-health-and-substance': 160, other: 40 };

const SECTORS: Readonly<Record<UnitKind, readonly Sector[]>> = {
  'health-centre': ['primary'], hospital: ['specialised'], emergency: ['specialised'], 'oral-health': ['primary'], 'mental-health-and-substance': ['specialised', 'primary'], 'home-care': ['social', 'primary'],
  housing: ['social'], 'institutional-care': ['social', 'primary'], 'family-and-child': ['social', 'primary'], disability: ['social'], other: ['primary'],
};
/** In which of an organiser's branches a kind of unit stands. */
const BRANCH: Readonly<Partial<Record<UnitKind, number>>> = { 'home-care': 2, housing: 2, 'institutional-care': 2, 'family-and-child': 1, disability: 1 };

/** The numbers that the units of every demonstration have taken already, by organiser: D-17-1 to D-17-3 and so on. */
const TAKEN: Readonly<Record<string, number>> = { '17': 3, '01': 2, '08': 2, HUS: 1 };
/** About one unit of twenty is a private provider's. */
const PRIVATE = 20;
const letter = (i: number): string => String.fromCharCode(65 + i);

export function treeOf(units: number, chance: Chance): Tree {
  const counts = unitsOf(units);
  const branches = ORGANISERS.flatMap(({ code }) => branchNames(code).map((names, i) => organisation({ code: `D-${code}-${letter(i)}`, kind: 'branch', parent: code, names })));
  const own = ORGANISERS.flatMap(({ code }) => {
    const taken = TAKEN[code] ?? 0;
    return unitsBelow(code, Math.max(1, (counts.get(code) ?? 0) - taken), { first: taken + 1, kinds: code === 'HUS' ? IN_HOSPITALS : OF_A_THOUSAND, chance, parentOf: (kind, i) => `D-${code}-${letter(branchOf(code, kind, i))}` });
  });
  const providers = Array.from({ length: providersOf(units) }, (_none, i) => organisation({ code: `D-P${i + 1}`, kind: 'provider', parent: 'FI', names: providerName(i) }));
  // The last one has no units of its own: it is asked what a unit is.
  const sellers = providers.slice(0, -1);
  const share = Math.max(2, Math.round(units / PRIVATE / sellers.length));
  const sold = sellers.flatMap(({ code }, i) => unitsBelow(code.slice(2), Math.max(2, Math.round(share * (0.5 + chance('provider', i)))), { first: 1, kinds: PRIVATE_KINDS, chance, parentOf: () => code }));
  return { branches, providers, units: [...own, ...sold] };
}
const PRIVATE_KINDS: Readonly<Partial<Record<UnitKind, number>>> = { housing: 380, 'home-care': 220, 'oral-health': 160, 'health-centre': 100, 'institutional-care': 80, disability: 60 };

export const providersOf = (units: number): number => (units >= 20_000 ? 60 : units >= 2_000 ? 24 : 7);

const branchNames = (code: string): readonly Name[] => (code === 'HUS' ? HOSPITAL_BRANCHES : BRANCHES);
const branchOf = (code: string, kind: UnitKind, i: number): number => (code === 'HUS' ? i % 2 : (BRANCH[kind] ?? 0));

function providerName(i: number): Name {
  const name = PROVIDERS[i % PROVIDERS.length] ?? PROVIDERS[0];
  if (!name) throw new Error('No provider has a name.');
  return i < PROVIDERS.length ? name : { sv: `${name.sv} ${Math.floor(i / PROVIDERS.length) + 1}`, fi: `${name.fi} ${Math.floor(i / PROVIDERS.length) + 1}`, en: `${name.en} ${Math.floor(i / PROVIDERS.length) + 1}` };
}

type Below = { readonly first: number; readonly kinds: Readonly<Partial<Record<UnitKind, number>>>; readonly chance: Chance; parentOf(kind: UnitKind, i: number): string };

function unitsBelow(owner: string, count: number, { first, kinds, chance, parentOf }: Below): readonly MadeUpOrganisation[] {
  const used = new Map<string, number>();
  const start = chance('kinds', owner);
  const called = Math.floor(chance('names', owner) * CALLED_AFTER.length);
  return Array.from({ length: count }, (_none, i) => {
    // The golden section spreads the kinds evenly, however few units there are.
    const unitKind = kindAt(kinds, (start + i * 0.618_033_988_75) % 1);
    const whats = WHAT_IT_IS[unitKind];
    const code = `D-${owner}-${first + i}`;
    const what = whats[keyOf(code) % whats.length];
    const after = CALLED_AFTER[(called + i * 7) % CALLED_AFTER.length];
    if (!what || !after) throw new Error('A unit has no name.');
    const plain = `${after.sv} ${what.sv}`;
    const no = (used.get(plain) ?? 0) + 1;
    used.set(plain, no);
    const end = no > 1 ? ` ${no}` : '';
    return organisation({ code, kind: 'unit', parent: parentOf(unitKind, i), names: { sv: `${plain}${end}`, fi: `${after.fi} ${what.fi}${end}`, en: `${after.en} ${what.en}${end}` }, sectors: SECTORS[unitKind], unitKind });
  });
}

/** The kind at a place between 0 and 1, each taking as much of the way as there are of it. */
function kindAt(kinds: Readonly<Partial<Record<UnitKind, number>>>, place: number): UnitKind {
  let left = place * 1000;
  const all = Object.entries(kinds) as readonly (readonly [UnitKind, number])[]; // its own keys
  return (all.find(([, share]) => (left -= share) < 0) ?? all[0])?.[0] ?? 'other';
}

const organisation = (given: Pick<MadeUpOrganisation, 'code' | 'kind' | 'parent' | 'names'> & Partial<MadeUpOrganisation>): MadeUpOrganisation => ({ sectors: [], unitKind: null, validFrom: FROM, ...given });

/** How many made-up units each tenant has. */
export function unitsByTenant({ branches, units }: Tree): ReadonlyMap<string, number> {
  const above = new Map(branches.map(({ code, parent }) => [code, parent]));
  const counts = new Map<string, number>();
  for (const { parent } of units) {
    const tenant = above.get(parent) ?? parent;
    counts.set(tenant, (counts.get(tenant) ?? 0) + 1);
  }
  return counts;
}
