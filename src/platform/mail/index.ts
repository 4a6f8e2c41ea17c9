export { forgive, mailStates, notePost, postOf, queueOf, refusedAmong, tryNow } from './post.ts';
export { deliverable, mailboxFrom } from './message.ts';
export { enqueue, type Grounds, type ToSend } from './outbox.ts';
export { forgetSent, sendWaiting, type FindGroundless } from './sending.ts';
export { smtpTransport, type MailSettings, type Transport } from './transport.ts';
