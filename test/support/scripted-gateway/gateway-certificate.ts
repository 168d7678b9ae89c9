import { makeCertificate, type Certificate } from './certificate';

/** How a gateway is reached: plain http, or https with a certificate that is right or wrong in one way. */
export type Tls = 'none' | 'right' | 'expired' | 'wrong_name';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The certificate a gateway shows; `null` for plain http. */
export function certificateFor(tls: Tls): Certificate | null {
  if (tls === 'none') return null;
  const now = Date.now() - (tls === 'expired' ? 10 * DAY_MS : 0);
  return makeCertificate({
    names: tls === 'wrong_name' ? ['gateway.invalid'] : ['127.0.0.1', 'localhost'],
    notBefore: new Date(now - DAY_MS),
    notAfter: new Date(now + DAY_MS),
  });
}
