import { expect, test } from 'vitest';
import { askReopening, closeRound, withdrawReopening } from '#capabilities/evaluation/actions/index.ts';
import { answer, aRound, formOf, reopenStatement, signAs } from '#capabilities/evaluation/testing.ts';
import { as } from '#capabilities/organisations/testing.ts';
import { aPublishedVersion } from '#capabilities/programme/testing.ts';
import { place } from '../support/every-page-made.ts';
import { aSite } from '../support/site.ts';

const site = await aSite();
const county = await place(site, '17');
const [coordinator, signatory] = [as('coordinator', county), as('signatory', county)];
const round = await aRound(site, { versionId: (await aPublishedVersion(site)).id, year: 2024 });
const form = await formOf(site, county);
const [A, B, C] = ['1.1.1-1a', '1.1.1-1b', '1.2.1-1a'] as const;
for (const statement of [A, B, C]) await answer(site, coordinator, form, { statement, status: 'fully' });
await signAs(site, signatory, form);
const id = await reopenStatement(site, { formId: form, statement: A, by: coordinator, approver: signatory });
await site.call(askReopening, { formId: form, statement: B, reason: 'Fel enhet.' }, coordinator);
const visitor = site.visitor();
await visitor.signIn('coordinator@lykta.example');
const said = async (statement: string): Promise<readonly string[]> => {
  const { body } = await visitor.get(`/sv/forms/${form}/statements/${statement}`);
  return [...body.matchAll(/Omgången är stängd[^<]*/g)].map(([text]) => text);
};

test('that an answer is open for correction is said once at its question, with the reason', async () => {
  const { body } = await visitor.get(`/sv/forms/${form}/1.1`);
  expect(body.match(/Öppnat för rättelse/g)).toHaveLength(1);
  expect(body).toMatch(/Ändringen gäller när den har undertecknats\. Skäl: \S/);
  expect(body.match(/Väntar på godkännande/g)).toHaveLength(1);
  expect(await said(A)).toEqual([]);
});

test('once the round is closed an answer’s page says what holds: of a correction that stands open, of a request, and of what is signed', async () => {
  await site.call(closeRound, { roundId: round.id }, as('owner', await place(site, 'FI')));
  expect(await said(A)).toEqual(['Omgången är stängd, och svaret kan inte ändras mer. Det som redan har rättats kan fortfarande undertecknas, och rättelsen kan tas tillbaka. Till dess gäller det som är undertecknat.']);
  expect(await said(B)).toEqual(['Omgången är stängd. Begäran kan inte längre godkännas, men den kan tas tillbaka. Svaret gäller så som det är undertecknat.']);
  expect(await said(C)).toEqual(['Omgången är stängd. Det som är undertecknat kan inte längre öppnas.']);
  await site.call(withdrawReopening, { formId: form, statement: A, id }, coordinator);
  expect(await said(A)).toEqual(['Omgången är stängd. Det som är undertecknat kan inte längre öppnas.']);
});
