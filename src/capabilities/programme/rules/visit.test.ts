import { expect, test } from 'vitest';
import { VersionId, type VersionSummary } from '../contract.ts';
import { pathToAnswering, pathToProgramme } from './visit.ts';

const version = (n: number, state: VersionSummary['state']) => ({ id: VersionId.parse(`01a20190-849a-7e0d-b932-00000000000${n}`), state });

test('a published programme is shown; before there is one, where it is read in', () => {
  const [draft, published] = [version(1, 'draft'), version(2, 'published')];
  expect([pathToProgramme({ versions: [draft, published] }), pathToAnswering({ versions: [draft, published] })]).toEqual([`/programmes/${published.id}`, `/programmes/${published.id}/answering`]);
  expect([pathToProgramme({ versions: [draft] }), pathToAnswering({ versions: [draft] })]).toEqual(['/programmes', undefined]);
});
