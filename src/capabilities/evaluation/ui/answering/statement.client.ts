import type { GivenField, Status } from '../../contract.ts';
import { lackingIn, needsFrom, type Needs } from '../../rules/sending.ts';
import { isSameWritten, lines, shareIn, wasFrom, wasText, writtenBy, WRITTEN_FIELDS, type Written } from '../../rules/written.ts';

// A statement on the page: everything is read from and written to the fields of the form itself.

type Input = HTMLInputElement | HTMLTextAreaElement;

export type Statement = {
  readonly code: string;
  readonly element: HTMLElement;
  readonly radios: readonly HTMLInputElement[];
  readonly inputs: ReadonlyMap<string, Input>;
  readonly fullyFrom: number | undefined;
  readonly needs: Needs;
  /** What is saved, as far as this page knows. */
  base: Written;
  /** What two have changed, until one of both is chosen: as long it is left as it is saved. */
  readonly held: Set<GivenField>;
  /** What the server has refused is not sent again until it is changed. */
  refused: string | undefined;
  /** What somebody else has changed besides. */
  also: string;
  /** The proposal that was said to be still true, until it is saved: what it was called, and the fields before and after it was taken. */
  confirms: { readonly shown: string; readonly before: Written; readonly taken: Written } | undefined;
  isSending: boolean;
  timer: number;
};

export function statementIn(element: HTMLElement): Statement {
  const all = [...element.querySelectorAll<Input>('input, textarea')];
  const { statement: code = '', fullyFrom } = element.dataset;
  // What a round asks for beside an answer is the same for all of a measure.
  const needs = element.closest<HTMLElement>('[data-needs]')?.dataset['needs'] ?? '';
  const ofField = (input: Input): string => input.name.slice(`answers.${code}.`.length);
  const inputs = new Map(all.filter(({ type }) => type !== 'radio').map((input) => [ofField(input), input]));
  const radios = all.filter((input): input is HTMLInputElement => ofField(input) === 'status');
  return {
    code, element, radios, inputs, fullyFrom: fullyFrom === undefined ? undefined : Number(fullyFrom), needs: needsFrom(needs), base: wasFrom(inputs.get('was')?.value ?? ''),
    held: new Set(), refused: undefined, also: '', confirms: undefined, isSending: false, timer: 0,
  };
}

export const versionOf = ({ inputs }: Statement): string => inputs.get('version')?.value ?? '0';

export const writtenIn = ({ radios, inputs, base }: Statement): Written => writtenBy((field) => {
  if (field === 'status') return radios.find(({ checked }) => checked)?.value ?? '';
  const input = inputs.get(field);
  return input ? lines(input.value) : base[field];
});

/** What there is to save: all that is written, but for what is still to be chosen. */
export function wantedIn(statement: Statement): Written {
  const written = writtenIn(statement);
  return statement.held.size === 0 ? written : writtenBy((field) => (statement.held.has(field) ? statement.base[field] : written[field]));
}

export const isUnsaved = (statement: Statement): boolean => !isSameWritten(wantedIn(statement), statement.base);
export const isRefused = (statement: Statement): boolean => statement.refused !== undefined && statement.refused === wasText(wantedIn(statement));

export function write({ radios, inputs }: Statement, field: GivenField, value: string): void {
  if (field === 'status') {
    for (const radio of radios) radio.checked = radio.value === value;
    radios.find(({ checked }) => checked)?.labels?.[0]?.toggleAttribute('hidden', false);
  }
  const input = inputs.get(field);
  if (!input) return;
  input.value = value;
  const details = value && input.closest('details');
  if (details) details.open = true;
}

/** A proposal that is another one by now is not taken: what it had filled in is as it was before, what was written since stays. */
export function untake(statement: Statement): void {
  const { confirms } = statement;
  const now = writtenIn(statement);
  for (const field of WRITTEN_FIELDS) if (confirms && now[field] === confirms.taken[field]) write(statement, field, confirms.before[field]);
  statement.confirms = undefined;
}

