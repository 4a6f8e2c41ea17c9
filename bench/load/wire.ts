import { connect, type Socket } from 'node:net';

export type Answered = { readonly status: number; readonly body: string };
/** One kept-alive HTTP connection, one request at a time. Written by hand: who loads a server on the same machine should cost little itself. */
export type Wire = { ask(method: string, path: string, headers: Readonly<Record<string, string>>, body: string): Promise<Answered> };

export async function wireTo(address: string): Promise<Wire> {
  const { hostname, port } = new URL(address);
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  return {
    ask(method, path, headers, body) {
      const fields = Object.entries({ host: hostname, ...headers, 'content-length': String(Buffer.byteLength(body)) });
      const answered = answerOn(socket);
      socket.write(`${method} ${path} HTTP/1.1\r\n${fields.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`);
      return answered;
    },
  };
}

/** The next answer, whole. Only one whose length is told: the API's all are. */
function answerOn(socket: Socket): Promise<Answered> {
  return new Promise((resolve, reject) => {
    let received: Buffer = Buffer.alloc(0);
    const done = (finish: () => void): void => {
      socket.off('data', more).off('close', lost);
      finish();
    };
    const lost = (): void => done(() => reject(new Error('The connection was closed.')));
    const more = (piece: Buffer): void => {
      received = received.length === 0 ? piece : Buffer.concat([received, piece]);
      const end = received.indexOf('\r\n\r\n');
      if (end < 0) return;
      const head = received.toString('latin1', 0, end);
      const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
      if (length === undefined) return done(() => reject(new Error(`An answer without its length: ${head.slice(0, 60)}`)));
      if (received.length < end + 4 + Number(length)) return;
      done(() => resolve({ status: Number(head.slice(9, 12)), body: received.toString('utf8', end + 4) }));
    };
    socket.on('data', more).once('close', lost);
  });
}
