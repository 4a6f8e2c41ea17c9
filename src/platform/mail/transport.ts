import { deliverable, written, type Mailbox, type Message } from './message.ts';

/** How mail is handed over, and as whom. */
export type MailSettings = { readonly url: string; readonly from: Mailbox; readonly perMinute: number };

/** `of` tells what is to blame: the mail server, this message, or this address. Of an address that takes no mail there is nothing to try again. */
export type Failure = { readonly of: 'server' | 'message' | 'address'; readonly isForGood: boolean; readonly why: string };

/** Hands messages to a mail server. Gives undefined when it has taken one, else why not. */
export type Transport = { send(message: Message): Promise<Failure | undefined>; close(): void };

/** How long a mail server may keep us waiting: to connect, to greet, and between any two bytes. */
const PATIENCE_MS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000, dnsTimeout: 10_000 };

/** Over SMTP; smtps:// is TLS from the first byte. A password is only sent over TLS. The library is loaded where mail is sent, and only there. */
export async function smtpTransport({ url, from }: Pick<MailSettings, 'url' | 'from'>, patience: Partial<typeof PATIENCE_MS> = {}): Promise<Transport> {
  const { createTransport } = await import('nodemailer');
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const smtp = createTransport({
    pool: true, maxConnections: 1, maxMessages: 100, maxRequeues: 0, host: hostname.replace(/^\[|\]$/g, ''), port: port ? Number(port) : secure ? 465 : 25, secure, ...PATIENCE_MS, ...patience,
    ...(username && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) }, requireTLS: !secure }),
    disableFileAccess: true, disableUrlAccess: true,
  });
  const stopping = new AbortController();
  return {
    async send(message) {
      const address = deliverable(message.to.address);
      if (address === undefined) return { of: 'address', isForGood: true, why: 'not an address that mail can be sent to' };
      try {
        await smtp.sendMail({ envelope: { from: from.address, to: [address] }, raw: written({ ...message, to: { ...message.to, address } }, from), signal: stopping.signal });
        return undefined;
      } catch (error) {
        return failureOf(error as SmtpError); // the library throws nothing else
      }
    },
    close() {
      stopping.abort(); // nobody waits for a mail server that says nothing
      smtp.close();
    },
  };
}

export type SmtpError = Error & { readonly code?: string; readonly command?: string; readonly responseCode?: number; readonly response?: string };

/**
 * Who is to blame. A refused recipient is an address that is not there, unless the server speaks of its own rules (5.7): then all would be refused, and nobody's address is
 * to be marked. Whatever is not about one message is the server's: it is tried again.
 */
export function failureOf({ command, responseCode = 0, response, message, code }: SmtpError): Failure {
  const why = withoutAddresses(response ?? [code, message].filter(Boolean).join(' '));
  const isOfOne = responseCode !== 421 && (command === 'RCPT TO' || command === 'DATA');
  if (!isOfOne || responseCode < 400) return { of: 'server', isForGood: false, why };
  if (responseCode < 500) return { of: 'message', isForGood: false, why };
  if (command === 'DATA') return { of: 'message', isForGood: true, why };
  return /^\d{3}[ -]5\.7\./.test(response ?? '') ? { of: 'message', isForGood: false, why } : { of: 'address', isForGood: true, why };
}

/** What a mail server says often repeats an address, and is seen by people who need not know it. */
export const withoutAddresses = (text: string): string => text.replaceAll(/[\p{Cc}\s]+/gu, ' ').replaceAll(/[^\s<>()"',;:]+@[^\s<>()"',;:]+/g, '…').slice(0, 300);
