import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { accountTexts } from '../texts.ts';

/** OWASP's recommended settings for argon2id: 19 MiB, two passes. They stand in each hash, so that they can be raised. */
const SETTINGS = { memory: 19_456, passes: 2, parallelism: 1 };
const LENGTH = 32;

export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const hash = await derive(password, nonce, SETTINGS);
  return ['argon2id', SETTINGS.memory, SETTINGS.passes, SETTINGS.parallelism, nonce.toString('base64url'), hash.toString('base64url')].join('$');
}

/** Takes as long when there is nothing to compare with: how long an answer takes must not tell who exists. */
export async function passwordMatches(password: string, stored: string | null | undefined): Promise<boolean> {
  const [kind, memory, passes, parallelism, nonce = '', wanted = ''] = (stored ?? '').split('$');
  if (kind !== 'argon2id') {
    await derive(password, Buffer.alloc(16), SETTINGS);
    return false;
  }
  const found = await derive(password, Buffer.from(nonce, 'base64url'), { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) });
  const right = Buffer.from(wanted, 'base64url');
  return found.length === right.length && timingSafeEqual(found, right);
}

function derive(password: string, nonce: Buffer, { memory, passes, parallelism }: typeof SETTINGS): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    argon2('argon2id', { message: password.normalize('NFC'), nonce, memory, passes, parallelism, tagLength: LENGTH }, (error, hash) => (error ? reject(error) : resolve(hash)));
  });
}

/** @throws Problem where a password is what everybody knows of the person: the name or the address */
export function refuseOwn(password: string, known: readonly string[]): void {
  const plain = (text: string): string => text.trim().toLowerCase().normalize('NFC');
  if (!known.some((text) => plain(text) === plain(password))) return;
  const said = message(accountTexts, 'passwordIsOwn');
  throw new Problem('invalid', said, { fields: [{ at: 'password', message: said }] });
}
