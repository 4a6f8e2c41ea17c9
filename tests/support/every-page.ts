import type { Browser, Page } from 'playwright-core';
import { OrganisationCode, placeByCode, type Place } from '#capabilities/organisations/index.ts';
import { as } from '#capabilities/organisations/testing.ts';
import { answer, aRound, formOf, signAs } from '#capabilities/evaluation/testing.ts';
import { aDraft, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { aPerson, type Person } from './chromium.ts';
import { signInAt, type OnlineSite } from './site-online.ts';
import type { Site } from './site.ts';
import { aWideProgramme } from './wide-programme.ts';

/** Who looks at a page: nobody, or one of the demonstration's people by the name before the @. */
export type Looker = 'nobody' | 'owner' | 'coordinator' | 'unit' | 'signatory' | 'reader';

/** A page as somebody sees it. `path` is without the language; `first` is what is done on it before it is looked at. */
export type Sight = { readonly name: string; readonly by: Looker; readonly path: string; readonly first?: (page: Page) => Promise<unknown>; readonly status?: number };

/** Every page that Lykta has, in every state that looks different, on a site that has one signed round and one that goes on. */
export async function everyPage(site: Site): Promise<{ readonly sights: readonly Sight[]; readonly programme: ReturnType<typeof aWideProgramme> }> {
  const programme = aWideProgramme();
  const version = await aPublishedVersion(site, programme);
  const draft = await aDraft(site, aWideProgramme({ version: '2.0' }));
  const county = await place(site, '17');
  const unit = await place(site, 'D-17-1');

  const signed = await aRound(site, { versionId: version.id, year: 2024 });
  const signedForm = await formOf(site, county);
  await answerSome(site, county, programme);
  await answerSome(site, unit, programme);
  await signAs(site, as('signatory', county), signedForm);

  const open = await aRound(site, { versionId: version.id, year: 2026 });
  const form = await formOf(site, county);
  await answerSome(site, county, programme);
  const unitForm = await formOf(site, unit);
  await answerSome(site, unit, programme);

  const centresForm = await formOf(site, await place(site, 'FI-CENTRE'));

  const sights: Sight[] = [
    { name: 'the sign-in page', by: 'nobody', path: '/sign-in' },
    { name: 'a refused sign-in', by: 'nobody', path: '/sign-in', status: 422, first: submit },
    { name: 'the first page of somebody who is not signed in', by: 'nobody', path: '/' },
    { name: 'the first page of the owner', by: 'owner', path: '/' },
    { name: 'the first page of a coordinator', by: 'coordinator', path: '/' },
    { name: 'the first page of a unit manager', by: 'unit', path: '/' },
    { name: 'the first page of a signatory', by: 'signatory', path: '/' },
    { name: 'the first page of a reader', by: 'reader', path: '/' },
    { name: 'the programmes, as their owner sees them', by: 'owner', path: '/programmes' },
    { name: 'a refused import', by: 'owner', path: '/programmes', status: 422, first: submit },
    { name: 'the programmes, as a reader sees them', by: 'reader', path: '/programmes' },
    { name: 'a draft of a programme', by: 'owner', path: `/programmes/${draft.id}` },
    { name: 'a refused publishing', by: 'owner', path: `/programmes/${draft.id}`, status: 409, first: async (page) => {
      await page.locator('input[name=revision]').evaluate((field: HTMLInputElement) => (field.value = '99'));
      await submit(page);
    } },
    { name: 'a published programme', by: 'reader', path: `/programmes/${version.id}` },
    { name: 'a goal of a programme', by: 'reader', path: `/programmes/${version.id}/1.2` },
    { name: 'the rounds, as their owner sees them', by: 'owner', path: '/rounds' },
    { name: 'a refused round', by: 'owner', path: '/rounds', status: 422, first: submit },
    { name: 'the rounds, as a reader sees them', by: 'reader', path: '/rounds' },
    { name: 'a round, as its owner sees it', by: 'owner', path: `/rounds/${open.id}` },
    { name: 'a round, as a coordinator sees it', by: 'coordinator', path: `/rounds/${open.id}` },
    { name: 'a form of sixty statements', by: 'coordinator', path: `/forms/${form}/1.1` },
    { name: 'a form of sixty statements, only what is unanswered', by: 'coordinator', path: `/forms/${form}/1.1?only=unanswered` },
    { name: 'a form to answer by keys', by: 'coordinator', path: `/forms/${form}/1.3` },
    { name: 'the Centre’s own form', by: 'owner', path: `/forms/${centresForm}/1.2` },
    { name: 'a form with a number that cannot be', by: 'coordinator', path: `/forms/${form}/1.2`, status: 422, first: sendImpossible },
    { name: 'a form with a conflict', by: 'coordinator', path: `/forms/${form}/1.2`, first: conflict },
    { name: 'a form whose saving was refused', by: 'coordinator', path: `/forms/${form}/1.2`, status: 409, first: sendStale },
    { name: 'a unit’s form', by: 'unit', path: `/forms/${unitForm}/1.2` },
    { name: 'a form that one may only read', by: 'reader', path: `/forms/${form}/1.1` },
    { name: 'a form that is signed', by: 'coordinator', path: `/forms/${signedForm}/1.2` },
    { name: 'what is to be signed', by: 'signatory', path: `/forms/${form}/signing` },
    { name: 'a refused signature', by: 'signatory', path: `/forms/${form}/signing`, status: 422, first: submit },
    { name: 'what was signed', by: 'signatory', path: `/forms/${signedForm}/signing` },
    { name: 'the country before anybody has signed', by: 'owner', path: `/results/${open.id}` },
    { name: 'the country after one has signed', by: 'owner', path: `/results/${signed.id}` },
    { name: 'a county’s results before it has signed, seen from outside', by: 'owner', path: `/results/${open.id}/17` },
    { name: 'a county’s own preliminary results', by: 'coordinator', path: `/results/${open.id}/17` },
    { name: 'a county’s signed results', by: 'owner', path: `/results/${signed.id}/17` },
    { name: 'a unit’s results, seen from outside', by: 'owner', path: `/results/${signed.id}/D-17-1` },
    { name: 'a unit’s own results', by: 'unit', path: `/results/${signed.id}/D-17-1` },
    { name: 'the organisations', by: 'owner', path: '/organisations' },
    { name: 'an address that leads nowhere', by: 'nobody', path: '/no-such-page', status: 404 },
  ];
  return { sights, programme };
}

/** The people who look, each at a browser of their own, where they come in only once. */
export function lookers(browser: Browser, site: OnlineSite): { for(looker: Looker): Promise<Person>; complaints(): Promise<readonly string[]> } {
  const people = new Map<Looker, Promise<Person>>();
  const come = async (looker: Looker): Promise<Person> => {
    const person = await aPerson(browser);
    if (looker !== 'nobody') await signInAt(person.page, site, `${looker}@lykta.example`);
    return person;
  };
  return {
    for(looker) {
      const known = people.get(looker) ?? come(looker);
      people.set(looker, known);
      return known;
    },
    complaints: async () => (await Promise.all(people.values())).flatMap(({ complaints }) => complaints),
  };
}

/** Sends the page's own form, as it stands, past the browser's and the scripts' help. */
const submit = (page: Page): Promise<unknown> => Promise.all([page.waitForEvent('load'), page.locator('main form').first().evaluate((form: HTMLFormElement) => form.submit())]);

/** Sends the first statement as if it had been read before it was answered. */
async function sendStale(page: Page): Promise<void> {
  await page.locator('[data-statement]').first().evaluate((statement) => {
    const field = (end: string): HTMLInputElement | null => statement.querySelector<HTMLInputElement>(`input[name$="${end}"]`);
    for (const [name, value] of [['.version', '77'], ['.was', '']] as const) field(name)?.setAttribute('value', value);
    statement.querySelector<HTMLInputElement>('input[type=radio]:not(:checked)')?.setAttribute('checked', '');
  });
  await submit(page);
}

/** Sends a share of more than there are, past the scripts. */
async function sendImpossible(page: Page): Promise<void> {
  await page.evaluate(() => {
    const share = document.querySelector('[data-fully-from]');
    for (const [i, input] of [...(share?.querySelectorAll<HTMLInputElement>('.number-field input') ?? [])].entries()) input.value = String(9 - i);
  });
  await submit(page);
}

/** Somebody else saves the first statement while it is being answered; the page shows both answers and both comments. */
async function conflict(page: Page): Promise<void> {
  const mine = await page.evaluate(async () => {
    const statement = document.querySelector<HTMLElement>('[data-statement]');
    const [now = '', ...left] = [...(statement?.querySelectorAll<HTMLInputElement>('.scale input') ?? [])].toSorted((a, b) => Number(b.checked) - Number(a.checked)).map(({ value }) => value);
    const [theirs, own] = left.filter((value) => value !== '' && value !== now);
    await fetch(`${document.querySelector<HTMLElement>('[data-island]')?.dataset['url']}${statement?.dataset['statement']}`, {
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

const GIVEN = ['fully', 'partly', 'not-at-all', 'not-applicable', 'fully', null] as const;

/** A third of what is asked, with comments here and there, in the newest round. */
async function answerSome(site: Site, of: Place, { tasks }: ReturnType<typeof aWideProgramme>): Promise<void> {
  const form = await formOf(site, of);
  const statements = tasks.flatMap((task) => task.statements).filter(({ answeredBy }) => answeredBy.some((kind) => kind === of.kind));
  for (const [i, { code }] of statements.filter((_statement, n) => n % 3 === 0 || n > 50).entries()) {
    const comment = i % 4 === 0 ? 'Vi har börjat, men nattpersonalen och vikarierna har ännu inte gått igenom introduktionen.' : '';
    await answer(site, as('respondent', of), form, { statement: code, status: GIVEN[i % GIVEN.length] ?? null, comment });
  }
}

export async function place({ database }: Site, code: string): Promise<Place> {
  const found = await database.asSystem((tx) => placeByCode(tx, OrganisationCode.parse(code)));
  if (!found) throw new Error(`The demonstration has no ${code}.`);
  return found;
}
