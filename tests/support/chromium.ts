import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';

const PLACES: Readonly<Record<string, readonly string[]>> = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/usr/bin/microsoft-edge', '/snap/bin/chromium'],
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  win32: [process.env['ProgramFiles'], process.env['ProgramFiles(x86)']].flatMap((folder) =>
    folder ? [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe')] : []),
};

/** A Chromium of the machine's own: LYKTA_BROWSER names it, else it is looked for in the usual places. None is ever downloaded. */
export function findChromium(): string | undefined {
  const named = process.env['LYKTA_BROWSER'];
  return [...(named ? [named] : []), ...(PLACES[process.platform] ?? [])].find((place) => existsSync(place));
}

/** What a skipped journey says in its name. */
export const NO_BROWSER = findChromium() ? '' : ' (skipped: no browser was found; install Chromium or name one with LYKTA_BROWSER)';

export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No browser was found.');
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'],
  });
}

/** Somebody at a browser. `complaints` are what no page may ever cause: script errors, refused content, requests that fail without being asked to. */
export type Person = { readonly page: Page; readonly context: BrowserContext; readonly complaints: string[] };

export async function aPerson(browser: Browser, options: BrowserContextOptions = {}): Promise<Person> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  page.on('console', (message) => {
    // Chromium also complains of every answer that is not a success; those are the tests' to judge.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) complaints.push(`console: ${message.text()}`);
  });
  return { page, context, complaints };
}
