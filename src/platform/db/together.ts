import type { Sight } from './sight.ts';
import type { Tx } from './tx.ts';

/** Work that several callers want at the same time and that one transaction can do for all of them. Each gets its own result, and only after the commit. */
export type Shared<I, R> = {
  readonly name: string;
  /** How many are done at once, at most. */
  readonly most: number;
  /** Two items of one key are never done at once: the later one waits for the next time. */
  key(item: I): string;
  /**
   * Whether the work itself keeps each item to what its own caller may see. Then those of several sights are done at once, under all that they see between them:
   * a statement for all instead of one for each, which is most of what a save costs. Those who oversee the country are still done apart.
   */
  readonly keepsApart?: boolean;
  /** Does it for those of one sight, or of several where it keeps them apart. A result for each item, in their order. */
  work(tx: Tx, items: readonly I[]): Promise<readonly R[]>;
};

/** What is done under one sight. */
type Share = { readonly sight: Sight; work(tx: Tx): Promise<readonly unknown[]> };
type Waiting = { readonly sight: Sight; readonly item: unknown; resolve(result: unknown): void; reject(error: unknown): void };

/**
 * Does shared work, one transaction at a time. Those who come in one turn of the event loop go together; who comes while they are under way goes in the
 * next transaction. So nobody waits for company, and the busier it is, the more share a commit.
 */
export function sharing(transact: (shares: readonly Share[]) => Promise<readonly (readonly unknown[])[]>): <I, R>(sight: Sight, shared: Shared<I, R>, item: I) => Promise<R> {
  const lines = new Map<string, Waiting[]>();

  const join = (sight: Sight, shared: Shared<unknown, unknown>, item: unknown): Promise<unknown> => new Promise((resolve, reject) => {
    const waiting = { sight, item, resolve, reject };
    const line = lines.get(shared.name);
    if (line) return void line.push(waiting);
    const own = [waiting];
    lines.set(shared.name, own);
    setImmediate(() => void goOn(own, shared));
  });

  async function goOn(line: Waiting[], shared: Shared<unknown, unknown>): Promise<void> {
    while (line.length > 0) await goTogether(taken(line, shared), shared);
    lines.delete(shared.name);
  }

  async function goTogether(going: readonly Waiting[], shared: Shared<unknown, unknown>): Promise<void> {
    const groups = [...Map.groupBy(going, ({ sight }) => (shared.keepsApart ? `${sight.oversees}` : `${sight.tenants.join()} ${sight.oversees}`)).values()];
    try {
      const results = await transact(groups.map((group) => ({ sight: between(group), work: (tx) => shared.work(tx, group.map(({ item }) => item)) })));
      for (const [i, group] of groups.entries()) for (const [place, { resolve }] of group.entries()) resolve(results[i]?.[place]);
    } catch (error) {
      for (const { reject } of going) reject(error);
    }
  }

  return <I, R>(sight: Sight, shared: Shared<I, R>, item: I) => join(sight, shared, item) as Promise<R>; // what its own work made of it
}

/** What they see between them. All of them oversee the country, or none does. */
function between(group: readonly Waiting[]): Sight {
  const tenants = new Set(group.flatMap(({ sight }) => sight.tenants));
  return { tenants: [...tenants].sort((a, b) => a - b), oversees: group.some(({ sight }) => sight.oversees) };
}

/** Those of a line that go next, the longest waiting first; they leave it. */
function taken(line: Waiting[], { most, key }: Shared<unknown, unknown>): readonly Waiting[] {
  const keys = new Set<string>();
  const mayGo = ({ item }: Waiting): boolean => {
    const own = key(item);
    if (keys.size === most || keys.has(own)) return false;
    keys.add(own);
    return true;
  };
  const { going = [], staying = [] } = Object.groupBy(line.splice(0), (waiting) => (mayGo(waiting) ? 'going' : 'staying'));
  line.push(...staying);
  return going;
}
