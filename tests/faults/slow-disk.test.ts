import { expect, onTestFinished, test, vi } from 'vitest';
import { aRound, formOf } from '#capabilities/evaluation/testing.ts';
import { aPublishedVersion } from '#capabilities/programme/testing.ts';
import type * as real from '#platform/files/index.ts';
import { aPdf } from '#platform/files/testing/index.ts';
import { place } from '../support/every-page-made.ts';
import { aSiteOnline } from '../support/site-online.ts';

/** A disk that takes its time to close a file, when a test asks for one. */
const slow = vi.hoisted(() => ({ nAsked: 0, until: undefined as Promise<void> | undefined }));
vi.mock('#platform/files/index.ts', async (original) => {
  const files = await original<typeof real>();
  return {
    ...files,
    async holdFile(...given: Parameters<typeof files.holdFile>) {
      const held = await files.holdFile(...given);
      const { until } = slow;
      if (!until) return held;
      slow.until = undefined;
      const { letGo } = held;
      return Object.assign(held, {
        async letGo() {
          slow.nAsked += 1;
          await until;
          await letGo();
        },
      });
    },
  };
});

const site = await aSiteOnline();
await aRound(site, { versionId: (await aPublishedVersion(site)).id });
const path = `/sv/forms/${await formOf(site, await place(site, '17'))}/evidence/1.1.1-1a`;
const neighbour = site.visitor();
await neighbour.signIn('neighbour@lykta.example');

test('a file that is slow to be let go of takes nothing down with it where the form may not be seen', async () => {
  const { promise: isGoing, resolve: go } = Promise.withResolvers<void>();
  const stray: unknown[] = [];
  const note = (reason: unknown): void => void stray.push(reason);
  process.on('unhandledRejection', note);
  onTestFinished(() => void process.off('unhandledRejection', note));
  slow.until = isGoing;
  const token = /name="csrf" value="([^"]+)"/.exec((await neighbour.get('/sv')).body)?.[1] ?? '';
  const body = new FormData();
  body.set('csrf', token);
  body.set('file', new Blob([Buffer.from(aPdf())], { type: 'application/pdf' }), 'plan.pdf');
  const cookie = [...neighbour.cookies].map((pair) => pair.join('=')).join('; ');
  const sending = fetch(`${site.address}${path}`, { method: 'POST', headers: { cookie }, body });
  await vi.waitFor(() => expect(slow.nAsked).toBe(1), { timeout: 10_000 });
  await new Promise((over) => setTimeout(over, 400)); // for what was refused meanwhile to be heard of by nobody
  go();
  expect([(await sending).status, stray]).toEqual([404, []]);
});
