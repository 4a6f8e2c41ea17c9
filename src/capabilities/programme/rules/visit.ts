import type { VersionSummary } from '../contract.ts';

// Where a guided visit goes, of what its guide sees.

type Seen = { readonly versions: readonly Pick<VersionSummary, 'id' | 'state'>[] };

const published = ({ versions }: Seen): Seen['versions'][number] | undefined => versions.find(({ state }) => state === 'published');

/** The published programme; until there is one, where it is read in. */
export const pathToProgramme = (seen: Seen): `/${string}` => {
  const version = published(seen);
  return version ? `/programmes/${version.id}` : '/programmes';
};

export const pathToAnswering = (seen: Seen): `/${string}` | undefined => {
  const version = published(seen);
  return version && `/programmes/${version.id}/answering`;
};
