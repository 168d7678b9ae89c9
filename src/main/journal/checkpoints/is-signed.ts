import { createPublicKey, verify } from 'node:crypto';
import type { Signed } from './checkpoint';

/** Whether a text was signed by the secret half of this key (Ed25519). Anything that is no key or no signature was not. */
export function isSigned(text: string, { publicKey, signature }: Signed): boolean {
  try {
    const x = Buffer.from(publicKey, 'hex').toString('base64url');
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    return verify(null, Buffer.from(text), key, Buffer.from(signature, 'hex'));
  } catch {
    return false;
  }
}
