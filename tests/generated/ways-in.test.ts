import { expect, test } from 'vitest';
import { COMMANDS, ROUTES, ROUTES_OF_DEMONSTRATION } from '#apps/capabilities.ts';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { NOBODY, ROLES } from '#platform/access/index.ts';
import type { AnyAction } from '#platform/action/index.ts';
import { helpText } from '#platform/cli/index.ts';
import { openApi, type Route } from '#platform/http/index.ts';
import { scene } from '#platform/testing/index.ts';

/** Every action that can be reached, with the ways in that lead to it. */
const ways = new Map<AnyAction, string[]>();
const add = (action: AnyAction, way: string): void => void ways.set(action, [...(ways.get(action) ?? []), way]);
for (const route of [...ROUTES, ...ROUTES_OF_DEMONSTRATION]) for (const [action, way] of waysOf(route)) add(action, way);
for (const { usage, does } of COMMANDS) if ('action' in does) add(does.action, `lykta ${usage}`);

function waysOf(route: Route): readonly (readonly [AnyAction, string])[] {
  switch (route.is) {
    case 'page': return [[route.action, `page ${route.path}`], ...(route.parts ?? []).map(({ action }) => [action, `part of ${route.path}`] as const)];
    case 'form': return [[route.action, `form ${route.path}`]];
    case 'download': return [[route.action, `file ${route.path}`], ...(route.reader ? [[route.reader, `key of file ${route.path}`] as const] : [])];
    case 'bytes': return [[route.action, `file /files${route.path}`]];
    case 'api': return [[route.action, `${route.method} /api/v1${route.path}`]];
    case 'guided': return [[route.guides, `page ${route.path}`], ...route.stops.map(({ name, guide, sight }) => [sight.action, `stop ${name} of ${route.path}, as ${guide}`] as const)];
    case 'parts': return [...route.parts, ...route.steps].map(({ action }) => [action, `part of ${route.path}`] as const);
  }
}

test('the API is described as it was reviewed', async () => {
  await expect(`${JSON.stringify(openApi(ROUTES.filter((route) => route.is === 'api')), null, 2)}\n`).toMatchFileSnapshot('../snapshots/openapi.json');
});

test('who may do what, and how it is written down, is as it was reviewed', async () => {
  const lines = [...ways].sort(([a], [b]) => (a.name < b.name ? -1 : 1)).map(([action, own]) => {
    const { heldBy } = action.may;
    const held = ROLES.map((role) => (heldBy === 'everyone' || heldBy.includes(role) ? '●' : '')).join(' | ');
    const audit = action.audit === 'nothing-changes' ? '–' : 'event' in action.audit ? action.audit.event : action.audit.keptBy;
    return `| ${action.name} | ${action.kind} | ${action.may.name} | ${held} | ${audit} | ${own.join('<br>')} |`;
  });
  const text = [
    '# Who may do what', '', 'Made by "npm run generate" from the actions. A permission is held over the subtree where the role is; what is outside it does not exist.', '',
    `| action | kind | permission | ${ROLES.join(' | ')} | audit | ways in |`, `|---|---|---|${ROLES.map(() => '---|').join('')}---|---|`, ...lines, '',
  ].join('\n');
  await expect(text).toMatchFileSnapshot('../snapshots/permissions.md');
});

test('what a guided visit looks at under somebody’s rights only reads, and writes nothing down', () => {
  const looked = ROUTES_OF_DEMONSTRATION.flatMap((route) => (route.is === 'guided' ? [route.guides, ...route.stops.map(({ sight }) => sight.action)] : []));
  expect(looked.filter(({ kind, audit }) => kind !== 'read' || audit !== 'nothing-changes')).toEqual([]);
  expect(looked.length).toBeGreaterThan(5);
});

test('every action has one name, and what changes something is open to everyone only where a password or a key is asked; and in a demonstration to be one of its people', () => {
  const names = [...ways.keys()].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  const open = [...ways.keys()].filter(({ kind, may }) => kind === 'write' && may.heldBy === 'everyone').map(({ name }) => name);
  expect(open).toEqual(['accounts.beginning.make', 'accounts.sign-in', 'accounts.invitation.use', 'accounts.guest.use-link', 'reminders.calendar.find', 'reminders.unsubscribe', 'accounts.visit.come-in']);
});

test('whoever does not hold the permission is refused, whatever else is asked: every action, every role', async () => {
  const here = await scene();
  const place = await anOrganisation(here);
  for (const action of ways.keys()) {
    const { heldBy, name } = action.may;
    if (heldBy === 'everyone') continue;
    await expect(here.call(action, {}, NOBODY), `${action.name} ${name}`).rejects.toMatchObject({ code: 'not-signed-in' });
    for (const role of ROLES.filter((other) => !heldBy.includes(other))) {
      await expect(here.call(action, {}, as(role, place)), `${action.name} ${role}`).rejects.toMatchObject({ code: 'not-allowed' });
    }
  }
});

test('the commands are as their help says', async () => {
  await expect(`${helpText(COMMANDS, 'en')}\n`).toMatchFileSnapshot('../snapshots/commands.txt');
});
