import { Worker } from 'node:worker_threads';
import { Problem } from '#platform/errors/index.ts';
import { message, type Message } from '#platform/i18n/index.ts';
import { PDF_LIMITS, type Outcome, type PdfLimits } from './limits.ts';
import { pdfTexts as texts } from './texts.ts';

export { PDF_LIMITS, type PdfLimits } from './limits.ts';

export const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');

/**
 * The text of a PDF, as layout.ts describes it. Scripts, forms, attachments and pictures in it are left alone. Throws Problem('invalid') that says why a
 * document cannot be read; one that takes too long or too much memory is stopped, and nobody else notices.
 */
export async function textOfPdf(bytes: Uint8Array, limits: PdfLimits = PDF_LIMITS): Promise<string> {
  if (!Buffer.from(bytes.subarray(-2048)).includes('%%EOF')) throw refusal(message(texts, 'cutOff'));
  const outcome = await inTurn(() => inThread(bytes, limits));
  switch (outcome.is) {
    case 'read': return outcome.text;
    case 'scan': throw refusal(message(texts, 'scan', outcome));
    case 'too-many-pages': throw refusal(message(texts, 'tooManyPages', { pages: outcome.pages, most: limits.pages }));
    case 'too-much-text': throw refusal(message(texts, 'tooMuchText', { millions: limits.characters / 1_000_000 }));
    case 'too-slow': throw refusal(message(texts, 'tooSlow', { seconds: limits.seconds }));
    case 'too-heavy': throw refusal(message(texts, 'tooHeavy', { megabytes: limits.megabytes }));
    case 'password': throw refusal(message(texts, 'password'));
    case 'broken': throw refusal(message(texts, 'broken'));
  }
}

/** One at a time: each may take half a gigabyte. Those who wait go in the order that they came. */
let last: Promise<unknown> = Promise.resolve();
function inTurn(work: () => Promise<Ended>): Promise<Ended> {
  const own = last.then(work);
  last = own.catch(() => undefined);
  return own;
}

const refusal = (said: Message): Problem => new Problem('invalid', said);

type Ended = Outcome | { readonly is: 'too-slow' | 'too-heavy' };

/** How often the thread's memory is looked at, in milliseconds: V8 itself bounds only its own heap, not the bytes that a stream unpacks to. */
const LOOK = 100;

function inThread(bytes: Uint8Array, limits: PdfLimits): Promise<Ended> {
  const { promise, resolve } = Promise.withResolvers<Ended>();
  const worker = new Worker(new URL('./thread.ts', import.meta.url), {
    workerData: { bytes: Uint8Array.from(bytes), limits }, resourceLimits: { maxOldGenerationSizeMb: limits.megabytes }, stdout: true, stderr: true, env: {}, execArgv: [],
  });
  const timer = setTimeout(() => resolve({ is: 'too-slow' }), limits.seconds * 1_000);
  const look = setInterval(() => {
    worker.getHeapStatistics().then(
      ({ total_heap_size: heap, external_memory: external }) => heap + external > limits.megabytes * 1_048_576 && resolve({ is: 'too-heavy' }),
      () => undefined, // it has ended meanwhile
    );
  }, LOOK);
  worker.on('message', (outcome: Outcome) => resolve(outcome));
  worker.on('error', (error: NodeJS.ErrnoException) => resolve({ is: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-heavy' : 'broken' }));
  worker.on('exit', () => resolve({ is: 'broken' }));
  return promise.finally(() => {
    clearTimeout(timer);
    clearInterval(look);
    void worker.terminate();
  });
}
