import { permissions } from '#platform/access/index.ts';

export const can = permissions({
  // Whom of one's own people has been reminded of what, and what comes next.
  'reminders.people.read': ['owner', 'coordinator'],
  'reminders.address.try-again': ['owner', 'coordinator'],
  'reminders.rule.change': ['owner'],
  'reminders.post.try': ['owner'],
  // What is told once when a round is late.
  'reminders.units.read': ['coordinator'],
  'reminders.country.read': ['owner'],
  // Messages to those who have not.
  'reminders.message.read': ['owner', 'coordinator'],
  'reminders.message.write': ['owner', 'coordinator'],
  'reminders.message.send': ['owner', 'coordinator'],
});
