import { openDatabase, type Connection } from '#platform/db/index.ts';
import { sendWaiting, smtpTransport } from '../index.ts';

// A program that sends what waits, to be killed while it does.
const { CONNECTION = '{}', SMTP = '', AT = '' } = process.env;
const database = openDatabase(JSON.parse(CONNECTION) as Connection, { connections: 1 }); // written by the test
await sendWaiting({ database, clock: { now: () => new Date(AT) } }, await smtpTransport({ url: SMTP, from: { name: '', address: 'lykta@example.org' } }), 1000);
