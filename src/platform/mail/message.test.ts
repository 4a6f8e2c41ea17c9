import { expect, test } from 'vitest';
import { deliverable, mailboxFrom, written, type Message } from './message.ts';
import { readMail } from './testing/index.ts';
import { failureOf, withoutAddresses, type SmtpError } from './transport.ts';

const FROM = { name: 'Lykta', address: 'lykta@example.org' };
const MESSAGE: Message = { id: '1', to: { name: 'Åsa Öhman', address: 'asa@example.org' }, language: 'sv', at: new Date('2026-11-23T07:00:00Z'), subject: 'Att göra', text: 'Hej' };
const read = (more: Partial<Message>) => readMail(written({ ...MESSAGE, ...more }, FROM));

test('a mail says who sent it, that a program did, and how to be rid of its like, and its letters are its own', () => {
  const text = `Hej Åsa!\n\n${'Det finns frågor att besvara i omgången, och de är många. '.repeat(4).trim()}\n> så här\nFrom mig\n  inflyttad`;
  const { headers, text: seen } = read({ text, subject: 'Tjänster för äldre: 12 frågor återstår i omgången för år 2026, och den sista dagen är nära 🕯', unsubscribe: 'https://lykta.example.org/x' });
  expect(headers).toMatchObject({
    from: '"Lykta" <lykta@example.org>', to: 'Åsa Öhman <asa@example.org>', date: 'Mon, 23 Nov 2026 07:00:00 +0000', 'message-id': '<1@example.org>', 'auto-submitted': 'auto-generated',
    subject: 'Tjänster för äldre: 12 frågor återstår i omgången för år 2026, och den sista dagen är nära 🕯', 'list-unsubscribe': '<https://lykta.example.org/x>', 'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
    'content-type': 'text/plain; charset=utf-8; format=flowed',
  });
  expect(seen).toBe(text);
  expect(Math.max(...written({ ...MESSAGE, text }, FROM).split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(76);
});

test('an address in a text is never broken', () => {
  const link = `https://lykta.example.org/sv/forms/${'0'.repeat(90)}?only=unanswered`;
  expect(read({ text: `Öppna formuläret: ${link}` }).text).toContain(link);
});

test('nothing that somebody writes begins another header or another mail', () => {
  const raw = written({ ...MESSAGE, subject: 'Hej\r\nBcc: all@example.org\u2028X: y', to: { name: 'A"\r\nBcc: b@example.org', address: 'asa@example.org' }, text: 'a\r\n.\r\nQUIT\n\n.' }, FROM);
  const { headers } = readMail(raw);
  expect(Object.keys(headers)).not.toContain('bcc');
  expect(headers['subject']).toBe('Hej Bcc: all@example.org X: y');
  expect(raw.split('\r\n\r\n')[0]).not.toMatch(/^Bcc/m);
});

test('an address is one that a mail server takes, or none', () => {
  expect(deliverable('Å@example.org')).toBeUndefined();
  expect(deliverable('asa@exämple.org')).toBe('asa@xn--exmple-cua.org');
  for (const odd of ['', 'x', 'a@b c', 'a@b>\r\nRCPT TO:<c@d', 'a,b@example.org', 'a@', '@b', `${'x'.repeat(65)}@example.org`]) expect(deliverable(odd)).toBeUndefined();
  expect(mailboxFrom('Lykta – påminnelser <lykta@example.org>')).toEqual({ name: 'Lykta – påminnelser', address: 'lykta@example.org' });
  expect(mailboxFrom('lykta@example.org')).toEqual({ name: '', address: 'lykta@example.org' });
  expect(mailboxFrom('Lykta')).toBeUndefined();
});

test('a refused recipient is to blame itself, unless the server speaks of its own rules; all that is not about one message is the server’s', () => {
  const of = (responseCode: number, command: string, response = `${responseCode} x`) => {
    const blame = failureOf({ command, responseCode, response } as SmtpError);
    return `${blame.of}${blame.isForGood ? ' for good' : ''}`;
  };
  expect([of(550, 'RCPT TO', '550 5.1.1 No such user'), of(550, 'RCPT TO', '550 5.7.1 Relaying denied'), of(451, 'RCPT TO'), of(554, 'DATA'), of(452, 'DATA'), of(535, 'AUTH PLAIN'), of(553, 'MAIL FROM'), of(421, 'DATA')])
    .toEqual(['address for good', 'message', 'message', 'message for good', 'message', 'server', 'server', 'server']);
  expect(failureOf({ code: 'ECONNECTION', message: 'connect ECONNREFUSED' } as SmtpError)).toMatchObject({ of: 'server' });
  expect(withoutAddresses('550 <asa@example.org>: no\r\nsuch user asa@example.org')).toBe('550 <…>: no such user …');
});
