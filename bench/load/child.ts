// A load process: told by its parent what to do and when, so that the server's event loop is not shared with whoever loads it.
import { closedLoop, inTurns, openLoop, type Drive, type Lane } from './drive.ts';
import type { Job, Pace, Reported, Told } from './jobs.ts';
import { pageLane } from './reading.ts';
import { actionLanes, httpLanes, rawLanes, type Lanes } from './saving.ts';

const MOST_CONNECTIONS = 64;
let prepared: Lanes | undefined;

process.on('message', (told: Told) => {
  obey(told).then(report, (error: unknown) => report({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }));
});
process.on('disconnect', () => process.exit(0));

const report = (reported: Reported): unknown => process.send?.(reported);

async function obey(told: Told): Promise<Reported> {
  if ('prepare' in told) {
    prepared = await lanesFor(told.prepare);
    return { ready: true };
  }
  if (!prepared) throw new Error('Told to run before there was anything to do.');
  if ('kept' in told) return { kept: prepared.kept() };
  return { drive: await driven(prepared.lanes, told.run) };
}

async function lanesFor(job: Job): Promise<Lanes> {
  switch (job.is) {
    case 'save-http': return httpLanes(job);
    case 'save-action': return actionLanes(job);
    case 'save-raw': return rawLanes(job);
    case 'get': return { lanes: [pageLane(job, MOST_CONNECTIONS)], kept: () => ({}) };
  }
}

function driven(lanes: readonly Lane[], pace: Pace): Promise<Drive> {
  const [first] = lanes;
  if (!first) throw new Error('A load without lanes.');
  if ('perSecond' in pace) return lanes.length === 1 ? openLoop(first, pace.perSecond, pace.seconds) : inTurns(lanes, pace.perSecond, pace.seconds);
  return closedLoop(lanes.length === 1 ? Array.from({ length: pace.lanes }, () => first) : lanes.slice(0, pace.lanes), pace.seconds);
}
