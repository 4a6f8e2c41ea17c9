export { forgive, mailStates, notePost, postOf, queueOf, refusedAmong, tryNow, type MailState, type Post, type Queue } from './post.ts';
export { deliverable, mailboxFrom, type Mailbox } from './message.ts';
export { enqueue, type ToSend } from './outbox.ts';
export { forgetSent, sendWaiting } from './sending.ts';
export { smtpTransport, type MailSettings, type Transport } from './transport.ts';
