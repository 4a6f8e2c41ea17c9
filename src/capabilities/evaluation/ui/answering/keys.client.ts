import type { Way } from '../../contract.ts';
import type { Propose } from './proposing.client.ts';
import { goTo, writtenIn, type Statement } from './statement.client.ts';

const SWITCH = 'lykta.keys';
const WAYS = { s: 'still', '+': 'better', '-': 'worse' } as const;
/** Fields that a key opens. */
const FIELDS = { c: 'comment', e: 'evidence', n: 'note' } as const;
const STEPS = { j: 1, k: -1 } as const;
const SCALE = ['', 'fully', 'partly', 'not-at-all', 'not-applicable'] as const;

type Page = { readonly form: HTMLFormElement; readonly statements: readonly Statement[]; leave(href: string): void; readonly propose: Propose };

/** One key answers and goes on, while the focus is in a statement and not in a text field, or where a page begins; and it can be turned off. */
export function answerWithKeys({ form, statements, leave, propose }: Page): void {
  const help = form.querySelector<HTMLDetailsElement>('[data-keys-help]');
  const box = form.querySelector<HTMLInputElement>('[data-keys-on]');
  const isOnly = form.querySelector('input[name=only]') !== null;
  const link = form.querySelector<HTMLAnchorElement>('[data-next-unanswered]');
  if (box) {
    box.checked = localStorage.getItem(SWITCH) !== 'off';
    box.addEventListener('change', () => localStorage.setItem(SWITCH, box.checked ? 'on' : 'off'));
  }
  const heading = document.getElementById(form.getAttribute('aria-labelledby') ?? '');
  const isAtStart = (target: EventTarget | null): boolean => target === heading || target === document.body;
  const at = (element: EventTarget | null): number => statements.findIndex((statement) => element instanceof Node && statement.element.contains(element));
  const isBlank = (statement: Statement): boolean => writtenIn(statement).status === '';
  const isShown = ({ element }: Statement): boolean => element.closest('[hidden]') === null;

  function goOn(i: number): void {
    const next = statements.slice(i + 1).find((statement) => isShown(statement) && (!isOnly || isBlank(statement)));
    if (next) goTo(next);
    else form.querySelector<HTMLElement>('.save-bar button')?.focus();
  }

  /** The next after the one that has the focus, round the page; else where the page's own link leads. */
  function goToUnanswered(i: number): void {
    const next = [...statements.slice(i + 1), ...statements.slice(0, Math.max(i, 0))].find((statement) => isShown(statement) && isBlank(statement));
    const away = link?.dataset['nextUnanswered'];
    if (next) goTo(next);
    else if (away) leave(away);
    else form.querySelector<HTMLElement>('.save-bar button')?.focus();
  }

  function answer(i: number, value: string): void {
    const radio = statements[i]?.radios.find((each) => each.value === value);
    if (!radio || radio.disabled || radio.labels?.[0]?.hidden) return;
    if (!radio.checked) {
      radio.checked = true;
      radio.dispatchEvent(new Event('change', { bubbles: true }));
    }
    goOn(i);
  }

  /** A proposal that is still true is done with; one that is not is to be told of, so the key stays at it. */
  function proposed(i: number, way: Way): void {
    const statement = statements[i];
    if (!statement || !propose(statement, way)) return;
    if (way !== 'still') return goTo(statement);
    const next = statements.slice(i + 1).find((each) => isShown(each) && isBlank(each));
    if (next) goTo(next);
    else form.querySelector<HTMLElement>('.save-bar button')?.focus();
  }

  function write(i: number, field: string): void {
    const input = statements[i]?.inputs.get(field);
    input?.closest('details')?.toggleAttribute('open', true);
    input?.focus();
  }

  /** To the next statement or the one before, answered or not; at the ends it stays. From where a page begins down to its first. */
  function step(i: number, by: 1 | -1): void {
    const shown = statements.filter(isShown);
    const from = isAtStart(document.activeElement) ? (by === 1 ? -1 : 0) : shown.findIndex((statement) => statement === statements[i]);
    const to = shown[from + by];
    if (to) goTo(to);
  }

  /** Whether the key was one of ours. */
  function press(key: string, i: number): boolean {
    if (/^[0-4]$/.test(key)) answer(i, SCALE[Number(key)] ?? '');
    else if (key in WAYS) proposed(i, WAYS[key as keyof typeof WAYS]);
    else if (key === 'u') goToUnanswered(isAtStart(document.activeElement) ? -1 : i);
    else if (key in STEPS) step(i, STEPS[key as keyof typeof STEPS]);
    else if (key in FIELDS) write(i, FIELDS[key as keyof typeof FIELDS]);
    else if (key === '?' && help) {
      help.open = !help.open;
      help.querySelector('summary')?.focus();
    } else return false;
    return true;
  }

  document.addEventListener('keydown', (event) => {
    const { key, target } = event;
    // Where a page begins, a key is for the first that is unanswered; what is answered is not changed unseen.
    const i = isAtStart(target) || target === help?.querySelector('summary') ? statements.findIndex((statement) => isShown(statement) && isBlank(statement)) : at(target);
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || (i < 0 && !isAtStart(target) && !help?.contains(target as Node))) return; // whatever takes keys is a node
    if (isTextField(target)) {
      const statement = statements[i];
      // Enter would send the whole form.
      const isEnter = key === 'Enter' && target instanceof HTMLInputElement;
      if (isEnter) event.preventDefault();
      if (statement && (isEnter || key === 'Escape')) goTo(statement);
    } else if (box?.checked && press(key, i)) event.preventDefault();
  });
  let last = -1;
  form.addEventListener('focusin', ({ target }) => (last = at(target) < 0 ? last : at(target)));
  link?.addEventListener('click', (event) => {
    event.preventDefault();
    goToUnanswered(last);
  });
}

const isTextField = (target: EventTarget | null): boolean => target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !['radio', 'checkbox'].includes(target.type));
