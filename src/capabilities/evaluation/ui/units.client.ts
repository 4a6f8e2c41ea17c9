// Moves between the rows of the units' table and counts what is chosen. The page is whole without it: what is chosen are the form's own boxes.

function start(form: HTMLFormElement): void {
  const boxes = [...form.querySelectorAll<HTMLInputElement>('[data-choose]')];
  const all = form.querySelector<HTMLInputElement>('[data-choose-all]');
  const count = form.querySelector<HTMLElement>('[data-count]');
  const ofChosen = form.querySelector<HTMLInputElement>('#whom-chosen');
  for (const element of form.querySelectorAll<HTMLElement>('[data-with-script]')) element.hidden = false;
  let last = 0;

  const tell = (): void => {
    const chosen = boxes.filter(({ checked }) => checked).length;
    if (count) count.textContent = chosen > 0 ? (form.dataset['chosen'] ?? '').replace('%', String(chosen)) : '';
    if (all) [all.checked, all.indeterminate] = [chosen === boxes.length, chosen > 0 && chosen < boxes.length];
  };
  /** Whoever chooses rows means those. */
  const chose = (): void => {
    if (ofChosen) ofChosen.checked = true;
    tell();
  };

  all?.addEventListener('change', () => {
    for (const box of boxes) box.checked = all.checked;
    chose();
  });
  form.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.matches('[data-choose]')) chose();
  });
  form.addEventListener('click', (event) => {
    const at = boxes.indexOf(event.target as HTMLInputElement); // -1 for everything else
    const box = boxes[at];
    if (!box) return;
    // With shift, all between take the same. A key press on a box comes here as a click too.
    if (event.shiftKey) for (const between of boxes.slice(Math.min(at, last), Math.max(at, last) + 1)) between.checked = box.checked;
    last = at;
    tell();
  });
  form.addEventListener('keydown', (event) => {
    const at = boxes.indexOf(event.target as HTMLInputElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (at === -1 || step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    boxes[at + step]?.focus();
  });
  tell();
}

const form = document.querySelector<HTMLFormElement>('form[data-units]');
if (form) start(form);
