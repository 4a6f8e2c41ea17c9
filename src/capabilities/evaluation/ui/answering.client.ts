// Saves each answer by itself while a form is filled in. The page is whole without it: everything is read from and written to the form's own fields.

type Field = { readonly radios: readonly HTMLInputElement[]; readonly comment: HTMLTextAreaElement; readonly version: HTMLInputElement; readonly was: HTMLInputElement; readonly wasComment: HTMLInputElement };
type Statement = { readonly code: string; readonly element: HTMLElement; readonly field: Field; timer: number; isSending: boolean; isWaiting: boolean; isInConflict: boolean };
type Theirs = { readonly status: string | null; readonly comment: string; readonly version: number };

const COMMENT_PAUSE_MS = 900;
const RETRY_MS = 4_000;

function start(within: HTMLFormElement, { dataset, textContent }: HTMLElement): void {
  const texts = JSON.parse(textContent ?? '{}') as Record<string, string>; // written by our own page
  const url = dataset['url'] ?? '';
  const token = within.querySelector<HTMLInputElement>('input[name=csrf]');
  const account = document.querySelector<HTMLElement>('[data-account]')?.dataset['account'];
  const overall = within.querySelector<HTMLElement>('[data-save-state]');
  const template = within.querySelector<HTMLTemplateElement>('[data-conflict]');
  const statements = [...within.querySelectorAll<HTMLElement>('[data-statement]')].map(read);

  for (const element of within.querySelectorAll<HTMLElement>('[data-with-script]')) element.hidden = false;
  for (const element of within.querySelectorAll<HTMLElement>('[data-without-script]')) element.hidden = true;

  for (const statement of statements) {
    statement.element.addEventListener('change', () => send(statement));
    statement.field.comment.addEventListener('input', () => {
      clearTimeout(statement.timer);
      statement.timer = window.setTimeout(() => send(statement), COMMENT_PAUSE_MS);
    });
  }
  // When the line is back, whatever has not been saved is sent again.
  window.addEventListener('online', () => statements.forEach(send));
  window.addEventListener('beforeunload', (event) => {
    if (!isSubmitting && statements.some((statement) => isUnsaved(statement))) event.preventDefault();
  });
  let isSubmitting = false;
  within.addEventListener('submit', (event) => {
    isSubmitting = navigator.onLine;
    if (isSubmitting) return;
    event.preventDefault(); // the browser's own error page would take with it what is not saved
    if (overall) overall.textContent = texts['offline'] ?? '';
    statements.forEach(send);
  });
  // What was chosen before this script had come.
  statements.filter(({ element }) => !element.querySelector('[data-conflicting]')).forEach((statement) => void send(statement));

  function read(element: HTMLElement): Statement {
    const code = element.dataset['statement'] ?? '';
    const hidden = (name: string): HTMLInputElement => element.querySelector(`input[name="answers.${code}.${name}"]`) as HTMLInputElement; // the page has one of each
    return {
      code, element, timer: 0, isSending: false, isWaiting: false, isInConflict: false,
      field: {
        radios: [...element.querySelectorAll<HTMLInputElement>('input[type=radio]')],
        comment: element.querySelector('textarea') as HTMLTextAreaElement, // the page has one
        version: hidden('version'), was: hidden('was'), wasComment: hidden('was-comment'),
      },
    };
  }

  async function send(statement: Statement): Promise<void> {
    if (isSubmitting || statement.isInConflict || !isUnsaved(statement)) return;
    if (statement.isSending) {
      statement.isWaiting = true;
      return;
    }
    const { field } = statement;
    const [status, comment] = [statusOf(field), commentOf(field)];
    clearTimeout(statement.timer);
    statement.isSending = true;
    say(statement, texts['saving'] ?? '', 'busy');
    try {
      let response = await put(statement, status, comment);
      const wrong = response.status === 403 ? await wrongWithSession() : undefined;
      if (response.status === 403 && !wrong) response = await put(statement, status, comment);
      const body = (await response.json()) as { version?: number; title?: string; detail?: { theirs?: Theirs } };
      if (wrong) say(statement, texts[wrong] ?? '', 'failed');
      else if (response.ok) settle(statement, { status, comment, version: String(body.version) });
      else if (response.status === 409 && body.detail?.theirs) showConflict(statement, body.detail.theirs);
      else if (response.status === 401) say(statement, texts['signedOut'] ?? '', 'failed');
      else if (response.status >= 500) retry(statement);
      else say(statement, (texts['refused'] ?? '%').replace('%', body.title ?? String(response.status)), 'failed');
    } catch {
      retry(statement);
    }
    statement.isSending = false;
    if (statement.isWaiting) {
      statement.isWaiting = false;
      void send(statement);
    }
  }

  function put({ code, field }: Statement, status: string, comment: string): Promise<Response> {
    return fetch(url + encodeURIComponent(code), {
      method: 'PUT', keepalive: true,
      headers: { 'content-type': 'application/json', 'x-csrf-token': token?.value ?? '', 'if-match': `"${field.version.value}"`, 'accept-language': document.documentElement.lang },
      body: JSON.stringify({ status: status || null, comment }),
    });
  }

  /**
   * The token counts no longer: somebody has signed in in another tab. The page itself tells who, and has the new token if it is the same person.
   * Anybody else's is never taken: what was written here is not theirs.
   */
  async function wrongWithSession(): Promise<'signedOut' | 'somebodyElse' | undefined> {
    const page = await fetch(location.href);
    if (page.status === 404) return 'somebodyElse'; // who may not see the page is not who opened it
    if (!page.ok) throw new Error(page.statusText);
    const text = await page.text();
    const found = /name="csrf" value="([^"]+)"/.exec(text)?.[1];
    const now = accountOn(text);
    if (!token || !found || !now) return 'signedOut';
    if (now !== account) return 'somebodyElse';
    token.value = found;
    return undefined;
  }

  function settle(statement: Statement, saved: { status: string; comment: string; version: string }): void {
    const { field } = statement;
    const before = field.was.value;
    field.version.value = saved.version;
    field.was.value = saved.status;
    field.wasComment.value = saved.comment;
    count((saved.status ? 1 : 0) - (before ? 1 : 0));
    say(statement, (texts['saved'] ?? '%').replace('%', new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' })), 'saved');
  }

  function retry(statement: Statement): void {
    say(statement, texts['offline'] ?? '', 'failed');
    clearTimeout(statement.timer);
    statement.timer = window.setTimeout(() => send(statement), RETRY_MS);
  }

  /** Both answers side by side; nothing is saved until one is chosen. */
  function showConflict(statement: Statement, theirs: Theirs): void {
    const { field, element } = statement;
    const shown = (template?.content.cloneNode(true) as DocumentFragment | undefined)?.firstElementChild;
    if (!shown) return;
    const sentence = (status: string, comment: string): string => [texts[`status.${status}`], comment].filter(Boolean).join(' – ');
    fillIn(shown, '[data-theirs]', sentence(theirs.status ?? '', theirs.comment));
    fillIn(shown, '[data-mine]', sentence(statusOf(field), commentOf(field)));
    const close = (): void => {
      statement.isInConflict = false;
      field.version.value = String(theirs.version);
      field.was.value = theirs.status ?? '';
      field.wasComment.value = theirs.comment;
      shown.remove();
      field.radios.find(({ checked }) => checked)?.focus();
    };
    shown.querySelector('[data-take-theirs]')?.addEventListener('click', () => {
      const before = field.was.value;
      for (const radio of field.radios) radio.checked = radio.value === (theirs.status ?? '');
      field.comment.value = theirs.comment;
      close();
      count((theirs.status ? 1 : 0) - (before ? 1 : 0));
      say(statement, '', 'saved');
    });
    shown.querySelector('[data-keep-mine]')?.addEventListener('click', () => {
      const before = field.was.value;
      close();
      count((theirs.status ? 1 : 0) - (before ? 1 : 0));
      void send(statement);
    });
    statement.isInConflict = true;
    say(statement, '', 'failed');
    element.querySelector('.scale')?.before(shown);
  }

  function say({ element, code }: Pick<Statement, 'element' | 'code'>, text: string, state: 'busy' | 'saved' | 'failed'): void {
    const line = element.querySelector<HTMLElement>('[data-state]');
    if (line) {
      line.textContent = text;
      line.dataset['state'] = state;
    }
    // Read out once, for the whole form: sixty live regions would be a choir.
    if (overall && state !== 'busy') overall.textContent = text && `${code}: ${text}`;
  }
}

const accountOn = (page: string): string | undefined => /data-account="([^"]+)"/.exec(page)?.[1];
const statusOf = ({ radios }: Field): string => radios.find(({ checked }) => checked)?.value ?? '';
const commentOf = ({ comment }: Field): string => comment.value.replace(/\r\n?/g, '\n').trim();
const isUnsaved = ({ field }: Statement): boolean => statusOf(field) !== field.was.value || commentOf(field) !== field.wasComment.value;

function count(change: number): void {
  if (change === 0) return;
  for (const element of document.querySelectorAll('[data-answered]')) element.textContent = String(Number(element.textContent) + change);
  for (const bar of document.querySelectorAll<HTMLProgressElement>('[data-progress]')) bar.value += change;
}

function fillIn(within: Element, selector: string, text: string): void {
  const element = within.querySelector(selector);
  if (element) element.textContent = text;
}

// Last, when everything above is there.
const form = document.querySelector<HTMLFormElement>('form.answering');
const island = document.querySelector<HTMLElement>('[data-island="answering"]');
if (form && island) start(form, island);
