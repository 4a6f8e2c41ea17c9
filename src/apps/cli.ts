import { existsSync } from 'node:fs';
import { COUNTRY_PEOPLE, DEMONSTRATION_PASSWORD, DEMONSTRATION_PEOPLE } from '#capabilities/accounts/index.ts';
import { root } from '#capabilities/organisations/index.ts';
import type { Actor } from '#platform/access/index.ts';
import { call } from '#platform/action/index.ts';
import { cliTexts, findCommand, helpText, problemText, type Command, type Given, type Printed } from '#platform/cli/index.ts';
import { systemClock } from '#platform/clock/index.ts';
import { readConfig, terminalLanguage, type Config } from '#platform/config/index.ts';
import { migrate, openFor, type Database } from '#platform/db/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { isLanguage, message, translator } from '#platform/i18n/index.ts';
import { COMMANDS } from './capabilities.ts';
import { progressTo } from './demonstration/progress.ts';
import { demonstrationTexts } from './demonstration/texts.ts';
import type { Telling } from './seed.ts';
import { MIGRATIONS, start } from './start.ts';
import { appTexts } from './texts.ts';

const argv = process.argv.slice(2);
const config = settings();
const t = translator(config.language);

try {
  if (argv.length === 0 || argv[0] === 'help' || argv.includes('--help')) console.log(help());
  else if (argv[0] === 'start') await serve();
  else await runCommand();
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  console.error(problemText(error, config.language));
  process.exitCode = 1;
}

function settings(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    console.error(problemText(error, terminalLanguage(process.env)));
    process.exit(2);
  }
}

function help(): string {
  const start: Command = { usage: 'start', summary: message(cliTexts, 'startSummary'), does: { alone: () => ({ json: null, text: () => '' }) } };
  return [t(cliTexts, 'commands'), helpText([start, ...COMMANDS], config.language), t(cliTexts, 'options')].join('\n\n');
}

async function serve(): Promise<void> {
  const stopped = untilStopped(); // from the first moment: who is told to stop on the way up takes down again what is up by then
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {}); // nobody reads any more: no reason to leave a database behind
  const log = (event: string, about: Readonly<Record<string, unknown>> = {}): void => {
    if (config.logLevel === 'info' || (config.logLevel !== 'silent' && /failed|lost|died/.test(event))) console.error(JSON.stringify({ at: new Date().toISOString(), event, ...about }));
  };
  const stopping = new AbortController();
  void stopped.then(() => stopping.abort());
  const running = await start(config, log, telling(), stopping.signal).catch((error: unknown) => {
    if (!stopping.signal.aborted) throw error;
    console.log(t(appTexts, 'stopping')); // a country that was being made: the next start goes on with it
    process.exit(0);
  });
  console.log(`\n${t(appTexts, 'ready', { address: running.address })}\n${running.describe}\n`);
  if (running.beginningKey) console.log(`${t(appTexts, 'begin', { address: `${running.address}/${config.language}/begin?key=${running.beginningKey}` })}\n`);
  else if (running.demonstration) {
    const isCountry = running.demonstration !== 'people';
    console.log(`${t(appTexts, isCountry ? 'visit' : 'visitPeople', { address: `${running.address}/${config.language}/visit` })}\n`);
    console.log(t(appTexts, 'signIns', { password: DEMONSTRATION_PASSWORD }));
    for (const { email, roles } of [...DEMONSTRATION_PEOPLE, ...(isCountry ? COUNTRY_PEOPLE : [])]) console.log(`  ${email.padEnd(28)} ${roles.map(({ role, over }) => `${role} ${over}`).join(', ')}`);
    console.log(isCountry ? '' : `\n${t(appTexts, 'programmeHint')}`);
  }
  console.log(t(appTexts, 'stopHint'));
  await stopped;
  console.log(t(appTexts, 'stopping'));
  await running.stop();
  process.exit(0);
}

/** Tells on the terminal how the making of a country goes on. */
function telling(): Telling {
  const { tell, end } = progressTo(process.stdout, config.language);
  return { begins: ({ units }) => console.log(t(demonstrationTexts, 'begins', { units })), tell, end };
}

/** A signal, or the launcher that holds our ipc channel is gone. Ctrl+C comes from the terminal, npm and the launcher: again and again. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
    process.once('disconnect', () => resolve());
    process.channel?.unref(); // a start that is refused ends by itself
    if (process.connected === false) resolve();
  });
}

async function runCommand(): Promise<void> {
  const found = await findCommand(COMMANDS, argv);
  if (!found) {
    console.error(`${t(cliTexts, 'unknown')}\n\n${help()}`);
    process.exitCode = 2;
    return;
  }
  const { does } = found.command;
  await print('alone' in does ? await does.alone(found.given) : await asOperator(does, found.given), found.given);
}

async function asOperator(does: Exclude<Command['does'], { alone: unknown }>, given: Given): Promise<Printed> {
  if (!config.databaseUrl && !existsSync(config.dataFolder)) throw notStarted(); // a command makes no database
  const opened = await openFor({ databaseUrl: config.databaseUrl, dataFolder: config.dataFolder, connections: 2 });
  try {
    await migrate(opened.connection, MIGRATIONS);
    if ('operates' in does) return await does.operates(opened.database, given);
    const output: unknown = await call({ database: opened.database, clock: systemClock }, does.action, does.input(given), await operator(opened.database));
    return does.print(output);
  } finally {
    await opened.stop();
  }
}

/** Whoever runs commands on the machine of an installation acts as its owner; the audit says that it was the command line. */
async function operator(database: Database): Promise<Actor> {
  const country = await database.transact({ tenants: [], oversees: false }, 'read', root);
  if (!country) throw notStarted();
  return { kind: 'operator', accountId: null, name: 'lykta', grants: [{ role: 'owner', path: country.path, tenant: country.tenantNo }] };
}

function notStarted(): Problem {
  return new Problem('unavailable', message(cliTexts, 'notStarted', { place: config.databaseUrl ? 'DATABASE_URL' : config.dataFolder }));
}

async function print({ json, text, isFailure = false, bytes }: Printed, { options }: Given): Promise<void> {
  const wanted = options['language'];
  const language = isLanguage(wanted) ? wanted : config.language;
  if (options['format'] === 'json') console.log(JSON.stringify(json, null, 2));
  else if (bytes) await writeOut(await bytes(language));
  else console.log(text(language));
  if (isFailure) process.exitCode = 1;
}

/** All of it, before the process ends. */
const writeOut = (bytes: Uint8Array): Promise<void> => new Promise((resolve, reject) => { process.stdout.write(bytes, (error) => (error ? reject(error) : resolve())); });
