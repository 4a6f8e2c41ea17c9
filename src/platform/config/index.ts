import { resolve } from 'node:path';
import * as z from 'zod';
import { DEMONSTRATION_SIZES, type DemonstrationSize } from '#platform/demonstration/sizes.ts';
import { Problem, type FieldProblem } from '#platform/errors/index.ts';
import { isLanguage, message, preferredLanguage, type Language } from '#platform/i18n/index.ts';
import { mailboxFrom, type MailSettings } from '#platform/mail/index.ts';
import { configTexts } from './texts.ts';

/** What a setting must be, as a text's key: what is said of one that is not. */
const must = (be: Exclude<keyof typeof configTexts.entries, 'unusable' | 'unknown'>): typeof be => be;

/** Everything that the surroundings decide, read once at start. Harmless where nothing is set. */
const Environment = z.object({
  /** A PostgreSQL server of one's own (15 or newer), "postgres://user:password@host/database". Without it Lykta runs one itself. */
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, must('database')).optional(),
  /** Where the database of one's own server and its secrets are kept. */
  LYKTA_DATA: z.string().default('data'),
  PORT: z.string().regex(/^\d+$/, must('port')).transform(Number).refine((port) => port <= 65_535, must('port')).default(8080),
  /** The address to listen on. Only this machine, unless another is named. */
  HOST: z.string().default('127.0.0.1'),
  /** The address that users see, when it is another: "https://lykta.example.org". https binds the cookies to it. */
  LYKTA_URL: z.url({ protocol: /^https?$/, error: must('address') }).optional(),
  /**
   * A size makes a made-up country of that size in an empty database, with people whose passwords are known; "yes" is the small one, "no" makes none. Default: the small
   * one, but only with a database of Lykta's own, on this machine alone.
   */
  LYKTA_DEMO: z.enum(['no', 'yes', ...DEMONSTRATION_SIZES], must('demonstration')).optional(),
  /** What a made-up country is made from: the same number, the same country. */
  LYKTA_DEMO_SEED: z.string().regex(/^\d{1,9}$/, must('seed')).transform(Number).default(2026),
  /** How much is logged. */
  LYKTA_LOG: z.enum(['silent', 'error', 'warn', 'info'], must('logLevel')).default('warn'),
  /** "yes" when a proxy of one's own stands before Lykta and tells who asks; how many, when there are several one behind the other. What came before them is not believed. */
  LYKTA_TRUST_PROXY: z.string().regex(/^(yes|no|[1-9])$/, must('proxies')).default('no'),
  /** The mail server that takes what Lykta sends: "smtps://user:password@host", or "smtp://host:25". Without it no mail is sent. Then LYKTA_MAIL_FROM and LYKTA_URL are needed too. */
  LYKTA_MAIL_URL: z.string().refine(isMailServer, must('mailServer')).optional(),
  /** Whom mail is from: "Lykta <lykta@example.org>". */
  LYKTA_MAIL_FROM: z.string().refine((text) => mailboxFrom(text) !== undefined, must('mailFrom')).optional(),
  /** How many mails are sent in a minute at most, by all programs of the installation together. */
  LYKTA_MAIL_PER_MINUTE: z.string().regex(/^[1-9]\d{0,3}$/, must('perMinute')).transform(Number).default(120),
});

function isMailServer(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^smtps?:$/.test(url.protocol) && url.hostname !== '';
}

export type Config = {
  readonly databaseUrl: string | undefined;
  readonly dataFolder: string;
  readonly port: number;
  readonly host: string;
  readonly url: string | undefined;
  readonly demonstration: DemonstrationWish;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info';
  /** How many proxies are believed. */
  readonly trustProxy: number | false;
  /** How mail is sent; undefined: it is not. Links in it begin with `url`, which is set then. */
  readonly mail: MailSettings | undefined;
  /** What the terminal speaks. */
  readonly language: Language;
};

/** `isAsked`: somebody named the size. Then a database that holds something else is no place for it. */
export type DemonstrationWish = { readonly size: DemonstrationSize | 'no'; readonly seed: number; readonly isAsked: boolean };

type Surroundings = Readonly<Record<string, string | undefined>>;

