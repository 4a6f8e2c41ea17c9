import { dayFrom } from '#platform/clock/index.ts';

/** What a form's fields say of an item, as the action takes it. A day that is none is sent as it is written, for the action to refuse. */
export function fieldsOfItem(body: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const day = typeof body['validUntil'] === 'string' ? body['validUntil'].trim() : '';
  return { ...body, validUntil: day === '' ? null : (dayFrom(day) ?? day) };
}
