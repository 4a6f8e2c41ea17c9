import type { Browser, Page } from 'playwright-core';
import { as } from '#capabilities/organisations/testing.ts';
import { addToSigned, askReopening, extend, setSigningRule } from '#capabilities/evaluation/actions/index.ts';
import { answer, aRound, formOf, reopenAs, reopenStatement, signAs } from '#capabilities/evaluation/testing.ts';
import { aCrosswalk, aDraft, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { aPerson, type Person } from './chromium.ts';
import { signInAt, type OnlineSite } from './site-online.ts';
import { resultSights } from './every-page-results.ts';
import type { Site } from './site.ts';
import { aWideProgramme, aWideProgrammeReworded } from './wide-programme.ts';
import { answerAndSign, everythingHandedOver, fileBeingCompared, stoppedOpening, someDelegation, anEarlyDivision, someDivisions, someFiles, somePeople, someEvidence, answerSome, someMessages, somethingSaid, answerNumber, returnOne, confirmGoal, place } from './every-page-made.ts';
import { sent, pressed, submit, sendLast, bringAnswersOf, bringLargeFile, addSomebody, sendStale, sendImpossible, conflict, handALink, pressNumber } from './pressing.ts';

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
  const crosswalk = `/programmes/${rewordedVersion.id}/crosswalks/${version.id}`;
  const later = await aPublishedVersion(site, aWideProgramme({ version: '1.2', areasIn: '2.3' }));
  await aCrosswalk(site, { versionId: later.id, fromId: version.id }, [{ from: '1.1.1-1a', to: '1.1.1-1a 1.1.1-1b', change: 'split' }, { from: '1.1.2-1a', to: '', change: 'ended' }]);
  const draft = await aDraft(site, aWideProgramme({ version: '2.0' }));
  const county = await place(site, '17');
  const unit = await place(site, 'D-17-1');

  await anEarlyDivision(site);
  const signed = await aRound(site, { versionId: version.id, year: 2024 });
  const signedForm = await formOf(site, county);
  await answerSome(site, county, programme);
  await answerSome(site, unit, programme);
  await signAs(site, as('signatory', county), signedForm);
  const neighbour = await place(site, '05');
  await answerAndSign(site, neighbour, programme, (n) => n % 3 === 0 || n > 50);

  const reopened = await aRound(site, { versionId: version.id, year: 2025 });
  const reopenedForm = await formOf(site, county);
  const reopenedUnit = await formOf(site, unit);
  await answerSome(site, county, programme);
  await answerSome(site, county, programme, (n) => n % 3 === 1);
  await answerNumber(site, county, reopenedForm);
  await answerAndSign(site, neighbour, programme, (n) => n % 2 === 0);
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
  await site.call(setSigningRule, {
    code: '17', version: 0, body: 'Välfärdsområdesstyrelsen', way: 'alone', approver: 'signatory', mandates: [{ office: 'Välfärdsområdesdirektör', words: 'Förvaltningsstadgan 34 §, beslut 3.11.2025', from: '2025-11-03' }, { person: 'Maj-Britt Östergård', office: 'Ställföreträdare', words: 'Styrelsens beslut 3.11.2025', from: '2025-11-03' }],
  }, as('coordinator', county));
  await site.call(addToSigned, { formId: signedForm, no: 1, recordNumber: 'D/123/2026', handledOn: '2026-11-20' }, as('coordinator', county));
  await reopenStatement(site, { formId: signedForm, statement: '1.2.1-1a', by: as('coordinator', county), approver: as('signatory', county) });
  await answer(site, as('coordinator', county), signedForm, { statement: '1.2.1-1a', status: 'partly', comment: 'Rättat: introduktionen gäller inte nattpersonalen ännu.' });
  await site.call(askReopening, { formId: signedForm, statement: '1.2.1-1b', reason: 'Svaret gällde fel enhet.' }, as('coordinator', county));

  const evidence = await someEvidence(site, county, form);
  const people = await somePeople(site);
  const files = await someFiles(site);
  const handing = await someDelegation(site, { county, unit, form, unitForm, roundId: open.id });
  const divisions = await someDivisions(site);
  const messages = await someMessages(site, open.id);
  const centresForm = await formOf(site, await place(site, 'FI-CENTRE'));
  const handedOver = await everythingHandedOver(site);

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
    { name: 'a copy with the name of a published version', by: 'owner', path: `/programmes/${version.id}`, status: 409, first: async (page) => {
      await page.locator('form[action$="/copy"] input[name=label]').fill('1.2');
      await sent(page, 'form[action$="/copy"]');
    } },
    { name: 'the crosswalks to a version', by: 'owner', path: `/programmes/${rewordedVersion.id}/crosswalks` },
    { name: 'a crosswalk that is to be looked at', by: 'owner', path: crosswalk },
    { name: 'a crosswalk that was not confirmed', by: 'owner', path: crosswalk, status: 422, first: async (page) => sent(page, 'form[action$="/confirm"]') },
    { name: 'a refused file of a crosswalk', by: 'owner', path: crosswalk, status: 422, first: async (page) => sent(page, 'form[action$="/file"]') },
    { name: 'a crosswalk that holds', by: 'owner', path: `/programmes/${later.id}/crosswalks/${version.id}?show=all` },
    { name: 'a crosswalk that holds, as a reader sees it', by: 'reader', path: `/programmes/${later.id}/crosswalks/${version.id}?show=all` },
    { name: 'a crosswalk withdrawn without a reason', by: 'owner', path: `/programmes/${later.id}/crosswalks/${version.id}`, status: 422, first: async (page) => sent(page, 'form[action$="/withdraw"]') },
    { name: 'one question of a crosswalk', by: 'owner', path: `${crosswalk}/to/1.1.1-1a` },
    { name: 'a question of a crosswalk that asks for another number', by: 'owner', path: `${crosswalk}/to/1.1.3-1b` },
    { name: 'a refused correction of a crosswalk', by: 'owner', path: `${crosswalk}/to/1.1.1-1b`, status: 422, first: async (page) => {
      await page.locator('input[name=from]').fill('9.9.9-9a');
      await submit(page);
    } },
    { name: 'the rounds, as their owner sees them', by: 'owner', path: '/rounds' },
    { name: 'what opening a round would mean', by: 'owner', path: `/rounds/open?versionId=${rewordedVersion.id}&year=2025` },
    { name: 'a round that is there already', by: 'owner', path: `/rounds/open?versionId=${version.id}&year=2024` },
    { name: 'a refused round', by: 'owner', path: `/rounds/open?versionId=${rewordedVersion.id}&year=2025`, status: 422, first: submit },
    { name: 'a round whose opening has failed', by: 'owner', path: `/rounds/${stopped}` },
    { name: 'how a round goes', by: 'owner', path: `/rounds/${open.id}/live` },
    { name: 'how a round goes, narrowed to nobody', by: 'owner', path: `/rounds/${open.id}/live?search=ingen+heter+så` },
    { name: 'a refused last day for some', by: 'owner', path: `/rounds/${open.id}/live?state=unsigned`, status: 422, first: (page) => sent(page, 'main form[method=post]') },
    { name: 'what closing a round would mean to corrections', by: 'owner', path: `/rounds/${signed.id}/close` },
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
    { name: 'a message to be written to organisers', by: 'owner', path: `/rounds/${open.id}/message` },
    { name: 'a message to be written to units', by: 'coordinator', path: `/rounds/${open.id}/message?who=chosen&organisations=D-17-1` },
    { name: 'a refused message', by: 'owner', path: `/rounds/${open.id}/message`, status: 422, first: submit },
    { name: 'the look before a message is sent', by: 'owner', path: `/messages/${messages.written}` },
    { name: 'a message that was sent', by: 'owner', path: `/messages/${messages.sent}` },
    { name: 'the reminders, as the owner sees them', by: 'owner', path: '/reminders' },
    { name: 'a refused rule of reminders', by: 'owner', path: '/reminders', status: 422, first: async (page) => {
      await page.locator('input[name=hour]').fill('25');
      await sent(page, 'form[action$="/reminders/rule"]');
    } },
    { name: 'the reminders, as a coordinator sees them', by: 'coordinator', path: '/reminders' },
    { name: 'what somebody would be reminded of', by: 'coordinator', path: `/reminders/people/${messages.signatory}` },
    { name: 'one’s own reminders', by: 'reader', path: '/account/reminders' },
    { name: 'the address of one’s calendar', by: 'reader', path: '/account/reminders', first: (page) => sent(page, 'form[action$="/account/reminders/calendar"]') },
    { name: 'the end of reminders', by: 'nobody', path: `/unsubscribe/${messages.key}` },
    { name: 'reminders that have ended', by: 'nobody', path: `/unsubscribe/${messages.key}`, first: submit },
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
    { name: 'the evidence at an answer', by: 'coordinator', path: `/forms/${form}/evidence/1.1.1-1a` },
    { name: 'evidence that was taken away and can be put back', by: 'coordinator', path: `/forms/${form}/evidence/1.1.1-1b?detached=${evidence.near}` },
    { name: 'refused evidence', by: 'coordinator', path: `/forms/${form}/evidence/1.1.1-1a`, status: 422, first: (page) => sent(page, `form[action$="/evidence/1.1.1-1a"]`) },
    { name: 'the evidence at an answer, as a reader sees it', by: 'reader', path: `/forms/${form}/evidence/1.1.1-1a` },
    { name: 'an organisation’s evidence', by: 'coordinator', path: '/evidence' },
    { name: 'an organisation’s evidence that is not used, narrowed', by: 'coordinator', path: '/evidence?show=unused&search=zzz' },
    { name: 'a piece of evidence that is used', by: 'coordinator', path: `/evidence/${evidence.near}` },
    { name: 'a piece of evidence that is not used', by: 'coordinator', path: `/evidence/${evidence.unused}` },
    { name: 'a deletion of evidence that was not confirmed', by: 'coordinator', path: `/evidence/${evidence.unused}`, status: 422, first: (page) => sent(page, 'form[action$="/remove"]') },
    { name: 'an organiser’s evidence, as its unit sees it', by: 'unit', path: `/evidence/${evidence.near}` },
    { name: 'the page to add evidence', by: 'coordinator', path: '/evidence/new' },
    { name: 'evidence that is neither a file nor a link', by: 'coordinator', path: '/evidence/new', status: 422, first: (page) => sent(page, 'form[action$="/evidence/new"]') },
    { name: 'a form to answer by keys', by: 'coordinator', path: `/forms/${form}/1.3` },
    { name: 'the Centre’s own form', by: 'owner', path: `/forms/${centresForm}/1.2` },
    { name: 'a form with a number that cannot be', by: 'coordinator', path: `/forms/${form}/1.2`, status: 422, first: sendImpossible },
    { name: 'a form with a conflict', by: 'coordinator', path: `/forms/${form}/1.2`, first: conflict },
    { name: 'a form whose saving was refused', by: 'coordinator', path: `/forms/${form}/1.2`, status: 409, first: sendStale },
    { name: 'a form of which nothing of its own is asked', by: 'coordinator', path: `/forms/${handedOver}` },
    { name: 'the signing of a form of which nothing of its own is asked', by: 'signatory', path: `/forms/${handedOver}/signing` },
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
    { name: 'the rounds, with a division of work to decide about', by: 'coordinator', path: '/rounds' },
    { name: 'the divisions of work, as a coordinator sees them', by: 'coordinator', path: '/divisions' },
    { name: 'the divisions of work, as the owner sees them', by: 'owner', path: '/divisions' },
    { name: 'the divisions of work, where there are none', by: 'unit', path: '/divisions' },
    { name: 'a division of work that cannot be', by: 'coordinator', path: '/divisions', status: 422, first: submit },
    { name: 'a division of work to be decided', by: 'coordinator', path: `/divisions/${divisions.wanted}` },
    { name: 'a division of work that rounds go by', by: 'coordinator', path: `/divisions/${divisions.given}` },
    { name: 'a division of work that has ended and still stands', by: 'owner', path: `/divisions/${divisions.stands}` },
    { name: 'a division of work that waits for a signature', by: 'owner', path: `/divisions/${divisions.waits}` },
    { name: 'a division of work, as a reader sees it', by: 'reader', path: `/divisions/${divisions.given}` },
    { name: 'a division of work to each of an area, as one of them sees it', by: 'coordinator', path: `/divisions/${divisions.each}` },
    { name: 'a form with what each of an area answers', by: 'coordinator', path: `/forms/${form}/2.3` },
    { name: 'a form with what is answered also for another', by: 'coordinator', path: `/forms/${form}/4.2` },
    { name: 'workbooks of a round', by: 'coordinator', path: `/rounds/${open.id}/workbook?form=${form}` },
    { name: 'workbooks of a round, as a unit manager sees them', by: 'unit', path: `/rounds/${reopened.id}/workbook` },
    { name: 'a refused file of answers', by: 'coordinator', path: `/rounds/${open.id}/workbook`, status: 422, first: submit },
    { name: 'what a file of answers would change', by: 'coordinator', path: `/rounds/${open.id}/workbook`, first: bringAnswersOf },
    { name: 'what is in conflict in a file of answers', by: 'coordinator', path: `/rounds/${open.id}/workbook`, first: (page) => bringAnswersOf(page, 'conflict') },
    { name: 'what cannot be saved of a file of answers', by: 'coordinator', path: `/rounds/${open.id}/workbook`, first: (page) => bringAnswersOf(page, 'wrong') },
    { name: 'a file of answers that was saved', by: 'coordinator', path: `/rounds/${open.id}/workbook`, first: async (page) => {
      // In each language anew: what was saved once is no change.
      await bringAnswersOf(page, 'conflict');
      await pressed(page, 'button[name=all][value=mine]');
      await sent(page, 'form[action$="/accept"]');
    } },
    { name: 'a large file of answers that is being compared', by: 'coordinator', path: await fileBeingCompared(site, { county, roundId: reopened.id }) },
    { name: 'a large file of answers that could not be read', by: 'coordinator', path: `/rounds/${open.id}/workbook`, first: bringLargeFile },
    { name: 'what is to be signed', by: 'signatory', path: `/forms/${form}/signing` },
    { name: 'a refused signature', by: 'signatory', path: `/forms/${form}/signing`, status: 422, first: submit },
    { name: 'what was signed', by: 'signatory', path: `/forms/${signedForm}/signing` },
    { name: 'a reopening that was refused', by: 'signatory', path: `/forms/${signedForm}/signing`, status: 422, first: submit },
    { name: 'a signed form with an answer that is reopened', by: 'coordinator', path: `/forms/${signedForm}/1.2` },
    { name: 'a signed answer that may be corrected', by: 'coordinator', path: `/forms/${signedForm}/statements/1.3.1-1a` },
    { name: 'a refused request to correct an answer', by: 'coordinator', path: `/forms/${signedForm}/statements/1.3.1-1a`, status: 422, first: submit },
    { name: 'a request to correct an answer, to be decided', by: 'signatory', path: `/forms/${signedForm}/statements/1.2.1-1b` },
    { name: 'an answer that is reopened', by: 'coordinator', path: `/forms/${signedForm}/statements/1.2.1-1a` },
    { name: 'how an organisation signs', by: 'coordinator', path: '/organisations/17/signing' },
    { name: 'how an organisation signs, as a reader sees it', by: 'reader', path: '/organisations/17/signing' },
    { name: 'what is to be signed again', by: 'signatory', path: `/forms/${reopenedForm}/signing` },
    { name: 'what has changed since it was signed', by: 'coordinator', path: `/forms/${reopenedForm}/signing/changes?since=2` },
    { name: 'a form that was reopened', by: 'coordinator', path: `/forms/${reopenedForm}/1.3` },
    ...resultSights({ open: open.id, signed: signed.id, reopened: reopened.id }),
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
