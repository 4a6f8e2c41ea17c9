/** The code of the body that a programme calls by a code of its own: "safety-authority" is P-SAFETY-AUTHORITY. */
export const codeOfParty = (party: string): string => `P-${party.toUpperCase().replaceAll(/[^A-Z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '')}`.slice(0, 40).replace(/-$/, '');
