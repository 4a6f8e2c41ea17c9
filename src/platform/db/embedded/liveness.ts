import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { run } from './run.ts';

/** A process as written in a file that it leaves: its number alone could belong to another by the time that somebody reads it. */
export type Holder = { readonly pid: number; readonly started: string; readonly mark: string };

/** This process, under a mark of its own for each thing that it holds. */
export async function thisProcess(): Promise<Holder> {
  return { pid: process.pid, started: (await startOf(process.pid)) ?? '', mark: randomUUID() };
}

export const written = ({ pid, started, mark }: Holder): string => `${pid} ${mark} ${started}\n`;

/** What `written` wrote; nothing when there is no file. One that a power cut left empty names nobody. */
export async function readHolder(file: string): Promise<Holder | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const [, pid = '0', mark = 'nobody', started = ''] = /^(\d+) (\S+) (.*)\n$/.exec(text) ?? [];
  return { pid: Number(pid), mark, started };
}

/** Whether the very process that wrote its name still runs, and not a later one with the same number. */
export async function lives({ pid, started }: Holder): Promise<boolean> {
  if (pid <= 0 || !hasProcess(pid)) return false;
  return (await startOf(pid)) === started;
}

export function hasProcess(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // kill throws nothing but system errors
  }
}

/** When a process began, in the system's own words; nothing for one that has ended, though nobody may have noticed yet. */
async function startOf(pid: number): Promise<string | undefined> {
  if (process.platform !== 'linux') return (await run('ps', ['-o', 'lstart=', '-p', String(pid)])).said || undefined;
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The name comes second, in parentheses, and may hold anything: the state and the start (field 22) follow it.
  const [state, ...rest] = status.slice(status.lastIndexOf(')') + 2).split(' ');
  return state && state !== 'Z' ? rest[18] : undefined;
}