/** What is saved now; the form's own hidden fields say it too. */
export function rebase(statement: Statement, saved: Written, version: number): void {
  const change = (saved.status ? 1 : 0) - (statement.base.status ? 1 : 0);
  count('[data-answered]', change);
  if (statement.element.querySelector('[data-proposed-status]')) count('[data-proposals]', -change);
  for (const bar of document.querySelectorAll<HTMLProgressElement>('[data-progress]')) bar.value += change;
  statement.base = saved;
  const { inputs } = statement;
  const [was, read] = [inputs.get('was'), inputs.get('version')];
  if (was) was.value = wasText(saved);
  if (read) read.value = String(version);
  const inside = statement.element.querySelector<HTMLElement>('[data-inside]');
  if (!inside) return;
  inside.textContent = (['comment', 'note', 'evidence'] as const).filter((field) => saved[field] !== '').map((field) => labelOf(statement, field)).join(', ');
  inside.hidden = inside.textContent === '';
}

function count(which: string, change: number): void {
  if (change === 0) return;
  for (const element of document.querySelectorAll(which)) {
    const n = Number(element.textContent.replaceAll(/\D/g, '')) + change;
    element.textContent = n.toLocaleString(document.documentElement.lang);
    element.parentElement?.toggleAttribute('hidden', n === 0 && which === '[data-proposals]');
  }
}

/** What the page itself calls a field; the answer has no label of its own. */
export const labelOf = ({ inputs }: Statement, field: GivenField): string => inputs.get(field)?.labels?.[0]?.firstChild?.textContent?.trim() ?? '';

/** What follows from what is written: the answer from numbers, and what the answer lacks. */
export function follow(statement: Statement, texts: Readonly<Record<string, string>>): void {
  followNumbers(statement, texts);
  tellLacking(statement, texts);
}

/** The answer follows from the numbers while they are being written: no other can be chosen then. Whoever wants another one takes the numbers away. */
function followNumbers(statement: Statement, texts: Readonly<Record<string, string>>): void {
  if (statement.fullyFrom === undefined) return;
  const share = shareIn(writtenIn(statement), statement.fullyFrom);
  for (const radio of statement.radios) radio.disabled = share !== undefined && radio.value !== share.status;
  if (share) write(statement, 'status', share.status);
  const output = statement.element.querySelector('[data-follows]');
  if (output) output.textContent = !share ? '' : share.percent === null ? (texts['ofNone'] ?? '') : (texts['follows'] ?? '').replace('%', String(share.percent));
}

/** What the round asks for beside this answer, and is not there yet. It keeps nothing from being saved. */
function tellLacking(statement: Statement, texts: Readonly<Record<string, string>>): void {
  const written = writtenIn(statement);
  const items = statement.element.querySelector('[data-evidence] a:not([data-empty])') ? 1 : 0;
  const lacking = lackingIn(statement.needs, { ...written, status: written.status as Status | '' }, items); // of the page's own scale
  const shown = statement.element.querySelector<HTMLElement>('.lacking');
  if (lacking.length === 0) return shown?.remove();
  const line = shown ?? Object.assign(document.createElement('p'), { className: 'lacking' });
  line.textContent = lacking.map((field) => texts[`needs.${field}`] ?? '').join(' ');
  if (!shown) statement.element.querySelector('[data-state]')?.before(line);
}

export function showError(statement: Statement, field: GivenField, text: string): boolean {
  const input = statement.inputs.get(field);
  if (!input) return false;
  const id = `${input.name.replaceAll('.', '-')}-error`;
  const shown = document.getElementById(id) ?? Object.assign(document.createElement('p'), { id, className: 'field-error' });
  shown.textContent = text;
  (input.closest('label') ?? input).before(shown);
  input.setAttribute('aria-invalid', 'true');
  input.setAttribute('aria-describedby', id);
  input.closest('details')?.toggleAttribute('open', true);
  return true;
}

export function clearErrors({ element }: Statement): void {
  for (const error of element.querySelectorAll('.field-error')) error.remove();
  for (const input of element.querySelectorAll('[aria-invalid]')) {
    input.removeAttribute('aria-invalid');
    input.removeAttribute('aria-describedby');
  }
}

/** Goes to a statement's answer. */
export function goTo({ radios, element }: Statement): void {
  element.scrollIntoView({ block: 'nearest' });
  (radios.find(({ checked, disabled }) => checked && !disabled) ?? radios.find(({ disabled }) => !disabled))?.focus();
}

export function say({ element }: Statement, text: string, state: 'busy' | 'saved' | 'failed'): void {
  const line = element.querySelector<HTMLElement>('[data-state]');
  if (!line) return;
  line.textContent = text;
  line.dataset['state'] = state;
}
