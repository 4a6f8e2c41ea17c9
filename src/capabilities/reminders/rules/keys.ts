import { createHash, randomBytes } from 'node:crypto';

/** A secret in an address: 256 bits, so that guessing is no way in. Only its hash is kept. Long enough to be left out of the log. */
export const newKey = (): string => randomBytes(32).toString('base64url');
export const keyHash = (key: string): Buffer => createHash('sha256').update(key).digest();
