/** Shows of the page what holds a word; nothing is taken away for good. */
export function searchIn(page: HTMLElement, field: HTMLInputElement, found: HTMLElement | null, said: string): void {
  let all: readonly { readonly element: HTMLElement; readonly text: string }[] | undefined;
  const texts = () => (all ??= [...page.querySelectorAll<HTMLElement>('.statement')].map((element) => ({
    element, text: [element.querySelector('legend'), element.closest('.task')?.querySelector('.task-text'), element.closest('.measure')?.querySelector('h3')].map((part) => part?.textContent ?? '').join(' ').toLowerCase(),
  })));
  field.addEventListener('input', () => {
    const wanted = field.value.trim().toLowerCase();
    const shown = texts().filter(({ element, text }) => !(element.hidden = !text.includes(wanted)));
    for (const selector of ['.task', '.measure']) {
      for (const element of page.querySelectorAll<HTMLElement>(selector)) element.hidden = element.querySelector('.statement:not([hidden])') === null;
    }
    if (found) found.textContent = wanted && said.replace('%', String(shown.length)).replace('%', String(texts().length));
  });
}
