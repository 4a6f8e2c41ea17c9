import * as z from 'zod';
import { peopleAround } from '#capabilities/accounts/index.ts';
import { reaches, reachOf } from '#platform/access/index.ts';
import { action, type Scope } from '#platform/action/index.ts';
import { canonical, sha256 } from '#platform/canonical/index.ts';
import type { Day } from '#platform/clock/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { can } from '../access.ts';
import { FormId } from '../contract.ts';
import { AskResponsible, NameResponsible, ResponsibleChange, ResponsiblePage, type ResponsibleLine } from '../contract/delegation.ts';
import { codesOf, countsOf, fingerprintOf, keyOf, linesOf, outlineOf, refusedOf, shownLines, withBelow, type Outlined, type Refusal } from '../rules/delegation.ts';
import * as store from '../store/index.ts';
import { delegationTexts as texts } from '../texts/delegation-texts.ts';
import { formFound, goalsFor, nameOf } from './forms.ts';

/** Who answers for what in a form's organisation, by goal; and what a change of it would do. */
export const showResponsible = action({
  name: 'evaluation.responsible.show',
  kind: 'read',
  may: can('evaluation.responsible.read'),
  input: AskResponsible,
  output: ResponsiblePage,
  audit: 'nothing-changes',
  async run({ formId, who, goal, change }, scope) {
    const form = await formFound(formId, scope);
    const known = await knownOf(form, scope);
    const { outline, lines, people } = known;
    const account = scope.actor.accountId;
    const planned = change === undefined || !known.mayName ? undefined : plan(change, known);
    return {
      form: nameOf(form), lines: shownLines(lines, outline, { who, goal, account }), ...countsOf(lines, account),
      goals: lines.filter(({ of }) => of === 'goal').map(({ code, text }) => ({ code, title: text })),
      show: { who, goal: goal ?? null },
      people: known.mayName ? people.filter(({ isGuest }) => !isGuest).map(({ id, name }) => ({ id, name })) : [],
      may: { name: known.mayName },
      refused: planned?.refused ?? null,
      preview: planned?.preview ?? null,
    };
  },
});

/** Gives goals, measures and tasks to a person or a title, takes them away, or sets the organisation's own day: as it was looked at before. */
export const nameResponsible = action({
  name: 'evaluation.responsible.name',
  kind: 'write',
  may: can('evaluation.responsible.name'),
  input: NameResponsible,
  output: z.object({ formId: FormId, codes: z.array(z.string()).readonly(), who: z.string() }),
  audit: { event: 'evaluation.responsible.named', about: ({ formId }, { codes, who }) => `${formId} ${codes.length > 12 ? codes.length : codes.join(',')} ${who}` },
  async run({ formId, covers, change }, scope) {
    const form = await formFound(formId, scope);
    const known = await knownOf(form, scope);
    const { refused, preview } = plan(change, known);
    if (refused || !preview) throw new Problem('invalid', message(texts, refused ?? 'chooseTasks'), { fields: [{ at: FIELD_OF[refused ?? 'chooseTasks'], message: message(texts, refused ?? 'chooseTasks') }] });
    if (preview.covers !== covers) throw new Problem('conflict', message(texts, 'changedSince'));
    const { codes, change: { who, title, day, from } } = preview;
    const below = from === '' ? withBelow(known.outline, codes).map(({ code }) => code) : codes;
    const [{ tx }, { accountId: by }] = [scope, scope.actor];
    if (who !== '' || title !== '') {
      await store.dropResponsibles(tx, form, below);
      if (who !== 'nobody') {
        const texts = new Map(known.outline.map(({ code, text }) => [code, text]));
        const fingerprint = (code: string) => {
          const text = texts.get(code);
          return text ? fingerprintOf(text) : (known.responsibles.get(code)?.fingerprint ?? {});
        };
        const person = known.people.find(({ id }) => id === who);
        await store.setResponsibles(tx, form, { codes: codes.map((code) => ({ code, fingerprint: fingerprint(code) })), accountId: person?.id ?? null, name: person?.name ?? '', title, by, at: scope.now });
      }
    }
    if (day !== '') {
      const asked = new Set(known.outline.map(({ code }) => code));
      await store.setOwnDays(tx, form, below, null);
      if (day !== '-') await store.setOwnDays(tx, form, codes.filter((code) => asked.has(code)), day as Day); // checked as one by the plan
    }
    return { formId, codes, who: who || title };
  },
});

