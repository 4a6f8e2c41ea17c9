import type { Role } from '#platform/access/index.ts';
import type { Language } from '#platform/i18n/index.ts';

/** Made-up people for a demonstration, one for each role. Their password is no secret: they exist only where a demonstration was asked for. */
export const DEMONSTRATION_PASSWORD = 'lykta-demo';

export type DemonstrationPerson = { readonly email: string; readonly name: string; readonly language: Language; readonly roles: readonly { readonly role: Role; readonly over: string }[] };

export const DEMONSTRATION_PEOPLE: readonly DemonstrationPerson[] = [
  { email: 'owner@lykta.example', name: 'Oona Omistaja', language: 'sv', roles: [{ role: 'owner', over: 'FI' }, { role: 'coordinator', over: 'FI-CENTRE' }, { role: 'signatory', over: 'FI-CENTRE' }] },
  { email: 'coordinator@lykta.example', name: 'Kajsa Koordinator', language: 'sv', roles: [{ role: 'coordinator', over: '17' }] },
  { email: 'unit@lykta.example', name: 'Eino Enhetschef', language: 'sv', roles: [{ role: 'respondent', over: 'D-17-1' }] },
  { email: 'signatory@lykta.example', name: 'Direktör Dalia', language: 'sv', roles: [{ role: 'signatory', over: '17' }] },
  { email: 'reader@lykta.example', name: 'Lauri Lukija', language: 'fi', roles: [{ role: 'reader', over: '17' }] },
  { email: 'neighbour@lykta.example', name: 'Niina Naapuri', language: 'fi', roles: [{ role: 'coordinator', over: '08' }, { role: 'signatory', over: '08' }] },
];

/** Those who are there besides, where the demonstration has a whole country: one for every place of the tree that the others do not hold. */
export const COUNTRY_PEOPLE: readonly DemonstrationPerson[] = [
  { email: 'finnish@lykta.example', name: 'Kaisa Koordinoija', language: 'fi', roles: [{ role: 'coordinator', over: '13' }, { role: 'signatory', over: '13' }] },
  { email: 'area@lykta.example', name: 'Samuel Samarbete', language: 'sv', roles: [{ role: 'coordinator', over: 'FI-AREA-4' }, { role: 'signatory', over: 'FI-AREA-4' }] },
  { email: 'provider@lykta.example', name: 'Pirkko Palvelu', language: 'fi', roles: [{ role: 'coordinator', over: 'D-P1' }, { role: 'signatory', over: 'D-P1' }] },
  { email: 'branch@lykta.example', name: 'Greta Grenchef', language: 'sv', roles: [{ role: 'respondent', over: 'D-17-B' }] },
  { email: 'centre@lykta.example', name: 'Leena Laatu', language: 'fi', roles: [{ role: 'reader', over: 'FI-CENTRE' }] },
];
