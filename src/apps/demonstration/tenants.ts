import { COUNTRY_PEOPLE, DEMONSTRATION_PEOPLE } from '#capabilities/accounts/index.ts';
import { providersOf } from './tree.ts';
import { ORGANISERS } from './organisers.ts';
import type { Tenant } from './model.ts';

const AREAS = ['FI-AREA-1', 'FI-AREA-2', 'FI-AREA-3', 'FI-AREA-4', 'FI-AREA-5'];

/** Everybody who signs for themselves, in an order that stays. */
export const tenantsFor = (units: number): readonly Tenant[] => [
  { code: 'FI-CENTRE', kind: 'centre', writes: 'both' },
  ...AREAS.map((code) => ({ code, kind: 'collaboration-area' as const, writes: 'both' as const })),
  ...ORGANISERS.map(({ code, writes }) => ({ code, kind: 'organiser' as const, writes })),
  ...Array.from({ length: providersOf(units) }, (_none, i) => ({ code: `D-P${i + 1}`, kind: 'provider' as const, writes: i % 3 === 0 ? ('both' as const) : ('fi' as const) })),
];

const KNOWN = [...DEMONSTRATION_PEOPLE, ...COUNTRY_PEOPLE];

/** The address of whoever coordinates or signs for a tenant: somebody whom a visitor may come as, or one who only has answered and signed. */
export function emailOf(role: 'coordinator' | 'signatory', code: string): string {
  const known = KNOWN.find(({ roles }) => roles.some((held) => held.role === role && held.over === code));
  return known?.email ?? `${role}-${code.toLowerCase()}@lykta.example`;
}

/** The owner of the programme. */
export const OWNER = 'owner@lykta.example';
