import { sql, type Database } from '#platform/db/index.ts';
import type { Clock } from '#platform/clock/index.ts';
import { isStepDone, noteStep, stepsDone } from '#platform/demonstration/index.ts';
import { keyOf } from './chance.ts';
import { countryFrom, type CountryWish } from './country.ts';
import { planOf } from './plan.ts';
import type { Saying, Stage, Step } from './steps/step.ts';

/** How far it has come, of all that there is to do in this run and before it. `fresh`: how much of it this run has done. */
export type Progress = { readonly done: number; readonly of: number; readonly fresh: number; readonly says: Saying; readonly year?: number | undefined };

/** Two at a time: the machine that has more processors needs it no less quickly. */
const HANDS = 2;

/**
 * Makes a country, or goes on with one: each step stands by itself, with the record that it is done, so that it may be broken off anywhere. Of several programs at once each
 * step is done by one. The database's own people and organisers are there before.
 */
export async function makeCountry({ database, clock }: { readonly database: Database; readonly clock: Clock }, wish: CountryWish, tell: (progress: Progress) => void = () => {}): Promise<void> {
  const stages = planOf(countryFrom(wish));
  const before = await database.asSystem(stepsDone);
  const all = stages.flat();
  const sum = (steps: readonly Step[]): number => steps.reduce((total, { work }) => total + work, 0);
  const of = sum(all);
  let done = sum(all.filter(({ name }) => before.has(name)));
  let fresh = 0;
  for (const stage of stages) {
    await inHands(stage.filter(({ name }) => !before.has(name)), async (step) => {
      tell({ done, of, fresh, says: step.says, year: step.year });
      await doStep(database, clock, step);
      done += step.work;
      fresh += step.work;
    });
  }
  tell({ done, of, fresh, says: 'now.ending' });
}

/** Some at a time, in their order. One that fails lets the other that is under way come to its end. */
async function inHands(steps: Stage, work: (step: Step) => Promise<void>): Promise<void> {
  const waiting = [...steps];
  let hasFailed = false;
  const hand = async (): Promise<void> => {
    for (let step = waiting.shift(); step && !hasFailed; step = waiting.shift()) {
      try {
        await work(step);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    }
  };
  const failed = (await Promise.allSettled(Array.from({ length: HANDS }, hand))).find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
}

async function doStep(database: Database, clock: Clock, step: Step): Promise<void> {
  await database.asSystem(async (tx) => {
    await tx.lock('alone', 'seed', keyOf(step.name));
    if (await isStepDone(tx, step.name)) return; // by another program
    await tx.run(sql`set local synchronous_commit = off`); // a step that a power cut takes back is done again
    await step.run(tx);
    await noteStep(tx, step.name, clock.now());
  });
}
