// Saves each answer by itself while a form is filled in, and answers to keys. The page is whole without it: everything is read from and written to the form's own fields.
import { WRITTEN_FIELDS } from '../rules/written.ts';
import { showChoices } from './answering/choosing.client.ts';
import { answerWithKeys } from './answering/keys.client.ts';
import { keeperOf } from './answering/keeping.client.ts';
import { watchOthers } from './answering/others.client.ts';
import { proposing } from './answering/proposing.client.ts';
import { restoring } from './answering/restoring.client.ts';
import { savingWith, type Saving } from './answering/saving.client.ts';
import { searchIn } from './answering/search.client.ts';
import { sendingTo } from './answering/sending.client.ts';
import { follow, goTo, statementIn, type Statement } from './answering/statement.client.ts';

const TYPING_PAUSE_MS = 900;
/** Who has written one number of two is on the way to the other. */
const HALF_PAUSE_MS = 6_000;

type Texts = Readonly<Record<string, string>>;
type Page = { readonly form: HTMLFormElement; readonly statements: readonly Statement[]; readonly saving: Saving; readonly texts: Texts };

function start(form: HTMLFormElement, { dataset, textContent }: HTMLElement): void {
  const texts = JSON.parse(textContent ?? '{}') as Texts; // written by our own page
  const token = form.querySelector<HTMLInputElement>('input[name=csrf]');
  const account = document.querySelector<HTMLElement>('[data-account]')?.dataset['account'];
  const statements = [...form.querySelectorAll<HTMLElement>('[data-statement]')].map(statementIn);
  const keeper = keeperOf(account, dataset['form'] ?? '');
  let settled = (_statement: Statement): void => {};
  const saving = savingWith({
    keeper, settled: (statement) => settled(statement), send: sendingTo(dataset['url'] ?? '', token, account), texts,
    shown: form.querySelector('[data-save-state]'), spoken: form.querySelector('[data-save-spoken]'), over: () => statements.forEach(lock),
  });
  const page = { form, statements, saving, texts };
  for (const element of document.querySelectorAll<HTMLElement>('[data-with-script]')) element.hidden = false;
  for (const element of document.querySelectorAll<HTMLElement>('[data-without-script]')) element.hidden = true;
  const search = document.querySelector<HTMLInputElement>('[data-search]');
  if (search) searchIn(form, search, document.querySelector('[data-found]'), texts['found'] ?? '');
  listen(page);
  const propose = proposing({ form, statements, texts, changed: (statement) => saving.changed(statement) });
  const leave = leaving(page, dataset['onward']);
  answerWithKeys({ form, statements, leave, propose });
  statements.forEach((statement) => takeOver(statement, page));
  settled = restoring({ keeper, statements, texts, changed: (statement) => saving.changed(statement) });
  if (dataset['others']) watchOthers({ url: dataset['others'], readAt: Number(dataset['readAt']), statements, texts, changed: (statement) => saving.changed(statement) });
  saving.tell();
}

/** One pair of ears for the whole form: what is typed waits for a pause, what is chosen is sent at once. */
function listen({ form, statements, saving, texts }: Page): void {
  const of = new Map(statements.map((statement) => [statement.element, statement]));
  const changed = (pauseMs: number) => ({ target }: Event): void => {
    const statement = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? of.get(target.closest<HTMLElement>('[data-statement]') ?? form) : undefined;
    if (!statement || !(target instanceof HTMLElement)) return;
    if (target.matches('[name$=".evidence"]')) target.closest('div')?.querySelector('.evidence-link')?.remove(); // it led to what stood here before
    follow(statement, texts);
    saving.changed(statement, isHalf(statement) ? HALF_PAUSE_MS : target.matches('[type=radio]') ? 0 : pauseMs);
  };
  form.addEventListener('change', changed(0));
  form.addEventListener('input', changed(TYPING_PAUSE_MS));
  window.addEventListener('online', saving.hurry);
  window.addEventListener('focus', saving.hurry);
  document.addEventListener('visibilitychange', saving.hurry);
}

const isHalf = ({ inputs, fullyFrom }: Statement): boolean => fullyFrom !== undefined && (inputs.get('numerator')?.value === '') !== (inputs.get('denominator')?.value === '');

/** A page with something unsaved is not left without a question, and its button leads on only when all is saved: the browser's own error page would take it along. */
function leaving({ form, saving }: Page, onward: string | undefined): (href: string) => void {
  let isLeaving = false;
  window.addEventListener('beforeunload', (event) => {
    if (!isLeaving && saving.hasUnsaved()) event.preventDefault();
  });
  async function leave(href: string | undefined): Promise<void> {
    saving.hurry();
    await saving.done();
    const unsaved = saving.first();
    if (unsaved) return goTo(unsaved);
    if (href === undefined) return;
    isLeaving = true;
    const to = new URL(href, location.href);
    if (to.pathname + to.search !== location.pathname + location.search) return location.assign(to);
    // The same page anew: a browser that is sent where it is would only scroll.
    history.scrollRestoration = 'manual';
    history.replaceState(null, '', to);
    location.reload();
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void leave(onward);
  });
  return (href) => void leave(href);
}

/** What was chosen before this script had come, and what a refused page left to be chosen. */
function takeOver(statement: Statement, { saving, texts }: Page): void {
  const left = statement.element.querySelector<HTMLElement>('[data-conflicting]');
  for (const field of WRITTEN_FIELDS) if (left?.dataset['conflicting']?.split(' ').includes(field)) statement.held.add(field);
  if (left) {
    left.querySelectorAll('.choice').forEach((choice) => choice.remove());
    if (left.textContent === '') left.remove();
    else left.classList.remove('conflict');
    showChoices(statement, texts, () => saving.changed(statement));
  }
  follow(statement, texts);
  saving.changed(statement);
}

/** Signed or closed: what stands here can be read and copied, and not changed. */
function lock({ radios, inputs, element }: Statement): void {
  for (const button of element.querySelectorAll<HTMLButtonElement>('[name=proposal]')) button.disabled = true;
  for (const radio of radios) radio.disabled = !radio.checked;
  for (const input of inputs.values()) input.readOnly = true;
}

// Last, when everything above is there.
const form = document.querySelector<HTMLFormElement>('form.answering');
const island = document.querySelector<HTMLElement>('[data-island="answering"]');
if (form && island) start(form, island);
