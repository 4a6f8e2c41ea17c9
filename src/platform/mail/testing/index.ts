import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';

/** What the mail server does with the next thing that it is told: a reply instead of its own, silence, or the end of the line. */
export type Mood = { readonly at: 'connect' | 'RCPT' | 'DATA' | 'end'; readonly does: string | 'silence' | 'hang-up' };

export type PostOffice = {
  readonly url: string;
  /** What it has taken, as it came. */
  readonly taken: readonly { readonly to: string; readonly raw: string }[];
  /** Until it is told otherwise; for all recipients, or those of whom this is true. */
  be(mood: Mood | undefined, whom?: (to: string) => boolean): void;
  close(): Promise<void>;
};

/** A mail server on this machine that takes everything and delivers nothing; as slow or as rude as a test wants it. `port`: the one that it had before it was closed. */
export async function aPostOffice({ port = 0 }: { readonly port?: number } = {}): Promise<PostOffice> {
  const taken: { to: string; raw: string }[] = [];
  const lines = new Set<Socket>();
  let mood: Mood | undefined;
  let isMeant = (_to: string): boolean => true;
  const server = createServer((socket) => {
    lines.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => lines.delete(socket));
    attend(socket);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const own = (server.address() as AddressInfo).port; // it listens on a port
  return {
    url: `smtp://127.0.0.1:${own}`,
    taken,
    be(next, whom = () => true) {
      mood = next;
      isMeant = whom;
    },
    async close() {
      for (const line of lines) line.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  function attend(socket: Socket): void {
    let to = '';
    let data: string[] | undefined;
    const say = (at: Mood['at'] | undefined, ordinary: string, whose = to): boolean => {
      const does = mood && mood.at === at && isMeant(whose) ? mood.does : ordinary;
      if (does === 'hang-up') socket.destroy();
      else if (does !== 'silence') socket.write(`${does}\r\n`);
      return does === ordinary;
    };
    say('connect', '220 post.example ESMTP');
    createInterface({ input: socket, crlfDelay: Infinity }).on('line', (line) => {
      if (data) {
        if (line !== '.') return void data.push(line.startsWith('..') ? line.slice(1) : line);
        const raw = data.join('\r\n');
        data = undefined;
        // As with real ones: what it has taken it has, whether or not the sender hears of it.
        if (mood?.at !== 'end' || !isMeant(to) || mood.does === 'hang-up' || mood.does === 'silence') taken.push({ to, raw });
        return void say('end', '250 2.0.0 Taken');
      }
      const word = line.slice(0, 4).toUpperCase();
      if (word === 'EHLO') return void socket.write('250-post.example\r\n250-8BITMIME\r\n250 ENHANCEDSTATUSCODES\r\n');
      if (word === 'RCPT') {
        to = /<([^>]*)>/.exec(line)?.[1] ?? '';
        return void say('RCPT', '250 2.1.5 Well');
      }
      if (word === 'DATA') {
        if (say('DATA', '354 Go on')) data = [];
        return undefined;
      }
      if (word === 'QUIT') return void socket.end('221 Bye\r\n');
      return void say(undefined, '250 2.0.0 Well');
    });
  }
}

/** The text of a mail as its reader sees it: decoded, and its lines flowed together. */
export function readMail(raw: string): { readonly headers: Readonly<Record<string, string>>; readonly text: string } {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const headers = Object.fromEntries(head.replaceAll(/\r\n[ \t]/g, ' ').split('\r\n').map((line) => {
    const [name = '', ...value] = line.split(': ');
    return [name.toLowerCase(), words(value.join(': '))];
  }));
  const bytes = rest.join('\r\n\r\n').replaceAll(/=\r\n/g, '').replaceAll(/=([0-9A-F]{2})/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return { headers, text: Buffer.from(bytes, 'latin1').toString('utf8').replaceAll(/(^|\r\n) /g, '$1').replaceAll(/(?<!\r\n--) \r\n/g, ' ').replaceAll('\r\n', '\n').trimEnd() };
}

const words = (text: string): string =>
  text.replaceAll(/\?= =\?/g, '?==?').replaceAll(/=\?utf-8\?B\?([^?]*)\?=/gi, (_whole, base64: string) => Buffer.from(base64, 'base64').toString('utf8'));
