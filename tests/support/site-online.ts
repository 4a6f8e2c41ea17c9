import type { Page } from 'playwright-core';
import { DEMONSTRATION_PASSWORD } from '#capabilities/accounts/index.ts';
import { aFile, type aProgramme } from '#capabilities/programme/testing.ts';
import { startKeepers } from '#apps/keepers.ts';
import { afterAll } from 'vitest';
import { aSite, type Site } from './site.ts';
import { aWideProgramme } from './wide-programme.ts';

export type OnlineSite = Site & { readonly address: string };

/** The application where a browser can come to it: on a port of its own, this machine alone. */
export async function aSiteOnline({ at }: { readonly at?: string } = {}): Promise<OnlineSite> {
  const site = await aSite({ ...(at && { at }) });
  const address = await site.server.listen({ port: 0, host: '127.0.0.1' });
  const keepers = startKeepers(site, () => {});
  afterAll(() => keepers.stop());
  return { ...site, address };
}

export async function signInAt(page: Page, { address }: OnlineSite, email: string, language = 'sv'): Promise<void> {
  await page.goto(`${address}/${language}/sign-in`);
  await page.locator('#field-email').fill(email);
  await page.locator('#field-password').fill(DEMONSTRATION_PASSWORD);
  await page.locator('main button[type=submit]').click();
  await page.waitForURL(`${address}/${language}`);
}

/** Imports and publishes a programme and opens its round, through the pages. Gives the round's address. */
export async function openRoundAt(page: Page, site: OnlineSite, { programme = aWideProgramme(), year = '2024' }: { programme?: ReturnType<typeof aProgramme>; year?: string } = {}): Promise<string> {
  await page.goto(`${site.address}/sv/programmes`);
  const { name, bytes } = aFile(programme);
  await page.locator('#field-file').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(bytes) });
  await page.getByRole('button', { name: 'Läs in' }).click();
  await page.getByRole('button', { name: `Publicera version ${programme.version}` }).click();
  await page.getByRole('alert').getByRole('link').click(); // refused: it leads to what is to be confirmed first
  await page.getByLabel(/inte kan ändras när den är publicerad/).check();
  await page.getByRole('button', { name: `Publicera version ${programme.version}` }).click();
  await page.getByRole('link', { name: 'Öppna en omgång' }).click();
  await page.locator('#field-year').selectOption(year);
  await page.getByRole('button', { name: 'Se vad det innebär' }).click();
  await page.locator('#field-lastDay').fill('31.12.2026');
  await page.getByRole('button', { name: 'Öppna omgången' }).click();
  await page.waitForURL(/\/rounds\/[0-9a-f-]{36}$/);
  return page.url();
}
