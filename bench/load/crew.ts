import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Drive } from './drive.ts';
import type { Job, Kept, Pace, Reported, Told } from './jobs.ts';

/** A load in a process of its own, ready to run as often as it is told. */
export type Load = {
  run(pace: Pace): Promise<Drive>;
  /** What was acknowledged to it last, by form and statement. */
  kept(): Promise<Kept>;
  end(): Promise<void>;
};

const CHILD = fileURLToPath(new URL('child.ts', import.meta.url));
const TSX = new URL('../../bin/tsx.mjs', import.meta.url).href;

export async function aLoad(job: Job): Promise<Load> {
  const child = fork(CHILD, [], { execArgv: ['--import', TSX] });
  await told(child, { prepare: job });
  return {
    async run(pace) {
      const reported = await told(child, { run: pace });
      if (!('drive' in reported)) throw new Error('A load that did not run.');
      return reported.drive;
    },
    async kept() {
      const reported = await told(child, { kept: true });
      return 'kept' in reported ? reported.kept : {};
    },
    end: () => new Promise((resolve) => {
      child.once('exit', () => resolve());
      child.disconnect();
    }),
  };
}

function told(child: ChildProcess, message: Told): Promise<Reported> {
  return new Promise((resolve, reject) => {
    const failed = (): void => reject(new Error('A load process has ended.'));
    child.once('exit', failed);
    child.once('message', (reported: Reported) => {
      child.off('exit', failed);
      if ('failed' in reported) reject(new Error(reported.failed));
      else resolve(reported);
    });
    child.send(message);
  });
}
