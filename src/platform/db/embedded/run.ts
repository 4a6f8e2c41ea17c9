import { spawn } from 'node:child_process';

/** The user of the operating system that the server runs as, when that is not ourselves. */
export type ServerUser = { readonly uid: number; readonly gid: number };

export type Ended = { readonly code: number | null; readonly said: string; readonly error: NodeJS.ErrnoException | undefined };

/** What the server's programs see of our surroundings: nothing that changes how they work or the language that they speak. */
export const plainEnvironment = (): NodeJS.ProcessEnv => ({ PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' });

/** Runs a program to its end and gives all it said. Never rejects: a program that could not be run has an error and no code. */
export function run(command: string, args: readonly string[], user?: ServerUser): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(command, [...args], { ...user, cwd: '/', env: plainEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => said.push(piece));
    const text = (): string => Buffer.concat(said).toString('utf8').trim();
    child.once('error', (error) => resolve({ code: null, said: text(), error }));
    child.once('close', (code) => resolve({ code, said: text(), error: undefined }));
  });
}
