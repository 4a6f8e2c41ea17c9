import { wasText, type Written } from '../../rules/written.ts';
import { putTogether, showChoices } from './choosing.client.ts';
import type { Keeper } from './keeping.client.ts';
import type { Outcome, Send } from './sending.client.ts';
import { clearErrors, follow, isRefused, isUnsaved, rebase, say, showError, untake, versionOf, wantedIn, write, writtenIn, type Statement } from './statement.client.ts';

const AT_ONCE = 4;
/** What passes sooner is not read out. */
const SPOKEN_AFTER_MS = 1_200;
const [FIRST_WAIT_MS, LONGEST_WAIT_MS] = [2_000, 30_000];

export type Saving = ReturnType<typeof savingWith>;

/** Sends what is written, keeps what could not be sent and sends it again, and says at all times what is saved where. */
type Surroundings = { readonly send: Send; readonly keeper: Keeper; readonly texts: Readonly<Record<string, string>>; readonly shown: HTMLElement | null; readonly spoken: HTMLElement | null; over(): void; settled(statement: Statement): void };

export function savingWith({ send, keeper, texts, shown, spoken, over, settled }: Surroundings) {
  /** What is not saved, or not chosen. */
  const open = new Set<Statement>();
  let [sending, failures, retryTimer, tellTimer, speakTimer, savedAt] = [0, 0, 0, 0, 0, ''];
  let stopped: string | undefined;
  let session: 'signedOut' | 'somebodyElse' | undefined;
  /** Somebody is back while an answer is under way: what that one finds may be of before. */
  let isHurried = false;
  const waiting: (() => void)[] = [];
  const text = (key: string, value = ''): string => (texts[key] ?? '').replace('%', () => value);

  /** What is not on the server is kept in the browser until it is. */
  function keepUnsent(statement: Statement): void {
    const { code, base, held } = statement;
    if (!isUnsaved(statement) && held.size === 0) return keeper.drop(code);
    const { pathname, search } = location;
    const part = new URLSearchParams(search).get('part');
    keeper.keep({ code, was: wasText(base), version: versionOf(statement), written: wasText(writtenIn(statement)), held: [...held], path: pathname.replace(/^\/\w\w\//, '/') + (part ? `?part=${part}` : '') });
  }

  const onlyHere = ({ code }: Statement): string => text(keeper.has(code) ? 'keptHere' : 'notKept');

  /** Something was changed: it is sent after a pause, or at once. */
  function changed(statement: Statement, pauseMs = 0): void {
    clearTimeout(statement.timer);
    statement.timer = 0;
    keepUnsent(statement);
    if (!isUnsaved(statement) && statement.held.size === 0) {
      if (!statement.isSending && open.delete(statement)) say(statement, '', 'saved');
      return tell();
    }
    open.add(statement);
    if (failures > 0 && !statement.isSending) say(statement, onlyHere(statement), 'failed');
    if (pauseMs > 0) statement.timer = window.setTimeout(() => changed(statement), pauseMs);
    else if (failures === 0) pump();
    tell();
  }

  /** Sends what there is to send. After a failure one goes ahead to see whether the line is back. */
  function pump(): void {
    if (stopped !== undefined) return;
    for (const statement of open) {
      if (sending >= (failures > 0 ? 1 : AT_ONCE)) return;
      if (!statement.isSending && statement.timer === 0 && isUnsaved(statement) && !isRefused(statement)) void sendOne(statement);
    }
  }

  async function sendOne(statement: Statement): Promise<void> {
    const sent = wantedIn(statement);
    statement.isSending = true;
    sending++;
    if (failures === 0) say(statement, text('saving'), 'busy');
    const outcome = await send(statement.code, versionOf(statement), sent, statement.confirms?.shown);
    statement.isSending = false;
    sending--;
    session = outcome.is === 'session' ? outcome.why : undefined;
    if (outcome.is !== 'later') failures = 0;
    settle(statement, sent, outcome);
    keepUnsent(statement);
    if (!isUnsaved(statement) && statement.held.size === 0) open.delete(statement);
    settled(statement);
    if (failures === 0 && (session === undefined || isHurried)) {
      isHurried = false;
      pump();
    }
    tell();
    if (sending === 0) waiting.splice(0).forEach((done) => done());
  }

  function settle(statement: Statement, sent: Written, outcome: Outcome): void {
    switch (outcome.is) {
      case 'saved':
        keeper.resume();
        return keep(statement, { ...sent, status: outcome.status ?? '' }, sent, outcome.version);
      case 'conflict':
        putTogether(statement, outcome.theirs, texts);
        showChoices(statement, texts, () => changed(statement));
        return say(statement, statement.held.size > 0 ? text('toChoose') : statement.also, statement.held.size > 0 ? 'failed' : 'saved');
      case 'refused': return refuse(statement, sent, outcome);
      case 'over': return stop(outcome.title);
      case 'session': return say(statement, onlyHere(statement), 'failed');
      case 'later': return later(statement);
    }
  }

  function keep(statement: Statement, saved: Written, sent: Written, version: number): void {
    // The status of a share is the server's to say; what was chosen after the save was sent stays.
    if (writtenIn(statement).status === sent.status && saved.status !== sent.status) write(statement, 'status', saved.status);
    rebase(statement, saved, version);
    statement.confirms = undefined;
    statement.refused = undefined;
    clearErrors(statement);
    follow(statement, texts);
    savedAt = new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });
    const isChosen = statement.held.size === 0;
    say(statement, isChosen ? [text('saved', savedAt), statement.also].filter(Boolean).join('. ') : text('toChoose'), isChosen ? 'saved' : 'failed');
  }

  function refuse(statement: Statement, sent: Written, { title, errors }: Extract<Outcome, { is: 'refused' }>): void {
    statement.refused = wasText(sent);
    clearErrors(statement);
    if (errors.some(({ at }) => at === 'confirms')) untake(statement);
    follow(statement, texts);
    const fields = ['comment', 'note', 'evidence', 'numerator', 'denominator', 'onDay'] as const;
    const shown = errors.filter(({ at, detail }) => fields.some((field) => at.split('.').at(-1) === field && showError(statement, field, detail)));
    say(statement, shown.length > 0 ? text('toCorrect') : text('refused', errors[0]?.detail ?? title), 'failed');
  }

  function later(statement: Statement): void {
    failures++;
    say(statement, onlyHere(statement), 'failed');
    clearTimeout(retryTimer);
    const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - 1));
    retryTimer = window.setTimeout(pump, wait * (0.75 + Math.random() / 2));
  }

  /** Signed or closed meanwhile: nothing is sent any more, and what stands here can still be read and copied. */
  function stop(title: string): void {
    stopped = title;
    for (const statement of open) say(statement, text('refused', title), 'failed');
    over();
  }

  /** Once for all that happens in one go. */
  function tell(): void {
    if (tellTimer !== 0) return;
    tellTimer = window.setTimeout(() => {
      tellTimer = 0;
      const said = standing();
      if (!shown || shown.textContent === said) return;
      shown.textContent = said;
      shown.dataset['state'] = said === text('saving') || open.size === 0 ? 'saved' : 'failed';
      clearTimeout(speakTimer);
      speakTimer = window.setTimeout(() => {
        if (spoken && said !== text('saving')) spoken.textContent = said;
      }, SPOKEN_AFTER_MS);
    });
  }

  function standing(): string {
    const unsaved = [...open].filter((statement) => isUnsaved(statement));
    const codes = (which: readonly Statement[]): string => which.map(({ code }) => code).join(', ');
    if (stopped !== undefined) return stopped;
    if (session && unsaved.length > 0) return text(session); // another window of the same person may have saved what waited here
    if (failures > 0 && unsaved.length > 0) return unsent(unsaved);
    const refused = unsaved.filter((statement) => isRefused(statement));
    if (refused.length > 0) return text('correct', codes(refused));
    const held = [...open].filter((statement) => statement.held.size > 0);
    if (held.length > 0) return text('choose', codes(held));
    if (unsaved.length > 0) return text('saving');
    return savedAt ? text('allAt', savedAt) : text('all');
  }

  function unsent(unsaved: readonly Statement[]): string {
    const n = String(unsaved.length);
    if (!unsaved.every(({ code }) => keeper.has(code))) return text('someHere', n);
    return unsaved.length === 1 ? text('oneKept') : text('someKept', n);
  }

  return {
    changed,
    tell,
    /** The line may be back, or the person is: what waits is sent now. */
    hurry(): void {
      isHurried = sending > 0;
      for (const statement of open) {
        clearTimeout(statement.timer);
        statement.timer = 0;
      }
      pump();
    },
    hasUnsaved: (): boolean => open.size > 0,
    first: (): Statement | undefined => [...open][0],
    /** When nothing is under way any more. */
    done: (): Promise<void> => (sending === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
  };
}