/**
 * What is set to nothing counts as not set.
 * @throws Problem that names what is wrong: a mistyped setting must not be taken for its absence
 */
export function readConfig(environment: Surroundings): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(set);
  const wrong = [...(parsed.error?.issues ?? []).map(unusable), ...missingForMail(set), ...Object.entries(set).filter(isUnknown).map(([name]) => unknown(name))];
  if (!parsed.success || wrong.length > 0) throw new Problem('invalid', message(configTexts, 'unusable'), { fields: wrong });
  const { DATABASE_URL, LYKTA_DATA, PORT, HOST, LYKTA_URL, LYKTA_DEMO, LYKTA_DEMO_SEED, LYKTA_LOG, LYKTA_TRUST_PROXY, LYKTA_MAIL_URL, LYKTA_MAIL_FROM = '', LYKTA_MAIL_PER_MINUTE } = parsed.data;
  const from = mailboxFrom(LYKTA_MAIL_FROM);
  // Behind a proxy or under an address of its own it is not this machine's alone.
  const isThisMachine = (HOST === '127.0.0.1' || HOST === 'localhost' || HOST === '::1') && LYKTA_URL === undefined && LYKTA_TRUST_PROXY === 'no';
  return {
    databaseUrl: DATABASE_URL,
    dataFolder: resolve(LYKTA_DATA),
    port: PORT,
    host: HOST,
    url: LYKTA_URL?.replace(/\/$/, ''),
    demonstration: wishOf(LYKTA_DEMO ?? (!DATABASE_URL && isThisMachine ? 'yes' : 'no'), LYKTA_DEMO_SEED, set['LYKTA_DEMO_SEED'] !== undefined),
    logLevel: LYKTA_LOG,
    trustProxy: LYKTA_TRUST_PROXY !== 'no' && (LYKTA_TRUST_PROXY === 'yes' ? 1 : Number(LYKTA_TRUST_PROXY)),
    mail: LYKTA_MAIL_URL && from ? { url: LYKTA_MAIL_URL, from, perMinute: LYKTA_MAIL_PER_MINUTE } : undefined,
    language: terminalLanguage(environment),
  };
}

/** A mail without a sender is refused everywhere, and a link in one leads nowhere without the address that users see. */
const missingForMail = (set: Surroundings): readonly FieldProblem[] =>
  set['LYKTA_MAIL_URL'] === undefined ? [] : ['LYKTA_MAIL_FROM', 'LYKTA_URL'].filter((name) => set[name] === undefined).map((at) => ({ at, message: message(configTexts, 'neededForMail') }));

const wishOf = (demo: 'yes' | DemonstrationWish['size'], seed: number, hasSeed: boolean): DemonstrationWish => ({ size: demo === 'yes' ? 'small' : demo, seed, isAsked: demo !== 'no' && (demo !== 'yes' || hasSeed) });

const unusable = ({ path, message: key }: { readonly path: readonly PropertyKey[]; readonly message: string }): FieldProblem =>
  ({ at: path.join('.'), message: message(configTexts, key as ReturnType<typeof must>) }); // every check above is given one

const unknown = (name: string): FieldProblem => ({ at: name, message: message(configTexts, 'unknown', { names: Object.keys(Environment.shape).join(', ') }) });

/** Named like a setting and none. Our own tests have some of their own, and Kubernetes sets some for every service called lykta-something. */
function isUnknown([name, value = '']: readonly [string, string | undefined]): boolean {
  const isAnothers = /^LYKTA_(TEST_|BROWSER$|SCREENSHOTS$)|_SERVICE_(HOST|PORT)|_PORT_\d+_/.test(name) || /^(tcp|udp|sctp):\/\//.test(value);
  return name.startsWith('LYKTA_') && !(name in Environment.shape) && !isAnothers;
}

export function terminalLanguage({ LC_ALL, LC_MESSAGES, LANG }: Surroundings): Language {
  const found = (LC_ALL || LC_MESSAGES || LANG || 'en').slice(0, 2).toLowerCase();
  return isLanguage(found) || found === 'no' || found === 'nn' ? preferredLanguage(found) : 'en';
}
