type Sent = Readonly<Record<string, unknown>>;

/** A field that may be sent several times. */
const all = (value: unknown): readonly unknown[] => (value === undefined ? [] : Array.isArray(value) ? value : [value]);

/** A choice of who is asked what as the fields of a form send it: "all" among the goals means all of them, "above" no choice of its own. */
export function choiceFrom(sent: Sent): { readonly organisations: readonly unknown[]; readonly goals: unknown; readonly asks: unknown } {
  const goals = all(sent['goals']);
  return { organisations: all(sent['organisations']), goals: goals.includes('all') ? 'all' : goals, asks: sent['asks'] === 'above' ? null : sent['asks'] };
}

/** What the page is asked for; with a choice only if one is meant for somebody. */
export function choiceAsked(query: Sent): Sent {
  const choice = choiceFrom(query);
  return { page: query['page'], ...(query['organiser'] !== undefined && { organiser: query['organiser'] }), ...(isMeant(choice) && { choice }) };
}

/** Whether a choice names somebody, and something. */
const isMeant = ({ organisations, goals, asks }: ReturnType<typeof choiceFrom>): boolean => asks !== undefined && organisations.length > 0 && (goals === 'all' || (Array.isArray(goals) && goals.length > 0));
