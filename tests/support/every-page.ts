import type { Browser, Page } from 'playwright-core';
import { OrganisationCode, placeByCode, type Place } from '#capabilities/organisations/index.ts';
import { bringFile, closeOrganisation } from '#capabilities/organisations/actions/index.ts';
import { as } from '#capabilities/organisations/testing.ts';
import {
  answerWish, decideHandIns, extend, handIn, handPart, nameResponsible, returnPart, reviewUnits, saveAnswer, sayRemark, sendWish, settleRemark, showForm, showResponsible, showUnits, showWishes, submitPart, takeBackPart,
} from '#capabilities/evaluation/actions/index.ts';
import { answer, aRound, formOf, reopenAs, signAs } from '#capabilities/evaluation/testing.ts';
import type { FormId } from '#capabilities/evaluation/contract.ts';
import { aDraft, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { sql } from '#platform/db/index.ts';
import { aPerson, type Person } from './chromium.ts';
import { signInAt, type OnlineSite } from './site-online.ts';
import type { Site } from './site.ts';
import { aWideProgramme, aWideProgrammeReworded } from './wide-programme.ts';

/** Who looks at a page: nobody, or one of the demonstration's people by the name before the @. */
export type Looker = 'nobody' | 'owner' | 'coordinator' | 'unit' | 'signatory' | 'reader';

/** A page as somebody sees it. `path` is without the language; `first` is what is done on it before it is looked at. */
export type Sight = { readonly name: string; readonly by: Looker; readonly path: string; readonly first?: (page: Page) => Promise<unknown>; readonly status?: number };

/** Every page that Lykta has, in every state that looks different, on a site that has one signed round, one that was reopened and changed since, and one that goes on. */
export async function everyPage(site: Site): Promise<{ readonly sights: readonly Sight[]; readonly programme: ReturnType<typeof aWideProgramme> }> {
  const programme = aWideProgramme();
  const version = await aPublishedVersion(site, programme);
  const reworded = aWideProgrammeReworded();
  const rewordedVersion = await aPublishedVersion(site, reworded);
  const draft = await aDraft(site, aWideProgramme({ version: '2.0' }));
  const county = await place(site, '17');
  const unit = await place(site, 'D-17-1');

  const signed = await aRound(site, { versionId: version.id, year: 2024 });
  const signedForm = await formOf(site, county);
  await answerSome(site, county, programme);
  await answerSome(site, unit, programme);
  await signAs(site, as('signatory', county), signedForm);

  const reopened = await aRound(site, { versionId: version.id, year: 2025 });
  const reopenedForm = await formOf(site, county);
  const reopenedUnit = await formOf(site, unit);
  await answerSome(site, county, programme);
  await answerSome(site, county, programme, (n) => n % 3 === 1);
  await answerNumber(site, county, reopenedForm);
  await signAs(site, as('signatory', county), reopenedForm);
  await reopenAs(site, as('signatory', county), reopenedForm, 'Svaren om introduktionen gällde fel enhet, och enhetens egna svar saknades.');
  await answer(site, as('coordinator', county), reopenedForm, { statement: '1.1.1-1a', status: 'not-at-all', comment: 'Introduktionen av nattpersonalen och vikarierna börjar först till hösten.' });
  await answer(site, as('coordinator', county), reopenedForm, { statement: '1.1.1-1b', status: 'partly' });
  await answer(site, as('respondent', unit), reopenedUnit, { statement: '1.2.1-1a', status: 'fully' });

  // Over a later version, so that there are proposals of every kind.
  const open = await aRound(site, { versionId: rewordedVersion.id, year: 2026 });
  const form = await formOf(site, county);
  await answerSome(site, county, programme);
  for (const { code } of programme.tasks.flatMap(({ statements }) => statements).filter(({ code }) => /^(2\.2|3\.3)\./.test(code))) await answer(site, as('coordinator', county), form, { statement: code, status: null });
  const confirmed = await confirmGoal(site, form, '2.2');
  const unitForm = await formOf(site, unit);
  await answerSome(site, unit, programme);

  await site.call(extend, { roundId: open.id, organisations: ['17', 'D-17-1'], lastDay: '2027-01-31', reason: 'Journalsystemet byts i december, och enheterna hinner inte svara före det.' }, as('owner', await place(site, 'FI')));
  const stopped = await stoppedOpening(site, rewordedVersion.id);
  await somethingSaid(site, { county, form });
  const said = await returnOne(site, open.id);

  const people = await somePeople(site);
  const files = await someFiles(site);
  const handing = await someDelegation(site, { county, unit, form, unitForm, roundId: open.id });
  const centresForm = await formOf(site, await place(site, 'FI-CENTRE'));

  const sights: Sight[] = [
    { name: 'the guided visit', by: 'nobody', path: '/visit' },
    { name: 'the guided visit, as somebody who is signed in sees it', by: 'coordinator', path: '/visit' },
    { name: 'a visit as somebody who is not there', by: 'nobody', path: '/visit', status: 404, first: async (page) => {
      await page.locator('input[name=person]').first().evaluate((field: HTMLInputElement) => (field.value = 'nobody@lykta.example'));
      await submit(page);
    } },
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
      await page.locator('input[name=confirm]').check();
      await page.locator('input[name=revision]').evaluate((field: HTMLInputElement) => (field.value = '99'));
      await submit(page);
    } },
    { name: 'a publishing that was not confirmed', by: 'owner', path: `/programmes/${draft.id}`, status: 422, first: submit },
    { name: 'the doubts of a draft', by: 'owner', path: `/programmes/${draft.id}/notes` },
    { name: 'who answers for whom, with what would change', by: 'owner', path: `/programmes/${draft.id}/answering?preview=yes&party.organiser=yes&kinds.organiser.unit=yes` },
    { name: 'a statement to be corrected', by: 'owner', path: `/programmes/${draft.id}/statements/1.1.1-1a` },
    { name: 'a refused correction', by: 'owner', path: `/programmes/${draft.id}/statements/1.1.1-1a`, status: 422, first: async (page) => {
      await page.locator('textarea[name^="content.text."]').evaluateAll((fields) => fields.forEach((field) => ((field as HTMLTextAreaElement).value = ''))); // by the selector
      await submit(page);
    } },
    { name: 'a statement to be added', by: 'owner', path: `/programmes/${draft.id}/tasks/1.1.1-1/statements` },
    { name: 'a task to be corrected', by: 'owner', path: `/programmes/${draft.id}/tasks/1.1.1-1` },
    { name: 'a measure to be corrected', by: 'owner', path: `/programmes/${draft.id}/measures/1.1.1` },
    { name: 'a goal’s heading to be corrected', by: 'owner', path: `/programmes/${draft.id}/sections/1.1` },
    { name: 'a measure to be added', by: 'owner', path: `/programmes/${draft.id}/sections/1.1/measures` },
    { name: 'a heading to be added', by: 'owner', path: `/programmes/${draft.id}/sections` },
    { name: 'a whole programme', by: 'reader', path: `/programmes/${version.id}/whole` },
    { name: 'a draft’s name to be corrected', by: 'owner', path: `/programmes/${draft.id}/edit` },
    { name: 'a goal of a draft', by: 'owner', path: `/programmes/${draft.id}/1.1` },
    { name: 'a published programme', by: 'reader', path: `/programmes/${version.id}` },
    { name: 'a published programme, as its owner sees it', by: 'owner', path: `/programmes/${version.id}` },
    { name: 'who answers for whom in a published programme', by: 'reader', path: `/programmes/${version.id}/answering` },
    { name: 'a goal of a programme', by: 'reader', path: `/programmes/${version.id}/1.2` },
    { name: 'the rounds, as their owner sees them', by: 'owner', path: '/rounds' },
    { name: 'what opening a round would mean', by: 'owner', path: `/rounds/open?versionId=${rewordedVersion.id}&year=2025` },
    { name: 'a round that is there already', by: 'owner', path: `/rounds/open?versionId=${version.id}&year=2024` },
    { name: 'a refused round', by: 'owner', path: `/rounds/open?versionId=${rewordedVersion.id}&year=2025`, status: 422, first: submit },
    { name: 'a round whose opening has failed', by: 'owner', path: `/rounds/${stopped}` },
    { name: 'how a round goes', by: 'owner', path: `/rounds/${open.id}/live` },
    { name: 'how a round goes, narrowed to nobody', by: 'owner', path: `/rounds/${open.id}/live?search=ingen+heter+så` },
    { name: 'a refused last day for some', by: 'owner', path: `/rounds/${open.id}/live?state=unsigned`, status: 422, first: (page) => sent(page, 'main form[method=post]') },
    { name: 'what closing a round would mean', by: 'owner', path: `/rounds/${open.id}/close` },
    { name: 'the rounds, as a reader sees them', by: 'reader', path: '/rounds' },
    { name: 'a round, as its owner sees it', by: 'owner', path: `/rounds/${open.id}` },
    { name: 'a round, as a coordinator sees it', by: 'coordinator', path: `/rounds/${open.id}` },
    { name: 'who is asked what below a county', by: 'coordinator', path: `/rounds/${open.id}/asked` },
    { name: 'what a choice would change', by: 'coordinator', path: `/rounds/${open.id}/asked?organisations=D-17-1&goals=1.1&goals=1.2&asks=not-asked` },
    { name: 'a choice that is meant for nobody', by: 'coordinator', path: `/rounds/${open.id}/asked?asks=not-asked` },
    { name: 'who is asked what, as a reader sees it', by: 'reader', path: `/rounds/${open.id}/asked` },
    { name: 'the units’ answers to a statement, with what was said of one', by: 'coordinator', path: `/rounds/${open.id}/units?statement=${said}` },
    { name: 'the units’ answers, as a reader sees them', by: 'reader', path: `/rounds/${open.id}/units` },
    { name: 'the units’ answers, narrowed to none', by: 'coordinator', path: `/rounds/${open.id}/units?text=zzz` },
    { name: 'what an act on all units would do', by: 'coordinator', path: `/rounds/${open.id}/units/look?statement=${said}&act=answer&all=yes` },
    { name: 'an act on units that was refused', by: 'coordinator', path: `/rounds/${open.id}/units/look?statement=${said}&act=answer&all=yes`, status: 422, first: submit },
    { name: 'where an organiser and its units disagree', by: 'coordinator', path: `/rounds/${open.id}/units/against` },
    { name: 'answering once for all units', by: 'coordinator', path: `/rounds/${open.id}/units/hand-down?goal=1.2` },
    { name: 'what handing down would do', by: 'coordinator', path: `/rounds/${open.id}/units/hand-down?goal=1.2`, first: async (page) => {
      await page.locator('.scale input[value=fully]').first().check();
      await sent(page, 'form[action*="/hand-down/look"]');
    } },
    { name: 'a unit’s form with a returned answer', by: 'unit', path: `/forms/${unitForm}/${said.split('.').slice(0, 2).join('.')}` },
    { name: 'a form of sixty statements', by: 'coordinator', path: `/forms/${form}/1.1` },
    { name: 'a form of sixty statements as a table', by: 'coordinator', path: `/forms/${form}/1.1?layout=table` },
    { name: 'a form as cards again', by: 'coordinator', path: `/forms/${form}/2.1?layout=cards` },
    { name: 'a whole form', by: 'coordinator', path: `/forms/${form}?whole=yes` },
    { name: 'a goal that is to be answered at once', by: 'coordinator', path: `/forms/${form}/1.2/at-once` },
    { name: 'what answering at once would do', by: 'coordinator', path: `/forms/${form}/1.1/at-once?status=not-applicable&which=all` },
    { name: 'answering at once without a reason', by: 'coordinator', path: `/forms/${form}/1.1/at-once?status=not-applicable&which=all`, status: 422, first: (page) => sent(page, 'main form[method=post]') },
    { name: 'a form of sixty statements, only what is unanswered', by: 'coordinator', path: `/forms/${form}/1.1?only=unanswered` },
    { name: 'a form whose proposal lacks this year’s number', by: 'coordinator', path: `/forms/${form}/3.3`, status: 422, first: pressNumber },
    { name: 'all proposals of a goal', by: 'coordinator', path: `/forms/${form}/1.1/proposals` },
    { name: 'proposals that were confirmed', by: 'coordinator', path: `/forms/${form}/2.2/proposals?done=${confirmed}` },
    { name: 'proposals that have changed since they were shown', by: 'coordinator', path: `/forms/${form}/1.1/proposals`, status: 409, first: async (page) => {
      await page.locator('input[name=covers]').evaluate((field: HTMLInputElement) => (field.value = '0'.repeat(64)));
      await submit(page);
    } },
    { name: 'a form to answer by keys', by: 'coordinator', path: `/forms/${form}/1.3` },
    { name: 'the Centre’s own form', by: 'owner', path: `/forms/${centresForm}/1.2` },
    { name: 'a form with a number that cannot be', by: 'coordinator', path: `/forms/${form}/1.2`, status: 422, first: sendImpossible },
    { name: 'a form with a conflict', by: 'coordinator', path: `/forms/${form}/1.2`, first: conflict },
    { name: 'a form whose saving was refused', by: 'coordinator', path: `/forms/${form}/1.2`, status: 409, first: sendStale },
    { name: 'the story of an answer', by: 'coordinator', path: `/forms/${reopenedForm}/story/1.1.1-1a` },
    { name: 'two moments side by side', by: 'coordinator', path: `/forms/${reopenedForm}/comparison?from=signature:2&show=all` },
    { name: 'the discussion of a statement', by: 'coordinator', path: `/forms/${form}/talk/1.1.1-1a` },
    { name: 'a wish without a word', by: 'coordinator', path: `/forms/${form}/talk`, status: 422, first: submit },
    { name: 'what is wished of the Centre', by: 'owner', path: `/rounds/${open.id}/wishes` },
    { name: 'what is left over from earlier years', by: 'coordinator', path: `/forms/${form}/left-over` },
    { name: 'a unit’s form', by: 'unit', path: `/forms/${unitForm}/1.2` },
    { name: 'a form that one may only read', by: 'reader', path: `/forms/${form}/1.1` },
    { name: 'a form that is signed', by: 'coordinator', path: `/forms/${signedForm}/1.2` },
    { name: 'who answers for what', by: 'coordinator', path: `/forms/${form}/responsible` },
    { name: 'who answers for what, as a reader sees it', by: 'reader', path: `/forms/${form}/responsible?show=nobody` },
    { name: 'what giving tasks to somebody would change', by: 'coordinator', path: `/forms/${form}/responsible?of=1.1&title=Verksamhetschefen&day=10.12.2026&look=yes` },
    { name: 'a change of who answers that cannot be', by: 'coordinator', path: `/forms/${form}/responsible?of=1.1&day=10.12.2030&look=yes` },
    { name: 'the parts of a form that others answer', by: 'coordinator', path: `/forms/${form}/parts` },
    { name: 'a part that could not be handed', by: 'coordinator', path: `/forms/${form}/parts`, status: 422, first: (page) => sent(page, `main form[action$="/parts"]`) },
    { name: 'the link to a part', by: 'coordinator', path: `/forms/${form}/parts`, first: handALink },
    { name: 'a part to answer', by: 'unit', path: `/parts/${handing.part}` },
    { name: 'a part that was returned', by: 'unit', path: `/parts/${handing.returned}` },
    { name: 'a part that was submitted', by: 'unit', path: `/parts/${handing.submitted}` },
    { name: 'a part that was submitted too soon', by: 'unit', path: `/parts/${handing.part}`, status: 422, first: (page) => sent(page, 'main form[action$="/submit"]') },
    { name: 'a part that was taken back', by: 'unit', path: `/parts/${handing.takenBack}`, status: 410 },
    { name: 'a form that was handed in and returned', by: 'unit', path: `/forms/${unitForm}/hand-in` },
    { name: 'the forms that are handed in', by: 'coordinator', path: `/rounds/${open.id}/handed-in` },
    { name: 'the forms that are handed in, as a reader sees them', by: 'reader', path: `/rounds/${open.id}/handed-in` },
    { name: 'what accepting forms would do', by: 'coordinator', path: `/rounds/${open.id}/handed-in?which=all&decision=accept` },
    { name: 'a decision about no form', by: 'coordinator', path: `/rounds/${open.id}/handed-in?which=chosen&decision=return` },
    { name: 'what is to be signed', by: 'signatory', path: `/forms/${form}/signing` },
    { name: 'a refused signature', by: 'signatory', path: `/forms/${form}/signing`, status: 422, first: submit },
    { name: 'what was signed', by: 'signatory', path: `/forms/${signedForm}/signing` },
    { name: 'a reopening that was refused', by: 'signatory', path: `/forms/${signedForm}/signing`, status: 422, first: submit },
    { name: 'what is to be signed again', by: 'signatory', path: `/forms/${reopenedForm}/signing` },
    { name: 'what has changed since it was signed', by: 'coordinator', path: `/forms/${reopenedForm}/signing/changes?since=2` },
    { name: 'a form that was reopened', by: 'coordinator', path: `/forms/${reopenedForm}/1.3` },
    { name: 'the country after one has reopened', by: 'owner', path: `/results/${reopened.id}` },
    { name: 'the country before anybody has signed', by: 'owner', path: `/results/${open.id}` },
    { name: 'the country after one has signed', by: 'owner', path: `/results/${signed.id}` },
    { name: 'a county’s results before it has signed, seen from outside', by: 'owner', path: `/results/${open.id}/17` },
    { name: 'a county’s own preliminary results', by: 'coordinator', path: `/results/${open.id}/17` },
    { name: 'a county’s signed results', by: 'owner', path: `/results/${signed.id}/17` },
    { name: 'a unit’s results, seen from outside', by: 'owner', path: `/results/${signed.id}/D-17-1` },
    { name: 'a unit’s own results', by: 'unit', path: `/results/${signed.id}/D-17-1` },
    { name: 'the organisations', by: 'owner', path: '/organisations' },
    { name: 'the people, as the owner sees them', by: 'owner', path: '/people' },
    { name: 'a search for people that finds nobody', by: 'coordinator', path: '/people?search=zzz' },
    { name: 'the page to add a person', by: 'coordinator', path: '/people/new' },
    { name: 'a refused person', by: 'coordinator', path: '/people/new', status: 422, first: sendLast },
    { name: 'the link of somebody who was added', by: 'owner', path: '/people/new', first: addSomebody },
    { name: 'a person', by: 'owner', path: `/people/${people.id}` },
    { name: 'a unit’s people and links', by: 'coordinator', path: '/organisations/D-17-1/people' },
    { name: 'a refused guest', by: 'coordinator', path: '/organisations/D-17-1/people', status: 422, first: sendLast },
    { name: 'an invitation', by: 'nobody', path: `/invitation/${people.invitation}` },
    { name: 'a refused password', by: 'nobody', path: `/invitation/${people.invitation}`, status: 422, first: submit },
    { name: 'a guest’s link', by: 'nobody', path: `/guest/${people.guest}` },
    { name: 'a link that nobody made', by: 'nobody', path: `/guest/${'x'.repeat(43)}`, status: 404 },
    { name: 'one’s own account', by: 'reader', path: '/account' },
    { name: 'a refused change of password', by: 'reader', path: '/account', status: 422, first: (page) => sent(page, 'form[action$="/account/password"]') },
    { name: 'the beginning after somebody has begun', by: 'nobody', path: '/begin' },
    { name: 'the organisations, narrowed by a day that is none', by: 'coordinator', path: '/organisations?kind=unit&state=all&day=31.13.2025' },
    { name: 'a county', by: 'coordinator', path: '/organisations/17' },
    { name: 'an organiser outside sums of population', by: 'owner', path: '/organisations/HUS' },
    { name: 'a collaboration area', by: 'reader', path: '/organisations/FI-AREA-4' },
    { name: 'a unit with all that can be done with it', by: 'coordinator', path: '/organisations/D-17-1' },
    ...(['edit', 'close', 'move', 'merge'] as const).map((way): Sight => ({ name: `the form to ${way} a unit`, by: 'coordinator', path: `/organisations/D-17-1/${way}` })),
    { name: 'the form to reopen what is closed', by: 'coordinator', path: '/organisations/D-17-3/reopen' },
    { name: 'the form to open a unit', by: 'coordinator', path: '/organisations/17/open' },
    { name: 'a refused opening', by: 'coordinator', path: '/organisations/17/open', status: 422, first: submit },
    { name: 'a county’s purchases', by: 'owner', path: '/organisations/17/purchases' },
    { name: 'the files of units', by: 'coordinator', path: '/organisations/files' },
    { name: 'a refused file', by: 'coordinator', path: '/organisations/files', status: 422, first: submit },
    { name: 'what a file would change', by: 'coordinator', path: `/organisations/files/${files.good}` },
    { name: 'what is wrong with a file', by: 'owner', path: `/organisations/files/${files.bad}` },
    { name: 'an address that leads nowhere', by: 'nobody', path: '/no-such-page', status: 404 },
  ];
  return { sights, programme: { ...programme, tasks: [...programme.tasks, ...reworded.tasks] } };
}

