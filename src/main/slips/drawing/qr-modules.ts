import { encode } from 'uqr';

/**
 * A text as the modules of a QR code, `true` for black, without a border: callers leave four modules
 * white around it. Level M: survives a fold or a smear of about 15 %.
 */
export function qrModules(text: string): readonly (readonly boolean[])[] {
  return encode(text, { ecc: 'M', border: 0 }).data;
}
