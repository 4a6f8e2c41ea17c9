import { dayWritten, numberFrom } from './fields.ts';
import { rulesFrom } from './sending-fields.ts';

// Fields of the forms by which a round is run, as the actions take them.

type Fields = Readonly<Record<string, unknown>>;
const several = (given: unknown): readonly unknown[] => (given === undefined ? [] : Array.isArray(given) ? given : [given]);

/** Pilots come as a field for each statement: "pilots.1.2.8-1a". Which version and year stand in the address, so that the page can be shown again. */
export const openingFrom = ({ query, body }: { readonly query: Fields; readonly body: Fields }) => ({
  versionId: query['versionId'], year: numberFrom(String(query['year'] ?? '')), lastDay: dayWritten(body['lastDay']), rules: rulesFrom(body),
  pilots: Object.entries(body).flatMap(([name, given]) => (name.startsWith('pilots.') ? [{ statement: name.slice('pilots.'.length), organisations: several(given) }] : [])),
});

/** Chosen in the table or written as codes, each once. */
export const extensionFrom = (body: Fields) => ({
  organisations: [...new Set([...several(body['organisations']), ...String(body['more'] ?? '').split(/[\s,;]+/).filter(Boolean)])], lastDay: dayWritten(body['lastDay']), reason: body['reason'],
});