/** A round whose opening has failed on its way. */
async function stoppedOpening(site: Site, versionId: string): Promise<string> {
  const { id } = await aRound(site, { versionId, year: 2024 });
  await site.database.asSystem(async (tx) => {
    await tx.run(sql`update evaluation.round set opening = 'failed' where id = ${id}`);
    await tx.run(sql`insert into evaluation.opening (round_no, tenant_no, organisations, is_done) select no, tenant, 2000, tenant = 1 from evaluation.round, unnest('{1,2}'::int[]) as t (tenant) where id = ${id}`);
  });
  return id;
}

type Delegation = { readonly county: Place; readonly unit: Place; readonly form: FormId; readonly unitForm: FormId; readonly roundId: string };

/** Parts of the county's form at the unit in every step, a title that answers for a goal, and unit forms that were handed in and returned. */
async function someDelegation(site: Site, { county, unit, form, unitForm, roundId }: Delegation) {
  const [coordinator, manager] = [as('coordinator', county), as('respondent', unit)];
  const change = { of: ['1.1'], title: 'Chefsöverläkaren', day: '2026-12-01' };
  const { preview } = await site.call(showResponsible, { formId: form, change }, coordinator);
  await site.call(nameResponsible, { formId: form, covers: preview?.covers, change }, coordinator);
  const hand = async (codes: readonly string[]) => (await site.call(handPart, { formId: form, codes, organisation: unit.code, lastDay: '2026-12-05', note: 'Ni vet bäst hur det är hos er.' }, coordinator)).partId;
  const [part, returned, submitted, takenBack] = [await hand(['2.2']), await hand(['1.2']), await hand(['1.3']), await hand(['3.3'])];
  for (const partId of [returned, submitted]) await site.call(submitPart, { partId, confirm: 'yes' }, manager);
  await site.call(returnPart, { partId: returned, note: 'Berätta mer om nattpersonalen och vikarierna.' }, coordinator);
  await site.call(takeBackPart, { partId: takenBack }, coordinator);
  await site.call(handIn, { formId: unitForm, confirm: 'yes', note: 'Klart för vår del.' }, manager);
  await site.call(decideHandIns, { roundId, seen: site.clock.now().getTime(), what: { forms: [unitForm], decision: 'return', note: 'Svara också på frågorna om introduktionen.' } }, coordinator);
  await site.call(handIn, { formId: await formOf(site, await place(site, 'D-17-2')), confirm: 'yes' }, coordinator);
  return { part, returned, submitted, takenBack };
}

