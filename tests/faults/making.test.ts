import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openFor } from '#platform/db/index.ts';
import { demonstrationIn } from '#platform/demonstration/index.ts';
import { aBegunProgram, aDataFolder, aProgram, databasePid, killHard, refusalOf, signedIn } from '../support/ground.ts';
import { runProgram } from '../support/program.ts';
import { driftIn } from '../support/country-digest.ts';

const env = { LYKTA_DEMO: 'small' };

test('a start that is killed while it makes a country is followed by one that goes on, whatever was killed', { timeout: 120_000 }, async () => {
  const data = await aDataFolder();
  for (const wait of [300, 1_500]) {
    const making = aBegunProgram(data, { env });
    await expect.poll(() => making.printed().out, { timeout: 30_000, interval: 20 }).toContain('made-up country of 200 units');
    await sleep(wait);
    if (wait > 1_000) await killHard(await databasePid(data)); // as a power cut would: what was committed without waiting for the disk may be gone
    await making.kill();
  }
  const program = await aProgram(data, { env });
  const owner = await signedIn(() => program.address, 'owner');
  expect(await (await owner.get('/en/rounds')).text()).toContain('Self-evaluation 2026');
  await program.stop();

  for (const words of [['sign-off', 'verify'], ['audit', 'verify']]) {
    const { code, err } = await runProgram(words, { env: { LYKTA_DATA: data } });
    expect({ words, code, err }).toEqual({ words, code: 0, err: '' });
  }
  const { database, stop } = await openFor({ dataFolder: data, connections: 2 });
  expect([await driftIn(database), await demonstrationIn(database)]).toEqual([[], { size: 'small', seed: 2026, isFinished: true }]);
  await stop();

  expect(await refusalOf(data, { env: { LYKTA_DEMO: '5000' } })).toMatch(/^LYKTA_DEMO=5000 \(seed 2026\) asks for another made-up country than the one in the database: small \(seed 2026\)\. Nothing has been changed\./);
});
