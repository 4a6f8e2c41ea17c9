import { afterAll, describe, expect, test } from 'vitest';
import { aPerson, findChromium, launchChromium, NO_BROWSER, type Person } from '../support/chromium.ts';
import { aSiteOnline, openRoundAt, signInAt } from '../support/site-online.ts';

/** A page that has not heard yet what others have saved. */
const hearNothing = ({ context }: Person): Promise<unknown> => context.route('**/others?*', (route) => route.fulfill({ json: { at: Date.now(), answers: [] } }));

describe.skipIf(!findChromium())(`the main job in a browser${NO_BROWSER}`, async () => {
  if (!findChromium()) return;
  const site = await aSiteOnline();
  const browser = await launchChromium();
  afterAll(() => browser.close());
  const people: Person[] = [];
  const come = async (email: string): Promise<Person> => {
    const person = await aPerson(browser);
    people.push(person);
    await signInAt(person.page, site, email);
    return person;
  };
  let round = '';

  test('the owner reads a programme, sees its tree and the reader’s notes, publishes it and opens a round', async () => {
    const { page } = await come('owner@lykta.example');
    round = await openRoundAt(page, site);
    await expect.poll(() => page.locator('h1').textContent()).toBe('Självutvärdering 2024');
    expect(await page.locator('table').innerText()).toMatch(/Serviceanordnare\s+23 formulär/);
    await page.getByRole('link', { name: 'Handlingsprogram', exact: true }).click();
    await page.locator('tbody th a').click();
    expect(await page.locator('main').innerText()).toMatch(/klient-och\s+klient- och/);
    await page.getByRole('link', { name: /Vi gör mål 1\.2/ }).click();
    expect(await page.locator('h1').textContent()).toContain('1.2');
  });

  test('a unit manager answers; each answer is saved by itself, says so, and is there after a reload', async () => {
    const { page } = await come('unit@lykta.example');
    await page.locator('tbody th a').click();
    const first = page.locator('[data-statement]').first();
    await first.getByLabel('Helt').check();
    await expect.poll(() => first.locator('[data-state]').textContent()).toContain('Sparat');
    await first.locator('summary').click();
    await first.getByLabel('Kommentar till centret').fill('Vi gör det varje måndag.');
    await expect.poll(() => first.locator('input[name$=".was"]').inputValue()).toContain('Vi gör det varje måndag.');
    expect(await page.locator('[data-answered=form]').textContent()).toBe('1');
    await page.reload();
    expect(await first.getByLabel('Helt').isChecked()).toBe(true);
    expect(await first.getByLabel('Kommentar till centret').inputValue()).toBe('Vi gör det varje måndag.');
    await first.getByLabel('Inget svar').check();
    await expect.poll(() => page.locator('[data-answered=form]').textContent()).toBe('0');
    await first.getByLabel('Helt').check();
    await expect.poll(() => first.locator('input[name$=".version"]').inputValue()).toBe('4');
  });

  test('two tabs with the same answer: the conflict is shown, and either answer can be kept', async () => {
    const one = await come('coordinator@lykta.example');
    await hearNothing(one);
    await one.page.getByRole('link', { name: 'Österbottens välfärdsområde', exact: true }).click();
    const other = await one.context.newPage();
    await other.goto(one.page.url());
    const [mine, theirs] = [one.page.locator('[data-statement]').nth(1), other.locator('[data-statement]').nth(1)];
    await theirs.getByLabel('Inte alls').check();
    await expect.poll(() => theirs.locator('[data-state]').textContent()).toContain('Sparat');
    await mine.getByLabel('Delvis').check();
    await mine.getByRole('alert').waitFor();
    expect(await mine.getByRole('alert').innerText()).toMatch(/Inte alls[\s\S]*Delvis/);
    await mine.getByRole('button', { name: 'Behåll det andra' }).click();
    expect(await mine.getByLabel('Inte alls').isChecked()).toBe(true);
    await mine.getByLabel('Helt').check();
    await expect.poll(() => mine.locator('[data-state]').textContent()).toContain('Sparat');
    await theirs.getByLabel('Delvis').check();
    await theirs.getByRole('button', { name: 'Spara mitt' }).click();
    await expect.poll(() => theirs.locator('[data-state]').textContent()).toContain('Sparat');
    await one.page.reload();
    expect(await mine.getByLabel('Delvis').isChecked()).toBe(true);
  });

  test('two people at the same answer: what only one has changed is put together, and only what both have is to be chosen, field by field', async () => {
    const [one, other] = [await come('coordinator@lykta.example'), await come('coordinator@lykta.example')];
    for (const person of [one, other]) await hearNothing(person);
    await one.page.getByRole('link', { name: 'Björkens hälsostation', exact: true }).click();
    await one.page.waitForURL(/\/forms\//);
    await other.page.goto(one.page.url());
    const [mine, theirs] = [one, other].map(({ page }) => page.locator('[data-statement]').nth(1));
    if (!mine || !theirs) throw new Error('Both are there.');
    for (const statement of [mine, theirs]) await statement.locator('summary').click();
    await theirs.getByLabel('Intern anteckning').fill('Deras anteckning');
    await theirs.getByLabel('Underlag').fill('Dnr 7');
    await expect.poll(() => theirs.locator('input[name$=".was"]').inputValue()).toContain('Dnr 7');
    await mine.getByLabel('Delvis').check();
    await expect.poll(() => mine.locator('[data-state]').textContent()).toMatch(/Sparat .*Också ändrat av någon annan: Intern anteckning, Underlag/);
    expect([await mine.getByLabel('Intern anteckning').inputValue(), await mine.getByRole('alert').count()]).toEqual(['Deras anteckning', 0]);

    await theirs.getByLabel('Kommentar till centret').fill('Deras ord');
    await theirs.getByLabel('Underlag').fill('Dnr 8');
    await expect.poll(() => theirs.locator('input[name$=".was"]').inputValue()).toContain('Dnr 8');
    await mine.getByLabel('Kommentar till centret').fill('Mina ord');
    await mine.getByLabel('Underlag').fill('Dnr 9');
    await mine.getByLabel('Inte alls').check();
    await mine.getByRole('alert').waitFor();
    // On a slow machine the first field is sent before the second is written.
    await expect.poll(() => mine.getByRole('alert').innerText()).toMatch(/Kommentar till centret: ändrat av två samtidigt[\s\S]*Deras ord[\s\S]*Mina ord[\s\S]*Underlag[\s\S]*Dnr 8[\s\S]*Dnr 9/);
    await expect.poll(() => one.page.locator('[data-save-state]').textContent()).toContain('Ändrat av två: 1.1.1-1b');
    // What is no conflict does not wait for the choice.
    await other.page.reload();
    expect(await theirs.getByLabel('Inte alls').isChecked()).toBe(true);
    await mine.getByRole('button', { name: 'Behåll det andra' }).first().press('Enter');
    expect(await one.page.evaluate(() => document.activeElement?.textContent)).toBe('Behåll det andra');
    await mine.getByRole('button', { name: 'Spara mitt' }).press('Enter');
    await expect.poll(() => one.page.locator('[data-save-state]').textContent()).toContain('Allt är sparat');
    await one.page.reload();
    expect(await Promise.all(['Kommentar till centret', 'Intern anteckning', 'Underlag'].map((label) => mine.getByLabel(label).inputValue()))).toEqual(['Deras ord', 'Deras anteckning', 'Dnr 9']);
  });

  test('what one saves the other sees a few seconds later, without asking; what is being written stays, and is chosen from where both wrote', async () => {
    const [one, other] = [await come('coordinator@lykta.example'), await come('unit@lykta.example')];
    await other.page.locator('tbody th a').click();
    await other.page.waitForURL(/\/forms\//);
    await one.page.goto(other.page.url());
    const [mine, theirs] = [one, other].map(({ page }) => page.locator('[data-statement]').nth(2));
    if (!mine || !theirs) throw new Error('Both are there.');
    const answered = Number(await one.page.locator('[data-answered=form]').textContent());
    await theirs.getByLabel('Delvis').check();
    await expect.poll(() => mine.getByLabel('Delvis').isChecked()).toBe(true);
    expect(await mine.locator('[data-state]').textContent()).toMatch(/Nyss ändrat av .+/);
    expect(Number(await one.page.locator('[data-answered=form]').textContent())).toBe(answered + 1);

    for (const statement of [mine, theirs]) await statement.locator('summary').click();
    await one.context.setOffline(true);
    await mine.getByLabel('Intern anteckning').fill('Min');
    await theirs.getByLabel('Intern anteckning').fill('Deras');
    await theirs.getByLabel('Underlag').fill('Dnr 3');
    await expect.poll(() => theirs.locator('input[name$=".was"]').inputValue()).toContain('Dnr 3');
    await one.context.setOffline(false);
    await mine.getByRole('alert').waitFor({ timeout: 20_000 });
    expect(await mine.getByRole('alert').innerText()).toMatch(/Intern anteckning[\s\S]*Deras[\s\S]*Min/);
    expect(await mine.getByLabel('Underlag').inputValue()).toBe('Dnr 3');
    await mine.getByRole('button', { name: 'Spara mitt' }).click();
    await expect.poll(() => theirs.getByLabel('Intern anteckning').inputValue()).toBe('Min');
  });

  test('a coordinator answers a goal by keyboard alone and goes on to the next', async () => {
    const { page } = await come('coordinator@lykta.example');
    await page.getByRole('link', { name: 'Österbottens välfärdsområde', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/forms\//);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Hoppa till innehållet');
    await page.keyboard.press('Enter');
    await page.locator('[data-statement]').nth(2).getByLabel('Inget svar').focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.locator('[data-statement]').nth(2).locator('[data-state]').textContent()).toContain('Sparat');
    expect(await page.locator('[data-statement]').nth(2).getByLabel('Helt').isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Spara och gå till nästa mål' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/1\.2#goal$/);
  });

  test('before signing the owner sees how much is answered and never what', async () => {
    const { page } = await come('owner@lykta.example');
    await page.goto(`${site.address}/sv/results/${round.split('/').at(-1)}`);
    expect(await page.locator('main').innerText()).toContain('Inget är undertecknat just nu.');
    await page.getByRole('link', { name: 'Österbottens välfärdsområde', exact: true }).click();
    const county = await page.locator('main').innerText();
    expect(county).toContain('Vad som är svarat visas när organisationen har undertecknat.');
    expect(county).toMatch(/2 av 60/);
    expect(county).not.toContain('Delvis');
  });

  test('the signatory reviews, is reminded to confirm, signs, and everything is frozen', async () => {
    const { page } = await come('signatory@lykta.example');
    await page.getByRole('link', { name: 'Granska och underteckna' }).click();
    await page.getByRole('button', { name: 'Underteckna' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByRole('alert').getByRole('link').click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('field-confirm');
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Underteckna' }).click();
    await expect.poll(() => page.locator('main').innerText()).toMatch(/Kontrollsumma \(SHA-256\)\s+[0-9a-f]{64}/);
    const coordinator = await come('coordinator@lykta.example');
    await coordinator.page.getByRole('link', { name: 'Österbottens välfärdsområde', exact: true }).click();
    expect(await coordinator.page.locator('input[type=radio]').count()).toBe(0);
  });

  test('once signed the country, the county and its units show what was answered, as a picture with its table', async () => {
    const { page } = await come('owner@lykta.example');
    await page.goto(`${site.address}/sv/results/${round.split('/').at(-1)}`);
    expect(await page.locator('main').innerText()).toContain('Undertecknade svar från 1 av 23 serviceanordnare.');
    const pictures = await page.locator('svg[role=img]:visible').evaluateAll((each) => each.map((picture) => picture.getAttribute('aria-labelledby')?.split('-')[0]));
    expect(pictures, 'what organisers answered themselves, what their units did, goals by organiser, and the map').toEqual(['own', 'units', 'heat', 'tiles']);
    await page.getByRole('link', { name: 'Österbottens välfärdsområde', exact: true }).click();
    expect(await page.locator('tr', { hasText: 'Vi gör mål 1.1' }).first().innerText()).toMatch(/2 av 60\s+1\s+1\s+0\s+0\s+58/);
    await page.getByRole('link', { name: 'Björkens hälsostation', exact: true }).click();
    expect(await page.locator('main').innerText()).toContain('De här svaren visas bara inom organisationen.');
  });

  test('no page on the way had a script error or content that its own policy refused', () => {
    expect(people.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
