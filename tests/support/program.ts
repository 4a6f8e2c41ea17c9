import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The real program as a process of its own: what `npm start` and `npx lykta` run. */
export type Program = Begun & {
  /** Where it answers, as it printed it. */
  readonly address: string;
  /** Milliseconds from spawning it until it said so. */
  readonly readyAfter: number;
};

/** The program on its way up. */
export type Begun = {
  readonly pid: number;
  /** All that it has printed so far. */
  printed(): Printed;
  /** Asks it something over the channel that `withChannel` opens; `probe.ts` of the bench answers. */
  ask<T>(question: string): Promise<T>;
  /** Kills it at once. */
  kill(): Promise<void>;
  /** Asks it to stop in good order; gives its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  /** Ctrl+C as a terminal does it: everybody in the group is told; with `inGroup` only. */
  interrupt(): void;
  /** Whoever read what it prints reads no more. */
  stopListening(): void;
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
  /** Makes it the first of a group of processes, as a terminal does. */
  readonly inGroup?: boolean;
  /** Another user of the operating system than ourselves. */
  readonly user?: { readonly uid: number; readonly gid: number };
  /** When it is stopped at the latest. */
  readonly patienceMs?: number;
};

const LYKTA = fileURLToPath(new URL('../../bin/lykta.mjs', import.meta.url));

/** Only what the program is meant to see: no setting of ours reaches it. Of a demonstration its people are enough. */
const surroundings = (env: Way['env'] = {}): NodeJS.ProcessEnv => ({ PATH: process.env['PATH'] ?? '', LANG: 'en_GB.UTF-8', PORT: '0', LYKTA_LOG: 'error', LYKTA_DEMO: 'people', ...env });

/** The address in what it prints when it is up. */
const ADDRESS = /\n.*: (https?:\/\/\S+)\n/;

/**
 * Starts the program on a data folder and waits until it says where it answers.
 * @throws Error with all that it printed, when it ends instead
 */
export async function startProgram(data: string, way: Way = {}): Promise<Program> {
  const began = performance.now();
  const { ready, ...begun } = beginProgram(data, way);
  const address = await ready;
  return { ...begun, address, readyAfter: performance.now() - began };
}

/** Starts the program and waits for nothing; `ready` gives its address. */
export function beginProgram(data: string, { env, ...way }: Way = {}): Begun & { readonly ready: Promise<string> } {
  const { child, printed, ended } = spawned(['start'], { ...way, env: { LYKTA_DATA: data, ...env } });
  const pid = child.pid ?? 0;
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', () => {
      const [, found] = ADDRESS.exec(printed().out) ?? [];
      if (found) resolve(found);
    });
    void ended.then((code) => reject(new Error(`The program ended with ${code}.\n${printed().out}\n${printed().err}`)));
  });
  ready.catch(() => {}); // not everybody waits for it
  return {
    pid,
    ready,
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
    interrupt: () => void process.kill(-pid, 'SIGINT'),
    stopListening() {
      for (const stream of [child.stdout, child.stderr]) stream?.destroy();
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

function spawned(words: readonly string[], { env, node = process.execPath, nodeArguments = [], withChannel = false, inGroup = false, user, patienceMs }: Way) {
  const child = spawn(node, [...nodeArguments, LYKTA, ...words], {
    env: surroundings(env), stdio: ['ignore', 'pipe', 'pipe', ...(withChannel ? (['ipc'] as const) : [])], detached: inGroup, ...user, ...(patienceMs !== undefined && { timeout: patienceMs }),
  });
  const said = { out: '', err: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said.err += text));
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  return { child, printed: (): Printed => ({ ...said }), ended };
}
