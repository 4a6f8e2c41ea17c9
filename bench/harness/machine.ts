import { cpus, loadavg, platform, release, totalmem } from 'node:os';

/** What the figures were measured on; nothing that names the machine. */
export function machine(postgres: string): readonly string[] {
  const processors = cpus();
  return [
    `machine: ${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${platform()} ${release()}`,
    `versions: Node ${process.versions.node}, ${postgres}`,
  ];
}

/** How busy the machine is: the mean number of processes that wanted a processor in the last minute. */
export const load = (): string => (loadavg()[0] ?? 0).toFixed(1);
