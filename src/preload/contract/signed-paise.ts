import { MAX_PAISE } from './money';

declare const signedPaiseBrand: unique symbol;

/** Whole paise that may lie below zero, as what moved, or by how much a count was off: −MAX_PAISE … MAX_PAISE. */
export type SignedPaise = number & { readonly [signedPaiseBrand]: true };

/** Whether `value` is a whole number of paise in range. */
export function isSignedPaise(value: number): value is SignedPaise {
  return Number.isSafeInteger(value) && Math.abs(value) <= MAX_PAISE && !Object.is(value, -0);
}

/**
 * Brands a whole number of paise.
 * @throws RangeError when `value` is not one in range: that is a bug, not input.
 */
export function signedPaise(value: number): SignedPaise {
  // What is taken from itself may be a negative zero.
  const plain = value === 0 ? 0 : value;
  if (!isSignedPaise(plain)) throw new RangeError('not a whole number of signed paise in range');
  return plain;
}
