import type * as z from 'zod';
import { holds, oversees, reachOf, tenantsOf, type Actor } from '#platform/access/index.ts';
import { appendAudit } from '#platform/audit/index.ts';
import { dayIn, HOME_ZONE, type Clock } from '#platform/clock/index.ts';
import type { Database, Shared, Sight } from '#platform/db/index.ts';
import { Problem, type FieldProblem } from '#platform/errors/index.ts';
import { message, type Message } from '#platform/i18n/index.ts';
import type { Action, Scope, Together, Wish } from './action.ts';
import { actionTexts } from './texts.ts';

export type Surroundings = { readonly database: Database; readonly clock: Clock };

/** Does an action as an actor: input checked, permission checked, one transaction, audit in it. Throws only a Problem or our own mistakes. */
export async function call<I extends z.ZodType, O extends z.ZodType>(
  { database, clock }: Surroundings, action: Action<I, O>, input: unknown, actor: Actor,
): Promise<z.output<O>> {
  refuseUnlessHeld(action, actor);
  const given = checked(action, input);
  const now = clock.now();
  const sight = sightOf(action, actor);
  const { audit, together } = action;
  const wish = { input: given, actor, reach: reachOf(actor, action.may) };
  const done = together && (await doneTogether(database, sight, sharedWork(action.name, together, clock), wish));
  if (done !== undefined) return action.output.parse(done);
  const isAudited = typeof audit === 'object' && 'event' in audit;
  const run = 'prepare' in action
    ? await action.prepare(given, { actor, now, transact: (work) => database.transact(sight, action.kind, work) })
    : (scope: Scope) => action.run(given, scope);
  const later: (() => void)[] = [];
  // A reading that is written down writes: its line in the audit.
  const output = await database.transact(sight, isAudited ? 'write' : action.kind, async (tx) => {
    const result = await run({ actor, reach: wish.reach, tx, now, today: dayIn(HOME_ZONE, now), afterwards: (work) => void later.push(work) });
    const output = action.output.parse(result);
    if (isAudited) {
      await appendAudit(tx, { at: now, actor, event: audit.event, about: audit.about(given, output) });
    }
    return output;
  });
  for (const work of later) work();
  return output;
}

/** The most that the database lets this action see for this actor. */
export const sightOf = ({ may }: Pick<Action, 'may'>, actor: Actor): Sight => ({ tenants: tenantsOf(actor, may), oversees: oversees(actor) });

/** The input as the action's schema has it. @throws Problem that names the fields */
export function checked<I extends z.ZodType>({ input: schema }: { readonly input: I }, input: unknown): z.output<I> {
  const parsed = schema.safeParse(input, { reportInput: true });
  if (!parsed.success) throw invalid(parsed.error);
  return parsed.data;
}

const sharedWork = <I, O>(name: string, { most, key, keepsApart = false, run }: Together<I, O>, clock: Clock): Shared<Wish<I>, O | undefined> => ({
  name, most, keepsApart,
  key: ({ input }) => key(input),
  work(tx, wishes) {
    const now = clock.now();
    return run(wishes, { tx, now, today: dayIn(HOME_ZONE, now) });
  },
});

/** Undefined when it was left alone, or when another's wish spoiled it for all of them: then the ordinary way is still open. */
async function doneTogether<I, O>(database: Database, sight: Sight, work: Shared<Wish<I>, O | undefined>, wish: Wish<I>): Promise<O | undefined> {
  try {
    return await database.together(sight, work, wish);
  } catch (error) {
    if (error instanceof Problem && error.code === 'unavailable') throw error;
    return undefined;
  }
}

/** Refuses who does not hold the action's permission anywhere. */
export function refuseUnlessHeld({ may }: Action, actor: Actor): void {
  if (holds(actor, may)) return;
  if (actor.kind === 'nobody') throw new Problem('not-signed-in', message(actionTexts, 'signInFirst'));
  throw new Problem('not-allowed', message(actionTexts, 'notAllowed'));
}

function invalid(error: z.ZodError): Problem {
  const fields = error.issues.map((issue): FieldProblem => ({ at: issue.path.join('.'), message: said(issue) }));
  return new Problem('invalid', message(actionTexts, 'checkInput'), { fields });
}

/** A rule of a schema may say its own message (`params: { said }`); the rest are told by kind. */
function said(issue: z.core.$ZodIssue): Message {
  if (issue.code === 'custom' && issue.params?.['said']) return issue.params['said'] as Message;
  if (issue.code === 'too_big' && issue.origin === 'string') return message(actionTexts, 'tooLong', { most: Number(issue.maximum) });
  if (issue.code === 'too_small' && issue.origin === 'string') {
    return Number(issue.minimum) <= 1 ? message(actionTexts, 'missingValue') : message(actionTexts, 'tooShort', { least: Number(issue.minimum) });
  }
  if (issue.code === 'invalid_type' && issue.input === undefined) return message(actionTexts, 'missingValue');
  return message(actionTexts, 'wrongValue');
}
