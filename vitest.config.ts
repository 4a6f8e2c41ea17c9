import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take minutes begin first: else one worker is at them alone when all the rest is over. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification): boolean => /journeys\/(every-page|keyboard)/.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

/** What ends processes, mocks modules or drives a browser has a worker of its own for each file. */
const ALONE = ['tests/{faults,journeys,demonstration}/**/*.test.ts', 'src/platform/db/embedded/**/*.test.ts'];
const shared = {
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // Two workers at least: half of the time a test waits for a browser or the database. What is waited for comes when it does on a busy machine: how soon is the bench's to say.
  test: { maxWorkers: Math.max(2, availableParallelism() - 1), testTimeout: 30_000, hookTimeout: 60_000, expect: { poll: { timeout: 15_000 } } },
} as const;

export default defineConfig({
  test: {
    globalSetup: ['src/platform/testing/global-setup.ts'],
    sequence: { sequencer: LongestFirst },
    projects: [
      { ...shared, test: { ...shared.test, name: 'alone', include: ALONE } },
      // All others read the program's modules once a worker, and not once a file: that was half of their time.
      { ...shared, test: { ...shared.test, name: 'together', isolate: false, include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'tests/**/*.test.ts', 'bench/**/*.test.ts'], exclude: ALONE } },
    ],
  },
});
