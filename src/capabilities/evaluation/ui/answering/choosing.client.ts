import type { GivenField } from '../../contract.ts';
import { merge, WRITTEN_FIELDS, writtenOf } from '../../rules/written.ts';
import type { Outcome } from './sending.client.ts';
import { follow, goTo, labelOf, rebase, write, writtenIn, type Statement } from './statement.client.ts';

type Texts = Readonly<Record<string, string>>;
type Theirs = Extract<Outcome, { is: 'conflict' }>['theirs'];

/** Somebody else has saved meanwhile: what only one has changed is put together, and what both have is left to be chosen. */
export function putTogether(statement: Statement, theirs: Theirs, texts: Texts): void {
  const mine = writtenIn(statement);
  const stands = writtenOf(theirs);
  const { merged, both, also } = merge(statement.base, mine, stands);
  for (const field of WRITTEN_FIELDS) if (merged[field] !== mine[field]) write(statement, field, merged[field]);
  const held = [...both, ...[...statement.held].filter((field) => mine[field] !== stands[field])];
  rebase(statement, stands, theirs.version);
  statement.held.clear();
  for (const field of held) statement.held.add(field);
  statement.also = also.length === 0 ? '' : (texts['also'] ?? '').replace('%', also.map((field) => labelOf(statement, field) || (texts['answer'] ?? '')).join(', '));
  follow(statement, texts);
}

/** Both values of each field that both have changed, with a choice. Nothing of them is saved until one is chosen. */
export function showChoices(statement: Statement, texts: Texts, chosen: () => void): void {
  statement.element.querySelector('.conflict')?.remove();
  if (statement.held.size === 0) return;
  const block = make('div', { className: 'alert conflict' });
  block.dataset['color'] = 'warning';
  block.setAttribute('role', 'alert');
  const written = writtenIn(statement);
  for (const field of statement.held) {
    const label = labelOf(statement, field) || (texts['answer'] ?? '');
    const group = make('div', { className: 'choice' }, make('p', {}, (texts['field'] ?? '').replace('%', label)),
      both(texts['theirs'], valueText(statement, field, statement.base[field], texts)), both(texts['mine'], valueText(statement, field, written[field], texts)));
    const choose = (isMine: boolean) => (): void => {
      if (!isMine) write(statement, field, statement.base[field]);
      statement.held.delete(field);
      follow(statement, texts);
      showChoices(statement, texts, chosen);
      const next = statement.element.querySelector<HTMLElement>('.conflict button') ?? statement.inputs.get(field);
      if (next) next.focus();
      else goTo(statement);
      chosen();
    };
    group.append(make('p', { className: 'buttons' }, button(texts['takeTheirs'], 'button small', choose(false)), button(texts['keepMine'], 'button small quiet', choose(true))));
    block.append(group);
  }
  statement.element.querySelector('.scale')?.before(block);
}

function valueText({ radios }: Statement, field: GivenField, value: string, texts: Texts): string {
  if (field !== 'status') return (value || texts['nothing']) ?? '';
  // A national measure has words of its own for the same scale: those on the page.
  return radios.find((radio) => radio.value === value)?.labels?.[0]?.textContent ?? texts[`status.${value}`] ?? '';
}

const both = (who: string | undefined, value: string): HTMLElement => make('p', {}, make('strong', {}, `${who}:`), ` ${value}`);

function button(text: string | undefined, className: string, press: () => void): HTMLElement {
  const made = make('button', { type: 'button', className }, text ?? '');
  made.addEventListener('click', press);
  return made;
}

function make<T extends keyof HTMLElementTagNameMap>(tag: T, properties: Partial<HTMLElementTagNameMap[T]>, ...children: readonly (Node | string)[]): HTMLElementTagNameMap[T] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}
