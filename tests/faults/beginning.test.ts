import { expect, test } from 'vitest';
import { aDataFolder, aProgram } from '../support/ground.ts';
import type { Program } from '../support/program.ts';

/** Where to begin, as the program prints it after its own address. */
async function addressOf(program: Program): Promise<string> {
  const found = (): string => /\n {2}(http:\S+\/en\/begin\?key=[\w-]{43})\n/.exec(program.printed().out)?.[1] ?? '';
  await expect.poll(found).not.toBe('');
  return found();
}
const pageAt = async (address: string): Promise<string> => (await fetch(address)).text();

test('a start without a demonstration prints where to begin, each time anew, also after it was killed; the address before opens no more, and no log has it', async () => {
  const data = await aDataFolder();
  const env = { LYKTA_DEMO: 'no', LYKTA_LOG: 'info' };
  const first = await aProgram(data, { env });
  const before = await addressOf(first);
  expect(await pageAt(before)).toContain('name="countryCode"');
  const { out, err } = first.printed();
  expect(`${out.replace(before, '')}${err}`).not.toContain(before.slice(-43));
  expect(out).toContain('"url":"/en/begin?key=…"');
  await first.kill();
  const second = await aProgram(data, { env });
  const now = await addressOf(second);
  expect(await pageAt(now)).toContain('name="countryCode"');
  expect(await pageAt(`${second.address}/en/begin?key=${before.slice(-43)}`)).toContain('each start gives a new one');
});
