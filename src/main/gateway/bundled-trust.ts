import { createSecureContext, rootCertificates, type SecureContext } from 'node:tls';

let made: SecureContext | null = null;

/**
 * The authorities a gateway's certificate may come from: the list that is built into the runtime.
 *
 * SECURITY: named explicitly, because without it `NODE_EXTRA_CA_CERTS`, `SSL_CERT_FILE` and command-line
 * switches could add an authority that reads the token. Made once: parsing the list takes some milliseconds.
 */
export function bundledTrust(): SecureContext {
  made ??= trustOnly(rootCertificates);
  return made;
}

/** Trusts exactly these authorities (PEM), over TLS 1.2 or newer. */
export function trustOnly(authorities: readonly string[]): SecureContext {
  return createSecureContext({ ca: [...authorities], minVersion: 'TLSv1.2' });
}
