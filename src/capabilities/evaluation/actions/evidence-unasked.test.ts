import { expect, test } from 'vitest';
import { removeItem } from '#capabilities/evidence/testing.ts';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { sql } from '#platform/db/index.ts';
import { scene } from '#platform/testing/index.ts';
import { verifySignOffs } from '../store/index.ts';
import { answer, aRound, divide, formOf, reopenAs, reopenStatement, signAs } from '../testing.ts';
import { addEvidence, attachEvidence, detachEvidence, endDivision, joinLate, showEvidence, takeOutSigned } from './index.ts';

// Evidence at an answer that is not asked any more.

const here = await scene();
const [county, hospital] = [await anOrganisation(here, { code: '05' }), await anOrganisation(here, { code: 'HUS' })];
const [coordinator, signatory] = [as('coordinator', county), as('signatory', county)];
const version = await aPublishedVersion(here, aProgramme([{ code: '1.1.1-1a' }, { code: '1.2.1-1a' }]));
await aRound(here, { versionId: version.id });
const form = await formOf(here, county);

const follow = async (): Promise<void> => {
  for (let most = 0; (await joinLate(here)) > 0; most++) if (most > 50) throw new Error('The rounds never come to rest.');
};
const signed = async (no: number) => (await here.database.asSystem((tx) => tx.all(sql<{ title: string }>`select title from evidence.signed where tenant_no = ${county.no} and sign_off_no = ${no} order by 1`))).map(({ title }) => title);

test('is not kept as signed, as the text does not name it: where it is taken away later, it is gone', async () => {
  const { itemId } = await here.call(addEvidence, { formId: form, statement: '1.1.1-1a', link: 'https://example.org/handed' }, coordinator);
  await here.call(addEvidence, { formId: form, statement: '1.2.1-1a', link: 'https://example.org/own' }, coordinator);
  await answer(here, coordinator, form, { statement: '1.2.1-1a', status: 'partly' });
  const division = await divide(here, { from: '05', to: 'HUS', programme: 'lykta-test', code: '1.1', basis: 'Avtal', by: coordinator, agreed: as('coordinator', hospital) });
  await follow();
  await signAs(here, signatory, form);
  expect(await signed(1)).toEqual(['example.org/own']);
  expect((await here.call(takeOutSigned, { formId: form }, signatory)).document).not.toContain('example.org/handed');

  // Also where one statement is signed anew.
  await reopenStatement(here, { formId: form, statement: '1.2.1-1a', by: coordinator, approver: signatory });
  await here.call(addEvidence, { formId: form, statement: '1.2.1-1a', link: 'https://example.org/more' }, coordinator);
  await signAs(here, signatory, form);
  expect(await signed(2)).toEqual(['example.org/more', 'example.org/own']);
  expect((await verifySignOffs(here.database)).troubles).toEqual([]);

  await reopenAs(here, signatory, form);
  await here.call(endDivision, { divisionId: division }, coordinator);
  await follow();
  await here.call(detachEvidence, { formId: form, statement: '1.1.1-1a', itemId }, coordinator);
  await here.call(removeItem, { itemId, confirm: 'yes' }, coordinator);
});

test('can be taken away by whoever answers, also when the form is signed, and nothing more be attached; nobody else, and not what was never there', async () => {
  const own = await anOrganisation(here, { code: '06' });
  const [answers, signs] = [as('coordinator', own), as('signatory', own)];
  await follow();
  const form = await formOf(here, own);
  const at = { formId: form, statement: '1.1.1-1a' } as const;
  const { itemId } = await here.call(addEvidence, { ...at, link: 'https://example.org/left' }, answers);
  const other = await here.call(addEvidence, { formId: form, statement: '1.2.1-1a', link: 'https://example.org/stays' }, answers);
  await answer(here, answers, form, { statement: '1.2.1-1a', status: 'fully' });
  await divide(here, { from: '06', to: 'HUS', programme: 'lykta-test', code: '1.1', basis: 'Avtal', by: answers, agreed: as('coordinator', hospital) });
  await follow();
  await signAs(here, signs, form);
  expect(await here.call(showEvidence, at, answers)).toMatchObject({ isAsked: false, items: [{ id: itemId }], choices: [], may: { change: false, detach: true } });
  expect(await here.call(showEvidence, at, as('reader', own))).toMatchObject({ isAsked: false, may: { change: false, detach: false } });
  await expect(here.call(detachEvidence, { ...at, itemId }, as('reader', own))).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(here.call(detachEvidence, { ...at, itemId }, coordinator)).rejects.toMatchObject({ code: 'not-found' });
  await expect(here.call(attachEvidence, { ...at, itemId: other.itemId }, answers)).rejects.toMatchObject({ code: 'not-found' });
  await expect(here.call(detachEvidence, { formId: form, statement: '1.2.1-1a', itemId: other.itemId }, answers)).rejects.toMatchObject({ code: 'gone' });
  await expect(here.call(detachEvidence, { ...at, itemId: other.itemId }, answers)).rejects.toMatchObject({ code: 'not-found' });
  expect(await here.call(detachEvidence, { ...at, itemId }, answers)).toEqual({ itemId, isAsked: false });
  await expect(here.call(showEvidence, at, answers)).rejects.toMatchObject({ code: 'not-found' });
  await here.call(removeItem, { itemId, confirm: 'yes' }, answers);
  expect((await verifySignOffs(here.database)).troubles).toEqual([]);
});