/** The same as a file to keep. */
export const takeOutResponsible = action({
  name: 'evaluation.responsible.take-out',
  kind: 'read',
  may: can('evaluation.responsible.read'),
  input: AskResponsible.pick({ formId: true }),
  output: ResponsiblePage.unwrap().pick({ form: true, lines: true }).readonly(),
  audit: { event: 'evaluation.responsible.taken-out', about: ({ formId }) => formId },
  async run({ formId }, scope) {
    const form = await formFound(formId, scope);
    return { form: nameOf(form), lines: (await knownOf(form, scope)).lines };
  },
});

const FIELD_OF: Readonly<Record<Refusal, string>> = { chooseTasks: 'of', sayWho: 'who', badTitle: 'title', badDay: 'day', dayOutside: 'day', notHere: 'who', standsAbove: 'who' };

/** All that is known of who answers for what, in a number of statements that does not grow. */
async function knownOf(form: store.KeptForm, scope: Scope) {
  const { tx, actor, now, today } = scope;
  const goals = await goalsFor(form, scope);
  const answers = new Map((await store.answersOf(tx, { ...form, roundNo: form.round.no })).map(({ statement, answer }) => [statement as string, answer]));
  const outline = outlineOf(goals, new Set(answers.keys()));
  const responsibles = await store.responsiblesOf(tx, form);
  const days = await store.ownDaysOf(tx, form);
  const mayName = reaches(reachOf(actor, can('evaluation.responsible.name')), form);
  const people = await peopleAround(tx, form, { of: [...responsibles.values()].flatMap(({ accountId }) => accountId ?? []), isOnly: !mayName, at: now });
  const lines = linesOf(outline, { responsibles, days, answers, here: new Map(people.map(({ id, name }) => [id as string, name])) });
  return { outline, responsibles, days, people, lines, mayName, today, lastDay: form.round.lastDay };
}
type Known = Awaited<ReturnType<typeof knownOf>>;

/** What a change would do as things stand: to whom how many tasks go, and whose they were. */
function plan(given: unknown, { outline, responsibles, days, people, lines, today, lastDay }: Known): { readonly refused: Refusal | null; readonly preview: ResponsiblePage['preview'] } {
  const parsed = ResponsibleChange.safeParse(given);
  const refused = (why: Refusal) => ({ refused: why, preview: null });
  if (!parsed.success) return refused(parsed.error.issues.some(({ path }) => path[0] === 'title') ? 'badTitle' : 'chooseTasks');
  const change = { ...parsed.data, title: parsed.data.title.trim().replaceAll(/\s+/g, ' ') };
  const wrong = refusedOf(change, { isThere: (account) => people.some(({ id, isGuest }) => id === account && !isGuest), today, lastDay });
  if (wrong) return refused(wrong);
  const codes = codesOf(outline, responsibles, change);
  if (!codes || codes.length === 0) return refused('chooseTasks');
  const affected = withBelow(outline, codes);
  if (change.who === 'nobody' && affected.some(({ code, above }) => codes.includes(code) && above.some((at) => responsibles.has(at) && !codes.includes(at)))) return refused('standsAbove');
  const isMeant = ({ code, who }: ResponsibleLine): boolean => (change.from === '' ? affected.some((each) => each.code === code) : who?.key === change.from);
  const tasks = lines.filter((line) => line.of === 'task' && isMeant(line));
  const was = [...Map.groupBy(tasks, ({ who }) => (who ? who.name || who.title : '')).entries()].map(([name, of]) => ({ name, n: of.length }));
  return {
    refused: null,
    preview: {
      change, codes, tasks: tasks.length, from: was.sort((a, b) => b.n - a.n), covers: coversOf(change, affected, { responsibles, days }),
      who: change.who === 'nobody' ? null : [people.find(({ id }) => id === change.who)?.name, change.title].filter(Boolean).join(', '),
    },
  };
}

const coversOf = (change: ResponsibleChange, affected: readonly Outlined[], { responsibles, days }: Pick<Known, 'responsibles' | 'days'>): string => sha256(canonical({
  change, stands: affected.map(({ code }) => [code, responsibles.has(code) ? keyOf(responsibles.get(code) ?? { accountId: null, title: '' }) : null, days.get(code) ?? null]),
  others: [...responsibles.values()].filter((each) => keyOf(each) === change.from).map(({ code }) => code),
}));
