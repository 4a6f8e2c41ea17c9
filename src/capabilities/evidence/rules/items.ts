import type { Day } from '#platform/clock/index.ts';
import { isPicture } from '#platform/files/index.ts';
import type { AskItems, Item, Validity } from '../contract.ts';

/** So many days before its last one something is told of. */
export const SOON_DAYS = 60;

export const soonUntil = (today: Day): Day => new Date(Date.parse(today) + SOON_DAYS * 86_400_000).toISOString().slice(0, 10) as Day; // a day is written so

/** Its last valid day is valid whole. */
export function validityOf(validUntil: Day | null, today: Day): Validity {
  if (validUntil === null) return 'always';
  if (validUntil < today) return 'expired';
  return validUntil <= soonUntil(today) ? 'soon' : 'valid';
}

/** What a link is called that nobody has given a title. */
export function titleOfLink(link: string): string {
  const { host, pathname } = new URL(link);
  return `${host}${pathname === '/' ? '' : pathname}`.slice(0, 200);
}

export const isShownByBrowser = ({ file }: Pick<Item, 'file'>): boolean => file !== null && isPicture(file.type);

/** Where a file is fetched from, and where a picture is looked at: no page's address. */
export const bytesPath = ({ id }: Pick<Item, 'id'>): `/files/evidence/${string}` => `/files/evidence/${id}`;
export const picturePath = ({ id }: Pick<Item, 'id'>): `/files/evidence/${string}` => `/files/evidence/${id}/picture`;

/** The address of a list, as it is asked for. */
export function itemsPath(asked: Partial<AskItems>): `/evidence${string}` {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ organisation: asked.organisation, show: asked.show === 'all' ? undefined : asked.show, goal: asked.goal, search: asked.search || undefined })) {
    if (value !== undefined) query.set(name, value);
  }
  return query.size === 0 ? '/evidence' : `/evidence?${query}`;
}

/** A file as it is handed over. */
export const sentIn = ({ file }: Pick<Item, 'file'>, isShown: boolean) => ({ name: file?.name ?? '', type: file?.type ?? '', isShown });
