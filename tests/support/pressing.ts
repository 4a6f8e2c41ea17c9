import type { Page } from 'playwright-core';

// What is done on a page before it is looked at.

/** Hands a goal to somebody new. */
export async function handALink(page: Page): Promise<void> {
  await page.locator('input[name=codes]').first().check();
  await page.locator('input[name=name]').fill('Nora Ny');
  await Promise.all([page.waitForEvent('load'), page.locator('button[formaction$="/parts/link"]').click()]);
}

/** Sends a form as it stands, past the browser's and the scripts' help. */
export const sent = (page: Page, form: string): Promise<unknown> => Promise.all([page.waitForEvent('load'), page.locator(form).first().evaluate((form: HTMLFormElement) => form.submit())]);

export const pressed = (page: Page, what: string): Promise<unknown> => Promise.all([page.waitForEvent('load'), page.locator(what).first().click()]);

/** The page's own form; or the last one of several, emptied. */
export const submit = (page: Page): Promise<unknown> => sent(page, 'main form');

export async function sendLast(page: Page): Promise<void> {
  for (const field of await page.locator('main form:last-of-type input[type=text]').all()) await field.fill('');
  await sent(page, 'main form:last-of-type:not([action*=withdraw])');
}

/** A file that changes something, goes against something and has something that cannot be; and the rows of one kind of it. */
export async function bringAnswersOf(page: Page, shown?: 'conflict' | 'wrong'): Promise<void> {
  const codes = ['1.1.1-1a', '1.1.1-1b', '1.1.2-1a', '1.2.1-1a', '2.2.1-1a', '2.2.1-1b', '2.2.2-1a', '2.2.2-1b', '3.3.1-1a', '3.3.1-1b', '3.3.2-1a', '3.3.2-1b'];
  const rows = codes.map((code, i) => `17 ${code};${['Inte alls', 'Delvis', 'Kanske', 'Helt'][i % 4]};${i % 3 === 0 ? `Introduktionen av nattpersonalen och vikarierna är klar i alla enheter utom en. ${crypto.randomUUID()}` : ''}`);
  await page.locator('input[type=file]').setInputFiles({ name: 'svar.csv', mimeType: 'text/csv', buffer: Buffer.from(['Radens nyckel;Svar;Kommentar', ...rows, '17-x;Helt;'].join('\r\n')) });
  await sent(page, 'main form');
  if (shown) await pressed(page, `a[href*="shown=${shown}"]`);
}

/** A large file without a table of answers, until its page says so. */
export async function bringLargeFile(page: Page): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name: 'svar-fran-alla-enheter.csv', mimeType: 'text/csv', buffer: Buffer.from(['Fråga;Svar', ...Array.from({ length: 40 }, () => `x;${'y'.repeat(30_000)}`)].join('\r\n')) });
  await sent(page, 'main form');
  await page.locator('.alert[role=alert]').waitFor();
}

export async function addSomebody(page: Page): Promise<void> {
  for (const [field, value] of [['name', 'Kaarlo Kunta'], ['email', `${crypto.randomUUID()}@lykta.example`], ['organisation', '08']] as const) await page.locator(`#field-${field}`).fill(value);
  await submit(page);
}

/** Sends the first statement as if it had been read before it was answered. */
export async function sendStale(page: Page): Promise<void> {
  await page.locator('[data-statement]').first().evaluate((statement) => {
    const field = (end: string): HTMLInputElement | null => statement.querySelector<HTMLInputElement>(`input[name$="${end}"]`);
    for (const [name, value] of [['.version', '77'], ['.was', '']] as const) field(name)?.setAttribute('value', value);
    statement.querySelector<HTMLInputElement>('input[type=radio]:not(:checked)')?.setAttribute('checked', '');
  });
  await submit(page);
}

/** Sends a share of more than there are, past the scripts. */
export async function sendImpossible(page: Page): Promise<void> {
  await page.evaluate(() => {
    const share = document.querySelector('[data-fully-from]');
    for (const [i, input] of [...(share?.querySelectorAll<HTMLInputElement>('.number-field input') ?? [])].entries()) input.value = String(9 - i);
  });
  await submit(page);
}

/** Somebody else saves the first statement while it is being answered; the page shows both answers and both comments. */
export async function conflict(page: Page): Promise<void> {
  const mine = await page.evaluate(async () => {
    const statement = document.querySelector<HTMLElement>('[data-statement]');
    const [now = '', ...left] = [...(statement?.querySelectorAll<HTMLInputElement>('.scale input') ?? [])].toSorted((a, b) => Number(b.checked) - Number(a.checked)).map(({ value }) => value);
    const [theirs, own] = left.filter((value) => value !== '' && value !== now);
    await fetch(`${document.querySelector<HTMLElement>('[data-island="answering"]')?.dataset['url']}${statement?.dataset['statement']}`, {
      method: 'PUT', body: JSON.stringify({ status: theirs, comment: `Deras ord, klockan ${Date.now()}` }),
      headers: { 'content-type': 'application/json', 'x-csrf-token': document.querySelector<HTMLInputElement>('input[name=csrf]')?.value ?? '', 'if-match': `"${statement?.querySelector<HTMLInputElement>('input[name$=".version"]')?.value}"` },
    });
    const comment = statement?.querySelector('textarea');
    if (comment) comment.value = 'Mina egna ord om samma sak';
    return own;
  });
  await page.locator('[data-statement]').first().locator(`.scale input[value="${mine}"]`).check();
  await page.locator('[data-statement] [role=alert] button').nth(3).waitFor();
}

/** Presses a proposal whose number is not written, past the scripts. */
export async function pressNumber(page: Page): Promise<void> {
  await page.evaluate(() => {
    const button = document.querySelector<HTMLButtonElement>('[data-statement]:has([name$=".numerator"]) [name=proposal]');
    document.querySelector('form.answering')?.append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'proposal', value: button?.value }));
  });
  await submit(page);
}
