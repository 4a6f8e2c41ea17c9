import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The real program as a process of its own: what `npm start` and `npx lykta` run. */
export type Program = {
  readonly pid: number;
  /** Where it answers, as it printed it. */
  readonly address: string;
  /** Milliseconds from spawning it until it said so. */
  readonly readyAfter: number;
  /** All that it has printed so far. */
  printed(): Printed;
  /** Asks it something over the channel that `withChannel` opens; `probe.ts` of the bench answers. */
  ask<T>(question: string): Promise<T>;
  /** Kills it at once. */
  kill(): Promise<void>;
  /** Asks it to stop in good order; gives its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  readonly ended: Promise<number | null>;
};

export type Printed = { readonly out: string; readonly err: string };
export type Way = {
  readonly env?: Readonly<Record<string, string>>;
  /** Another Node than our own. */
  readonly node?: string;
  /** What Node itself is given before the program. */
  readonly nodeArguments?: readonly string[];
  /** Opens a channel between us: when we are gone, however suddenly, the program stops. */
  readonly withChannel?: boolean;
};

const LYKTA = fileURLToPath(new URL('../../bin/lykta.mjs', import.meta.url));

/** Only what the program is meant to see: no setting of ours reaches it. */
const surroundings = (env: Way['env'] = {}): NodeJS.ProcessEnv => ({ PATH: process.env['PATH'] ?? '', LANG: 'en_GB.UTF-8', PORT: '0', LYKTA_LOG: 'error', ...env });

/**
 * Starts the program on a data folder and waits until it says where it answers.
 * @throws Error with all that it printed, when it ends instead
 */
export async function startProgram(data: string, { env, ...way }: Way = {}): Promise<Program> {
  const began = performance.now();
  const { child, printed, ended } = spawned(['start'], { ...way, env: { LYKTA_DATA: data, ...env } });
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', () => {
      const [, found] = /\n.*: (https?:\/\/\S+)\n/.exec(printed().out) ?? [];
      if (found) resolve(found);
    });
    void ended.then((code) => reject(new Error(`The program ended with ${code}.\n${printed().out}\n${printed().err}`)));
  });
  return {
    pid: child.pid ?? 0,
    address,
    readyAfter: performance.now() - began,
    printed,
    ended,
    ask: <T>(question: string) => new Promise<T>((resolve, reject) => {
      child.once('message', (answer) => resolve(answer as T)); // the probe answers what it is asked
      child.send(question, (error) => error && reject(error));
    }),
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      return ended;
    },
  };
}

export type Ran = Printed & { readonly code: number | null };

/** Runs one command to its end. */
export async function runProgram(words: readonly string[], way: Way = {}): Promise<Ran> {
  const { printed, ended } = spawned(words, way);
  const code = await ended;
  return { code, ...printed() };
}

function spawned(words: readonly string[], { env, node = process.execPath, nodeArguments = [], withChannel = false }: Way) {
  const child = spawn(node, [...nodeArguments, LYKTA, ...words], {
    env: surroundings(env), stdio: ['ignore', 'pipe', 'pipe', ...(withChannel ? (['ipc'] as const) : [])],
  });
  const said = { out: '', err: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said.err += text));
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  return { child, printed: (): Printed => ({ ...said }), ended };
}
