import { domainToASCII } from 'node:url';
import type { Language } from '#platform/i18n/index.ts';
import { flowed } from './flowed.ts';
import { inHeader, nameInHeader, quotedPrintable } from './written.ts';

/** Somebody's name and address. */
export type Mailbox = { readonly name: string; readonly address: string };

/** What a mail says: plain text, a paragraph a line. `unsubscribe` is an address of ours that takes a reader off the list with one click, without a sign-in. */
export type Content = { readonly subject: string; readonly text: string; readonly unsubscribe?: string | undefined };

export type Message = Content & { readonly id: string; readonly to: Mailbox; readonly language: Language; readonly at: Date };

/** The address as a mail server takes it; undefined for what is none, or what cannot be written in ASCII before the @. */
export function deliverable(address: string): string | undefined {
  const [, local = '', domain = ''] = /^([^\s@<>()[\]\\,;:"\p{Cc}]{1,64})@([^\s@<>()[\]\\,;:"\p{Cc}]{1,253})$/u.exec(address.trim()) ?? [];
  const ascii = domainToASCII(domain);
  return /^[\x21-\x7e]+$/.test(local) && /^[a-z0-9-]+(\.[a-z0-9-]+)*$/i.test(ascii) ? `${local}@${ascii}` : undefined;
}

/** "Lykta <lykta@example.org>", or only the address. Undefined if it is neither. */
export function mailboxFrom(text: string): Mailbox | undefined {
  const [, name = '', address = text] = /^\s*"?([^"<>\p{Cc}]*?)"?\s*<([^<>]*)>\s*$/u.exec(text) ?? [];
  const found = deliverable(address);
  return found === undefined ? undefined : { name: name.trim(), address: found };
}

/**
 * A mail as it goes over the wire (RFC 5322): text only, which every reader shows in the reader's own letters and no server takes for an advertisement. Its lines flow
 * (RFC 3676). It says that a program sent it, so that nobody's holiday answers it (RFC 3834), and how to be rid of its like (RFC 8058). The same message has the same id each time.
 */
export function written({ id, to, language, at, subject, text, unsubscribe }: Message, from: Mailbox): string {
  const domain = from.address.slice(from.address.indexOf('@') + 1);
  const headers = [
    `Date: ${at.toUTCString().replace(/GMT$/, '+0000')}`,
    `From: ${mailbox(from)}`,
    `To: ${mailbox(to)}`,
    `Message-ID: <${id}@${domain}>`,
    `Subject: ${inHeader(subject)}`,
    `Content-Language: ${language}`,
    'Auto-Submitted: auto-generated',
    'X-Auto-Response-Suppress: All',
    ...(unsubscribe ? [`List-Unsubscribe: <${unsubscribe}>`, 'List-Unsubscribe-Post: List-Unsubscribe=One-Click'] : []),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8; format=flowed',
    'Content-Transfer-Encoding: quoted-printable',
  ];
  return `${headers.join('\r\n')}\r\n\r\n${quotedPrintable(flowed(text))}\r\n`;
}

const mailbox = ({ name, address }: Mailbox): string => (name.trim() === '' ? address : `${nameInHeader(name)}\r\n <${address}>`);
