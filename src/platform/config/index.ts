import { resolve } from 'node:path';
import * as z from 'zod';
import { isLanguage, preferredLanguage, type Language } from '#platform/i18n/index.ts';

/** Everything that the surroundings decide, read once at start. Harmless where nothing is set. */
const Environment = z.object({
  /** A PostgreSQL server of one's own (15 or newer), "postgres://user:password@host/database". Without it Lykta runs one itself. */
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//).optional(),
  /** Where the database of one's own server and its secrets are kept. */
  LYKTA_DATA: z.string().min(1).default('data'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  /** The address to listen on. Only this machine, unless another is named. */
  HOST: z.string().min(1).default('127.0.0.1'),
  /** The address that users see, when it is another: "https://lykta.example.org". https binds the cookies to it. */
  LYKTA_URL: z.url().optional(),
  /** "yes" puts made-up units and people with known passwords into an empty database; "no" does not. Default: only with a database of Lykta's own, on this machine alone. */
  LYKTA_DEMO: z.enum(['yes', 'no']).optional(),
  /** How much is logged. */
  LYKTA_LOG: z.enum(['silent', 'error', 'warn', 'info']).default('warn'),
  /** "yes" when a proxy of one's own stands before Lykta and tells who asks. */
  LYKTA_TRUST_PROXY: z.enum(['yes', 'no']).default('no'),
});

export type Config = {
  readonly databaseUrl: string | undefined;
  readonly dataFolder: string;
  readonly port: number;
  readonly host: string;
  readonly url: string | undefined;
  readonly isDemonstration: boolean;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info';
  readonly trustProxy: boolean;
  /** What the terminal speaks. */
  readonly language: Language;
};

/** Throws with the names of what is wrong: a mistyped setting must not be taken for its absence. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const parsed = Environment.safeParse(Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== '')));
  if (!parsed.success) {
    throw new Error(`Settings that cannot be used:\n${parsed.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`).join('\n')}`);
  }
  const { DATABASE_URL, LYKTA_DATA, PORT, HOST, LYKTA_URL, LYKTA_DEMO, LYKTA_LOG, LYKTA_TRUST_PROXY } = parsed.data;
  const isThisMachine = HOST === '127.0.0.1' || HOST === 'localhost' || HOST === '::1';
  return {
    databaseUrl: DATABASE_URL,
    dataFolder: resolve(LYKTA_DATA),
    port: PORT,
    host: HOST,
    url: LYKTA_URL?.replace(/\/$/, ''),
    isDemonstration: LYKTA_DEMO ? LYKTA_DEMO === 'yes' : !DATABASE_URL && isThisMachine,
    logLevel: LYKTA_LOG,
    trustProxy: LYKTA_TRUST_PROXY === 'yes',
    language: terminalLanguage(environment),
  };
}

function terminalLanguage({ LC_ALL, LC_MESSAGES, LANG }: Readonly<Record<string, string | undefined>>): Language {
  const found = (LC_ALL || LC_MESSAGES || LANG || 'en').slice(0, 2).toLowerCase();
  return isLanguage(found) || found === 'no' || found === 'nn' ? preferredLanguage(found) : 'en';
}
