// Files that are pasted or dropped on a statement are sent as evidence for it, beside everything else that is being written. The page of evidence works without it.

type Texts = Readonly<Record<string, string>>;
type Page = { readonly url: string; readonly most: number; readonly texts: Texts; readonly form: HTMLElement };

const WAIT_MS = 120_000;

const filled = (text = '', name = '', other = ''): string => text.replace('%', () => name).replace('#', () => other);
const isFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;

/** The statement that an event is on. */
const statementOf = (target: EventTarget | null): HTMLElement | null => (target instanceof Element ? target.closest<HTMLElement>('[data-statement]') : null);

function start({ dataset, textContent, parentElement }: HTMLElement): void {
  if (!parentElement) return;
  const page: Page = { url: dataset['url'] ?? '', most: Number(dataset['most']), texts: JSON.parse(textContent ?? '{}') as Texts, form: parentElement }; // written by our own page
  document.addEventListener('paste', (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    const statement = statementOf(event.target) ?? statementOf(document.activeElement);
    // Text that is pasted with a picture of itself is text.
    if (!statement || files.length === 0 || event.clipboardData?.types.includes('text/plain')) return;
    event.preventDefault();
    void sendAll(statement, files, page);
  });
  document.addEventListener('dragover', (event) => {
    if (!isFiles(event)) return;
    event.preventDefault(); // beside a statement too: a browser would leave the page for the file
    const over = statementOf(event.target);
    for (const other of document.querySelectorAll('[data-drop]')) if (other !== over) other.removeAttribute('data-drop');
    over?.setAttribute('data-drop', '');
  });
  document.addEventListener('drop', (event) => {
    if (!isFiles(event)) return;
    event.preventDefault();
    const statement = statementOf(event.target);
    statement?.removeAttribute('data-drop');
    if (statement) void sendAll(statement, [...(event.dataTransfer?.files ?? [])], page);
  });
}

/** One after the other; what was said of the last one stays. */
async function sendAll(statement: HTMLElement, files: readonly File[], page: Page): Promise<void> {
  for (const file of files) await sendOne(statement, file, page);
}

function sendOne(statement: HTMLElement, file: File, { url, most, texts, form }: Page): Promise<void> {
  const { said, tell, cancel } = lineIn(statement, texts);
  if (file.size > most) {
    tell(filled(texts['failed'], file.name, texts['tooLarge']), 'failed');
    return Promise.resolve();
  }
  return new Promise((done) => {
    const request = new XMLHttpRequest(); // fetch does not say how far it has come
    const over = (text: string, state: 'saved' | 'failed'): void => {
      cancel.hidden = true;
      tell(text, state);
      done();
    };
    request.open('POST', url + encodeURIComponent(statement.dataset['statement'] ?? ''));
    request.setRequestHeader('accept', 'application/json');
    request.timeout = WAIT_MS;
    request.upload.addEventListener('progress', ({ loaded, total }) => (said.textContent = filled(texts['sending'], file.name, String(Math.floor((loaded * 100) / Math.max(total, 1))))));
    request.addEventListener('load', () => {
      const answer = answerIn(request);
      if (request.status !== 200) return over(filled(texts['failed'], file.name, answer.errors?.[0]?.detail ?? answer.title ?? texts['noLine']), 'failed');
      count(statement, texts, answer.n ?? 0);
      return over(filled(texts['sent'], answer.title), 'saved');
    });
    request.addEventListener('error', () => over(filled(texts['failed'], file.name, texts['noLine']), 'failed'));
    request.addEventListener('timeout', () => over(filled(texts['failed'], file.name, texts['noLine']), 'failed'));
    request.addEventListener('abort', () => over(filled(texts['cancelled'], file.name), 'failed'));
    cancel.addEventListener('click', () => request.abort(), { once: true });
    cancel.hidden = false;
    tell(filled(texts['sending'], file.name, '0'), 'busy');
    const body = new FormData();
    body.append('csrf', form.querySelector<HTMLInputElement>('input[name=csrf]')?.value ?? '');
    body.append('file', file); // last: what stands before it is checked before it is read
    request.send(body);
  });
}

type Answered = { readonly n?: number; readonly title?: string; readonly errors?: readonly { readonly detail: string }[] };
function answerIn({ responseText }: XMLHttpRequest): Answered {
  try {
    return JSON.parse(responseText) as Answered; // our own server's
  } catch {
    return {};
  }
}

/** Where a statement says what becomes of a file, and the way to stop it. */
function lineIn(statement: HTMLElement, texts: Texts) {
  const marks = statement.querySelector<HTMLElement>('[data-evidence]') ?? statement;
  marks.closest('details')?.setAttribute('open', ''); // what is said where nobody sees it is not said
  let said = marks.querySelector<HTMLOutputElement>('output');
  let cancel = marks.querySelector<HTMLButtonElement>('button');
  if (!said || !cancel) {
    said = document.createElement('output');
    cancel = Object.assign(document.createElement('button'), { type: 'button', className: 'button quiet small', textContent: texts['cancel'] ?? '' });
    marks.append(' ', said, ' ', cancel);
  }
  const [output, button] = [said, cancel];
  return { said: output, cancel: button, tell(text: string, state: string): void {
    output.textContent = text;
    output.dataset['state'] = state;
  } };
}

function count(statement: HTMLElement, texts: Texts, n: number): void {
  const link = statement.querySelector('[data-evidence] a');
  if (!link || n === 0) return;
  link.removeAttribute('data-empty');
  link.textContent = (texts['count'] ?? '').replace('0', () => n.toLocaleString(document.documentElement.lang));
  // What the answer lacked it may have now.
  statement.querySelector('input')?.dispatchEvent(new Event('input', { bubbles: true }));
}

/** On the page of evidence itself a picture that is pasted is chosen in the form, to be given a title. */
function pasteInto(field: HTMLInputElement): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-with-script]')) element.hidden = false;
  document.addEventListener('paste', ({ clipboardData }) => {
    if (!clipboardData || clipboardData.files.length === 0) return;
    field.files = clipboardData.files;
    field.focus();
  });
}

const island = document.querySelector<HTMLElement>('[data-island=evidence]');
if (island) start(island);
const field = document.querySelector<HTMLInputElement>('input[type=file][name=file]');
if (field) pasteInto(field);
