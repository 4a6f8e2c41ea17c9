import { findGroundless, remindPeople } from '#capabilities/reminders/jobs.ts';
import type { Surroundings } from '#platform/action/index.ts';
import { aloneCommand, operatorCommand, type Command, type Printed } from '#platform/cli/index.ts';
import { readConfig, type Config } from '#platform/config/index.ts';
import type { Database } from '#platform/db/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message, translator } from '#platform/i18n/index.ts';
import { deliverable, forgetSent, notePost, postOf, queueOf, sendWaiting, smtpTransport, type Transport } from '#platform/mail/index.ts';
import { mailTexts as texts } from './mail-texts.ts';

// Mail as this program sends it: who carries it, what works at it in the background, and what the command line tells of it.

/** Where links in mail lead, how it is handed over, and how much of it. */
export type PostWish = { readonly address: string; readonly transport: Transport; readonly perMinute: number };

/** Mail as the settings have it; undefined where there is none. Every page and the command line hear of either. */
export async function postFor({ database }: Pick<Surroundings, 'database'>, { mail, url }: Pick<Config, 'mail' | 'url'>): Promise<PostWish | undefined> {
  const isOn = mail !== undefined && url !== undefined;
  await database.asSystem((tx) => notePost(tx, isOn ? { from: mail.from, address: url, perMinute: mail.perMinute } : undefined));
  return isOn ? { address: url, transport: await smtpTransport(mail), perMinute: mail.perMinute } : undefined;
}

const HOUR_MS = 3_600_000;

/** What is done again and again where mail is sent. */
export const postKeepers = (surroundings: Surroundings, { address, transport, perMinute }: PostWish): readonly { readonly ms: number; work(): Promise<number> }[] => [
  { ms: 1_000, work: () => sendWaiting(surroundings, transport, perMinute, findGroundless) },
  { ms: 60_000, work: () => remindPeople(surroundings, address) },
  { ms: HOUR_MS, work: async () => (await forgetSent(surroundings), 0) },
];

export const mailCommands: readonly Command[] = [
  operatorCommand('mail', message(texts, 'summary'), status),
  aloneCommand('mail test <address>', message(texts, 'testSummary'), ({ args }) => sendTest(args['address'] ?? '')),
];

async function status(database: Database): Promise<Printed> {
  const state = await database.transact({ tenants: [], oversees: true }, 'read', async (tx) => ({ ...(await postOf(tx)), ...(await queueOf(tx)) }));
  return {
    json: state,
    isFailure: state.pausedUntil !== null,
    text(language) {
      const t = translator(language);
      const at = (instant: Date): string => instant.toISOString();
      return [
        state.isOn ? t(texts, 'on', { sender: state.sender ?? '', most: state.perMinute }) : t(texts, 'off'),
        t(texts, 'queue', { waiting: state.waiting, dead: state.dead }),
        ...(state.oldest ? [t(texts, 'oldest', { at: at(state.oldest) })] : []),
        ...(state.sentAt ? [t(texts, 'sent', { at: at(state.sentAt) })] : []),
        ...(state.failedAt ? [t(texts, 'failed', { at: at(state.failedAt), why: state.failure ?? '' })] : []),
        ...(state.pausedUntil ? [t(texts, 'paused', { at: at(state.pausedUntil) })] : []),
      ].join('\n');
    },
  };
}

/** One mail at once, past the queue: whether the settings are right. */
async function sendTest(to: string): Promise<Printed> {
  const { mail, language } = readConfig(process.env);
  if (!mail) throw new Problem('unavailable', message(texts, 'off'));
  if (deliverable(to) === undefined) throw new Problem('invalid', message(texts, 'noAddress', { address: to }));
  const transport = await smtpTransport(mail);
  const t = translator(language);
  const at = new Date();
  const failure = await transport.send({ id: crypto.randomUUID(), to: { name: '', address: to }, language, at, subject: t(texts, 'testSubject'), text: t(texts, 'testText') });
  transport.close();
  return {
    json: { sent: failure === undefined, why: failure?.why ?? null },
    isFailure: failure !== undefined,
    text: (own) => (failure ? translator(own)(texts, 'testFailed', { why: failure.why }) : translator(own)(texts, 'testSent', { address: to })),
  };
}
