import { expect, test } from 'vitest';
import { AccountId } from '#capabilities/accounts/index.ts';
import type { Day } from '#platform/clock/index.ts';
import type { Mandate } from '../contract/signing-rules.ts';
import { isInForce, isOfNobody, mandateFor, mandatesFrom, NO_RULE, stopOfDeciding, whyNoMandate } from './signing-rules.ts';

const day = (text: string): Day => text as Day;
const mandate = (more: Partial<Mandate> = {}): Mandate => ({ person: '', account: null, office: '', words: '§ 34', from: day('2026-01-01'), until: null, ...more });
const rule = (...mandates: Mandate[]) => ({ ...NO_RULE, version: 1, mandates });
const today = day('2026-11-22');

test('a mandate is in force from its first day to its last', () => {
  const until = mandate({ until: day('2026-11-22') });
  expect(['2025-12-31', '2026-01-01', '2026-11-22', '2026-11-23'].map((text) => isInForce(until, day(text)))).toEqual([false, true, true, false]);
  expect(isInForce(mandate(), day('2099-01-01'))).toBe(true);
});

test('where none is set anybody signs; where some are, by one of the own account before one for everybody, and else not', () => {
  const [anna, bo] = [AccountId.parse('0190a000-0000-7000-8000-000000000001'), AccountId.parse('0190a000-0000-7000-8000-000000000002')];
  expect(mandateFor(NO_RULE, anna, today)).toBeNull();
  const [everybody, hers, past] = [mandate({ words: 'alla' }), mandate({ account: anna, person: 'Anna Å', words: 'hennes' }), mandate({ account: bo, person: 'Bo', until: day('2026-11-21') })];
  expect(mandateFor(rule(everybody, hers), anna, today)).toBe(hers);
  expect(mandateFor(rule(everybody, hers), bo, today)).toBe(everybody);
  expect(mandateFor(rule(hers, past), bo, today)).toBeUndefined();
  expect(mandateFor(rule(hers), null, today)).toBeUndefined();
});

test('by a mandate in a name without an account nobody signs, whatever somebody is called', () => {
  const named = mandate({ person: 'Anna Å' });
  expect(mandateFor(rule(named), AccountId.parse('0190a000-0000-7000-8000-000000000001'), today)).toBeUndefined();
  expect([isOfNobody(named), isOfNobody(mandate()), isOfNobody(mandate({ account: AccountId.parse('0190a000-0000-7000-8000-000000000001'), person: 'Anna Å' }))]).toEqual([true, false, false]);
});

test('who has no mandate is told why: one of the own that is not in force today, one of others, or one by which nobody can sign', () => {
  const [anna, bo] = [AccountId.parse('0190a000-0000-7000-8000-000000000001'), AccountId.parse('0190a000-0000-7000-8000-000000000002')];
  const [hers, past] = [mandate({ account: anna, person: 'Anna Å' }), mandate({ account: bo, person: 'Bo', until: mandate().from })];
  const why = (signatories: readonly string[], ...mandates: Parameters<typeof rule>) => whyNoMandate(rule(...mandates), bo, { today, signatories });
  expect([why([anna, bo], hers), why([bo], hers), why([bo], mandate({ person: 'Cecilia Ek' })), why([bo], past), why([anna, bo], hers, past)]).toEqual(['ofOthers', 'ofNobody', 'ofNobody', 'notToday', 'notToday']);
});

test('who may sign decides on a reopening by the same mandate, a coordinator where that is set; where two sign together nobody on an own request', () => {
  const [anna, bo] = [AccountId.parse('0190a000-0000-7000-8000-000000000001'), AccountId.parse('0190a000-0000-7000-8000-000000000002')];
  const signer = { signs: true, coordinates: false, account: anna, asker: bo };
  const coordinator = { ...signer, signs: false, coordinates: true };
  const [hers, theirs] = [rule(mandate({ account: anna, person: 'Anna Å' })), { ...NO_RULE, approver: 'coordinator' as const }];
  expect([stopOfDeciding(signer, NO_RULE, today), stopOfDeciding(signer, hers, today), stopOfDeciding({ ...signer, account: bo }, hers, today)]).toEqual([null, null, 'noMandate']);
  expect([stopOfDeciding(coordinator, NO_RULE, today), stopOfDeciding(coordinator, theirs, today), stopOfDeciding({ ...coordinator, coordinates: false }, theirs, today)]).toEqual(['notDecider', null, 'notDecider']);
  const own = { ...signer, asker: anna };
  const together = { ...NO_RULE, way: 'presented' as const };
  expect([stopOfDeciding(own, NO_RULE, today), stopOfDeciding(own, together, today), stopOfDeciding(signer, together, today), stopOfDeciding({ ...coordinator, asker: anna }, { ...theirs, way: 'presented' }, today)]).toEqual([null, 'ownRequest', null, 'ownRequest']);
});

test('rows of a page become mandates: an empty one keeps its place until the last that is filled', () => {
  expect(mandatesFrom({ 'mandates.1.words': ' § 34 ', 'mandates.1.from': '1.2.2026', 'mandates.1.until': '', 'mandates.2.person': '' })).toEqual([null, { account: null, person: '', office: '', words: '§ 34', from: '2026-02-01', until: null }]);
  expect(mandatesFrom({})).toEqual([]);
});