/** Hands a goal to somebody new. */
async function handALink(page: Page): Promise<void> {
  await page.locator('input[name=codes]').first().check();
  await page.locator('input[name=name]').fill('Nora Ny');
  await Promise.all([page.waitForEvent('load'), page.locator('button[formaction$="/parts/link"]').click()]);
}

/** A file of units that could be brought in, and one that could not; and a unit that is closed. */
async function someFiles(site: Site): Promise<{ readonly good: string; readonly bad: string }> {
  const [owner, coordinator] = [as('owner', await place(site, 'FI')), as('coordinator', await place(site, '17'))];
  await site.call(closeOrganisation, { code: 'D-17-3', lastDay: '2026-06-30' }, coordinator);
  const bring = async (name: string, text: string, actor: typeof owner): Promise<string> =>
    (await site.call(bringFile, { file: { name, bytes: new TextEncoder().encode(text) }, under: '17', language: 'sv' }, actor)).fileId;
  return {
    good: await bring('enheter.csv', 'code;name;parent;kind\nD-17-1;Björken;;\n17-G;Gren;17;branch\nD-17-2;Strandgläntans boende;17-G;\nD-17-9;Ny enhet;17-G;', coordinator),
    bad: await bring('fel.csv', 'code;name;parent\nD-17-1;Björken;8\nD-17-1;Björken;17\nX Y;Fel;17', owner),
  };
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

/** Sends a form as it stands, past the browser's and the scripts' help. */
const sent = (page: Page, form: string): Promise<unknown> => Promise.all([page.waitForEvent('load'), page.locator(form).first().evaluate((form: HTMLFormElement) => form.submit())]);
/** The page's own form; or the last one of several, emptied. */
const submit = (page: Page): Promise<unknown> => sent(page, 'main form');
async function sendLast(page: Page): Promise<void> {
  for (const field of await page.locator('main form:last-of-type input[type=text]').all()) await field.fill('');
  await sent(page, 'main form:last-of-type:not([action*=withdraw])');
}

async function addSomebody(page: Page): Promise<void> {
  for (const [field, value] of [['name', 'Kaarlo Kunta'], ['email', `${crypto.randomUUID()}@lykta.example`], ['organisation', '08']] as const) await page.locator(`#field-${field}`).fill(value);
  await submit(page);
}

/** Somebody who is invited to a county, and a unit's guest; a second one's link has been withdrawn. */
async function somePeople(site: Site): Promise<{ readonly id: string; readonly invitation: string; readonly guest: string }> {
  const coordinator = site.visitor();
  await coordinator.signIn('coordinator@lykta.example');
  const told = async <T>(path: string, body: object): Promise<T> => (await coordinator.api('POST', path, body)).json<T>();
  const invited = await told<{ accountId: string; key: string }>('/people', { name: 'Anna-Liisa Långström-Mäkeläinen', email: 'anna-liisa.langstrom-makelainen@lykta.example', language: 'fi', role: 'signatory', organisation: '17' });
  const guests = '/organisations/D-17-1/people/guests';
  const withdrawn = await told<{ accountId: string }>(guests, { name: 'Ledningsgruppen', language: 'sv', lastDay: '2026-12-31' });
  await told(`${guests}/${withdrawn.accountId}/withdraw`, {});
  const guest = await told<{ key: string }>(guests, { name: 'Ansvarig läkare', language: 'sv', lastDay: '2026-12-31' });
  return { id: invited.accountId, invitation: invited.key, guest: guest.key };
}

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
async function answerSome(site: Site, of: Place, { tasks }: ReturnType<typeof aWideProgramme>, which = (n: number): boolean => n % 3 === 0 || n > 50): Promise<void> {
  const form = await formOf(site, of);
  const { form: { round: { year } } } = await site.call(showForm, { formId: form }, as('respondent', of));
  const statements = tasks.flatMap((task) => task.statements).filter(({ answeredBy, years }) => years.includes(year) && answeredBy.some((kind) => kind === of.kind));
  for (const [i, { code }] of statements.filter((_statement, n) => which(n)).entries()) {
    const comment = i % 4 === 0 ? 'Vi har börjat, men nattpersonalen och vikarierna har ännu inte gått igenom introduktionen.' : '';
    await answer(site, as('respondent', of), form, { statement: code, status: GIVEN[i % GIVEN.length] ?? null, comment });
  }
}

/** Something that is settled, something that is not, and wishes of which one is answered. */
async function somethingSaid(site: Site, { county, form }: { readonly county: Place; readonly form: FormId }): Promise<void> {
  const [coordinator, owner] = [as('coordinator', county), as('owner', await place(site, 'FI'))];
  const [first, wish] = [crypto.randomUUID(), crypto.randomUUID()];
  await site.call(sayRemark, { formId: form, statement: '1.1.1-1a', id: first, text: 'Gäller planen också de enheter som köper läkemedelsbehandlingen av någon annan?' }, coordinator);
  await site.call(settleRemark, { formId: form, statement: '1.1.1-1a', id: first, settled: 'yes' }, coordinator);
  await site.call(sayRemark, { formId: form, statement: '1.1.1-1a', id: crypto.randomUUID(), text: 'Vi behöver en siffra från hemvården innan vi svarar.' }, coordinator);
  await site.call(sendWish, { formId: form, statement: '1.1.1-1a', id: wish, wish: 'Skriv ut vad som menas med en läkemedelsplan i boendeservicen.' }, coordinator);
  const { wishes } = await site.call(showWishes, { roundId: (await site.call(showForm, { formId: form }, coordinator)).form.round.id }, owner);
  await site.call(answerWish, { roundId: (await site.call(showForm, { formId: form }, coordinator)).form.round.id, id: wishes[0]?.id ?? wish, text: 'Tack! Vi lägger till det i vägledningen.' }, owner);
  await site.call(sendWish, { formId: form, id: crypto.randomUUID(), wish: 'Sista dagen borde inte vara på sommaren.' }, coordinator);
}

/** A count, with all that can be written beside it. */
async function answerNumber(site: Site, of: Place, formId: FormId): Promise<void> {
  const coordinator = as('coordinator', of);
  const { statements } = await site.call(showForm, { formId, goal: '1.1' }, coordinator);
  const version = statements.find(({ code }) => code === '1.1.1-3a')?.answer.version;
  await site.call(saveAnswer, {
    formId, statement: '1.1.1-3a', status: 'partly', numerator: 12, comment: 'Tolv av dem som började i fjol.', note: 'Listan finns hos avdelningsskötaren.', evidence: 'https://example.org/introduktion', version,
  }, coordinator);
}

/** The coordinator sends one of the unit's answers back; to which statement. */
async function returnOne(site: Site, roundId: string): Promise<string> {
  const coordinator = as('coordinator', await place(site, '17'));
  const { statements } = await site.call(showUnits, { roundId }, coordinator);
  for (const { code, value } of statements) {
    const { rows } = await site.call(showUnits, { roundId, statement: code, answer: 'partly' }, coordinator);
    const row = value === null ? rows.find(({ organisation }) => organisation.code === 'D-17-1') : undefined;
    if (!row) continue;
    await site.call(reviewUnits, { roundId, statement: code, act: 'return', note: 'Säg vem som svarar för introduktionen av vikarierna.', seen: [{ unit: 'D-17-1', version: row.version }] }, coordinator);
    return code;
  }
  throw new Error('The unit has answered nothing partly.');
}

/** The coordinator confirms all the proposals of a goal; when. */
async function confirmGoal(site: Site, form: FormId, goal: string): Promise<number> {
  const coordinator = site.visitor();
  await coordinator.signIn('coordinator@lykta.example');
  const { covers } = (await coordinator.api('GET', `/forms/${form}/proposals?goal=${goal}`)).json<{ covers: string }>();
  return (await coordinator.api('POST', `/forms/${form}/proposals`, { goal, covers })).json<{ at: number }>().at;
}

/** Presses a proposal whose number is not written, past the scripts. */
async function pressNumber(page: Page): Promise<void> {
  await page.evaluate(() => {
    const button = document.querySelector<HTMLButtonElement>('[data-statement]:has([name$=".numerator"]) [name=proposal]');
    document.querySelector('form.answering')?.append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'proposal', value: button?.value }));
  });
  await submit(page);
}

export async function place({ database }: Site, code: string): Promise<Place> {
  const found = await database.asSystem((tx) => placeByCode(tx, OrganisationCode.parse(code)));
  if (!found) throw new Error(`The demonstration has no ${code}.`);
  return found;
}
