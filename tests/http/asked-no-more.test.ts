import { beforeAll, expect, test } from 'vitest';
import { joinLate } from '#capabilities/evaluation/actions/index.ts';
import { aRound, divide, formOf } from '#capabilities/evaluation/testing.ts';
import type { FormId } from '#capabilities/evaluation/contract.ts';
import { as, closeFrom } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { place } from '../support/every-page-made.ts';
import { aSite } from '../support/site.ts';

// Somebody without scripts writes on a page of questions that are not asked any more when it is sent.

const site = await aSite();
const [coordinator, respondent] = [site.visitor(), site.visitor()];
let form: FormId;

const handOver = async (code: string): Promise<void> => {
  await divide(site, { from: '17', to: 'HUS', programme: 'lykta-test', code, basis: 'Avtal', by: as('coordinator', await place(site, '17')), agreed: as('coordinator', await place(site, 'HUS')) });
  while ((await joinLate(site)) > 0);
};
const fields = (codes: readonly string[], written: Readonly<Record<string, string>>) =>
  ({ ...Object.fromEntries(codes.flatMap((code) => ['status', 'was', 'comment', 'note', 'evidence', 'version'].map((field) => [`answers.${code}.${field}`, field === 'version' ? '0' : '']))), ...written, part: '1' });
const boxOf = (html: string): string => /<div class="alert" data-color="warning"><h2>Svar som aldrig skickades[\s\S]*?<\/div>/.exec(html)?.[0] ?? '';

beforeAll(async () => {
  const { id: versionId } = await aPublishedVersion(site, aProgramme([...['1.1.1-1a', '1.1.2-1a', '1.2.1-1a', '1.3.1-1a'].map((code) => ({ code, answeredBy: ['organiser'] as const })), { code: '1.1.1-1b', answeredBy: ['unit'] }]));
  await aRound(site, { versionId });
  form = await formOf(site, await place(site, '17'));
  await coordinator.signIn('coordinator@lykta.example');
  await respondent.signIn('unit@lykta.example');
});

test('where a measure of the page has been handed over, what was written to it is shown to be copied, the rest stands in its fields, and who answers now is named', async () => {
  await handOver('1.1.2');
  const refused = await coordinator.post(`/sv/forms/${form}/1.1`, fields(['1.1.1-1a', '1.1.2-1a'], { 'answers.1.1.1-1a.comment': 'Står kvar', 'answers.1.1.2-1a.status': 'partly', 'answers.1.1.2-1a.comment': 'Skrivet <för> sent' }));
  expect(refused.statusCode).toBe(422);
  expect(boxOf(refused.body)).toContain('<span class="code">1.1.2-1a</span> Delvis · Skrivet &lt;för> sent');
  expect(boxOf(refused.body)).not.toContain('1.1.1-1a');
  expect(refused.body).toContain('Står kvar</textarea>');
  expect(refused.body).toMatch(/1 fråga besvaras av/);
  for (const [, id] of refused.body.matchAll(/<a href="#(field-answers[^"]+)">/g)) expect(refused.body).toContain(`id="${id}"`);
});

test('where the whole goal has been, the form’s first goal is shown with it; a goal that the programme does not have is not found', async () => {
  await handOver('1.2');
  const refused = await coordinator.post(`/sv/forms/${form}/1.2`, fields(['1.2.1-1a'], { 'answers.1.2.1-1a.status': 'fully', 'answers.1.2.1-1a.note': 'Bara för oss' }));
  expect([refused.statusCode, boxOf(refused.body).includes('Helt · Bara för oss'), refused.body.includes('data-statement="1.1.1-1a"')]).toEqual([422, true, true]);
  expect((await coordinator.get(`/sv/forms/${form}/1.2`)).body).toContain('data-statement="1.1.1-1a"');
  expect((await coordinator.get(`/sv/forms/${form}/9.9`)).statusCode).toBe(404);
});

test('where everything has been, the page that says so shows it', async () => {
  for (const code of ['1.1.1', '1.3']) await handOver(code);
  const refused = await coordinator.post(`/sv/forms/${form}/1.3`, fields(['1.3.1-1a'], { 'answers.1.3.1-1a.comment': 'Kom för sent' }));
  expect([refused.statusCode, boxOf(refused.body).includes('Kom för sent'), refused.body.includes('Ingenting frågas av organisationen själv')]).toEqual([422, true, true]);
});

test('a unit that has closed is told that nothing is asked of it any more, and is shown what it wrote', async () => {
  const unit = await place(site, 'D-17-1');
  const own = await formOf(site, unit);
  await closeFrom(site, unit, '2026-11-21');
  while ((await joinLate(site)) > 0);
  const refused = await respondent.post(`/sv/forms/${own}/1.1`, fields(['1.1.1-1b'], { 'answers.1.1.1-1b.comment': 'Enhetens sista' }));
  expect([refused.statusCode, boxOf(refused.body).includes('Enhetens sista'), refused.body.includes('Ingenting frågas av den här organisationen')]).toEqual([422, true, true]);
});
