import type { GivenField, Status, Way } from '../../contract.ts';
import { COPIED_FIELDS, takenOver, type Proposed } from '../../rules/taking-over.ts';
import { WRITTEN_FIELDS } from '../../rules/written.ts';
import { follow, goTo, say, write, writtenIn, type Statement } from './statement.client.ts';

type Page = { readonly form: HTMLFormElement; readonly statements: readonly Statement[]; readonly texts: Readonly<Record<string, string>>; changed(statement: Statement): void };
export type Propose = (statement: Statement, way: Way) => boolean;

/** Takes a proposal into its statement's fields, from where it is saved like anything else that is written; by its button or by a key. Whether it was taken. */
export function proposing({ form, statements, texts, changed }: Page): Propose {
  const take: Propose = (statement, way) => {
    const { element, inputs } = statement;
    const block = element.querySelector<HTMLElement>('[data-proposed-status]');
    const button = block?.querySelector<HTMLButtonElement>(`button[value^="${way} "]`);
    const before = writtenIn(statement);
    if (!block || !button || button.disabled || before.status !== '') return false;
    const number = (['numerator', 'denominator'] as const).map((field) => inputs.get(field)).find((input) => input?.value === '');
    if (number) {
      say(statement, texts['needsNumber'] ?? '', 'failed');
      number.focus();
      return false;
    }
    const taken = takenOver(before, proposedIn(block), way);
    if (!taken) return false;
    for (const field of WRITTEN_FIELDS) if (taken[field] !== before[field]) write(statement, field, taken[field]);
    if (way === 'still' && block.querySelector('[data-brings-evidence]')) statement.confirms = { shown: button.value.split(' ')[2] ?? '', before, taken }; // told with the save
    // What is no longer as it was is told of.
    if (way !== 'still') element.querySelector('details.more')?.toggleAttribute('open', true);
    follow(statement, texts);
    changed(statement);
    return true;
  };
  form.addEventListener('submit', (event) => {
    const { submitter } = event;
    const statement = submitter instanceof HTMLButtonElement && submitter.name === 'proposal' ? statements.find(({ element }) => element.contains(submitter)) : undefined;
    if (!statement || !(submitter instanceof HTMLButtonElement)) return;
    event.preventDefault();
    event.stopImmediatePropagation(); // it would save the page and go on
    if (take(statement, submitter.value.split(' ')[0] as Way)) goTo(statement); // the button of our own page
  });
  return take;
}

function proposedIn(block: HTMLElement): Proposed {
  const text = (field: GivenField): string => block.querySelector(`[data-of="${field}"]`)?.textContent ?? '';
  return { status: block.dataset['proposedStatus'] as Status, ...(Object.fromEntries(COPIED_FIELDS.map((field) => [field, text(field)])) as Omit<Proposed, 'status'>) }; // both written by our own page
}
