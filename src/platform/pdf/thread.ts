import { parentPort, workerData } from 'node:worker_threads';
import type { PdfLimits } from './limits.ts';
import { outcomeOf } from './read.ts';

// Runs in a thread of its own: a document that never ends or eats memory takes only this thread with it.

const { bytes, limits } = workerData as { readonly bytes: Uint8Array; readonly limits: PdfLimits }; // as index.ts sends it
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
parentPort?.postMessage(await outcomeOf(bytes, limits));
