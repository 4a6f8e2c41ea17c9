import { NOBODY, type Actor } from '#platform/access/index.ts';
import { call, type Surroundings } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import type { GuidedRoute, Guide, Reader, Sight, StandingStop } from './routes.ts';

/** The stops with where they lead to just now. What a guide is refused, or does not find, is no stop's to show. */
export async function standingStops(surroundings: Surroundings, { guides, stops }: GuidedRoute): Promise<readonly StandingStop[]> {
  const { people } = (await call(surroundings, guides, {}, NOBODY)) as { readonly people: readonly Guide[] }; // what guidedPage asks for
  const found: StandingStop[] = [];
  for (const { name, guide: email, sight } of stops) {
    const guide = people.find((person) => person.email === email);
    const path = guide && (await pathTo(surroundings, sight, actorOf(guide)));
    found.push({ name, ...(guide && { guide: { name: guide.name, email } }), ...(path && { path }) });
  }
  return found;
}

/** Somebody who was found by name or by key, as who acts. */
export const actorOf = ({ id, name, grants }: Reader): Actor => ({ kind: 'person', accountId: id, name, grants });

async function pathTo(surroundings: Surroundings, { action, leadsTo }: Sight, actor: Actor): Promise<`/${string}` | undefined> {
  try {
    return leadsTo(await call(surroundings, action, {}, actor));
  } catch (error) {
    if (error instanceof Problem && error.code !== 'unavailable') return undefined;
    throw error;
  }
}
