import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { anOrganisation, as } from '#capabilities/organisations/testing.ts';
import { findCommand, type Printed } from '#platform/cli/index.ts';
import { scene } from '#platform/testing/index.ts';
import { aProgramme, aPublishedVersion } from '../testing.ts';
import { crosswalkCommands } from './crosswalk.ts';

const here = await scene();
const owner = as('owner', await anOrganisation(here, { kind: 'country' }));

async function run(...words: readonly string[]): Promise<Printed> {
  const found = await findCommand(crosswalkCommands, words);
  if (!found || !('action' in found.command.does)) throw new Error(`There is no command ${words.join(' ')}.`);
  const { action, input, print } = found.command.does;
  return print(await here.call(action, input(found.given), owner));
}

test('a crosswalk is shown, written to a file, brought in and confirmed from the command line', async () => {
  const from = await aPublishedVersion(here, aProgramme([{ code: '1.1.1-1a' }, { code: '1.1.1-1b' }]));
  const to = await aPublishedVersion(here, aProgramme([{ code: '1.1.1-1a' }], { version: '2.0' }));
  const between = [to.id, from.id];
  expect((await run('programme', 'crosswalk', ...between)).text('en').split('\n')).toEqual(['revision 0, does not hold', '  1.1.1-1a\t1.1.1-1a\tthe same question', '? 1.1.1-1b\t–\tno longer asked']);
  const folder = await mkdtemp(join(tmpdir(), 'lykta-crosswalk-'));
  const path = join(folder, 'crosswalk.json');
  await writeFile(path, (await run('programme', 'crosswalk', 'document', ...between)).text('en'));
  expect((await run('programme', 'crosswalk', 'bring-in', ...between, '0', path)).text('en')).toBe('revision 1, 2 rows');
  await rm(folder, { recursive: true });
  expect((await run('programme', 'crosswalk', 'confirm', ...between, '1')).json).toMatchObject({ revision: 2 });
  expect((await run('programme', 'crosswalk', ...between)).text('sv').split('\n')[0]).toBe('revision 2, gäller');
  await expect(run('programme', 'crosswalk', 'confirm', ...between, '2')).rejects.toMatchObject({ code: 'conflict' });
});
