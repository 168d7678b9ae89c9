import { isRefId, type RefId } from '../../../preload/contract/ids';

/** Bytes from a cryptographic source; `crypto.randomBytes` in the app. */
export type RandomBytes = (count: number) => Uint8Array;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const LETTERS_AND_DIGITS = `${LETTERS}0123456789`;
const LENGTH = 14;

/**
 * A new ref id: 14 characters `[A-Z0-9]`, first a letter, every one of them random (about 71 bits), so that
 * ids of two counters, or of one counter before and after a restore, do not collide.
 */
export function makeRefId(randomBytes: RandomBytes): RefId {
  let id = pick(LETTERS, randomBytes);
  while (id.length < LENGTH) id += pick(LETTERS_AND_DIGITS, randomBytes);
  if (!isRefId(id)) throw new Error('a made ref id has the wrong form');
  return id;
}

/** One unbiased character: bytes beyond the last whole multiple of the alphabet are thrown away. */
function pick(alphabet: string, randomBytes: RandomBytes): string {
  const fair = 256 - (256 % alphabet.length);
  for (;;) {
    const byte = randomBytes(1)[0];
    if (byte !== undefined && byte < fair) return alphabet.charAt(byte % alphabet.length);
  }
}
