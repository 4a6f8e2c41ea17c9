import { expect, test } from 'vitest';
import { protectingHeaders } from './protection.ts';

test('a page runs and loads only what is our own, stands in nobody’s frame and tells no other site where its reader came from', () => {
  expect(protectingHeaders({ secure: true })).toMatchObject({
    'content-security-policy': expect.stringMatching(/^default-src 'none';script-src 'self';.*frame-ancestors 'none';base-uri 'none'$/), 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin',
  });
});

test('only what is reached over https is to be reached over nothing else', () => {
  expect([true, false].map((secure) => 'strict-transport-security' in protectingHeaders({ secure }))).toEqual([true, false]);
});
