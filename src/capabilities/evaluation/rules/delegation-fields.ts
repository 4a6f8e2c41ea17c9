import { dayWritten } from './fields.ts';

// What the forms about delegation send, as their actions take it.

type Sent = Readonly<Record<string, unknown>>;

/** A field that may be sent several times. */
const all = (value: unknown): readonly unknown[] => (value === undefined ? [] : Array.isArray(value) ? value : [value]);

/** To whom something is given, as the fields of a form send it. */
export const changeFrom = (sent: Sent): Sent => ({ of: all(sent['of']), from: sent['from'], who: sent['who'], title: sent['title'], day: dayWritten(sent['day']) });

/** What the page of who answers for what is asked for; with a change if one is to be looked at. */
export const changeAsked = (query: Sent): Sent => ({
  ...(query['show'] ? { who: query['show'] } : {}), ...(query['goal'] ? { goal: query['goal'] } : {}), ...(query['look'] === undefined ? {} : { change: changeFrom(query) }),
});

/** A part to be handed over. */
export const partFrom = ({ params, body }: { readonly params: Sent; readonly body: Sent }): Sent => ({ ...body, ...params, codes: all(body['codes']), lastDay: dayWritten(body['lastDay']) });

/** What is decided about forms: about those that are chosen, or about all that are shown. */
export const decisionFrom = (sent: Sent): Sent => ({
  ...(sent['which'] === 'all' ? { all: all(sent['show'])[0] ?? 'all' } : { forms: all(sent['forms']) }), decision: sent['decision'], note: sent['note'],
});
export const decisionAsked = (query: Sent): Sent | undefined => (query['decision'] === undefined ? undefined : decisionFrom(query));
