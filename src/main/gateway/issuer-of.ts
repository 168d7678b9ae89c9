/** The part of a TLS socket that is looked at: this file opens none. Nothing is shown when a session goes on. */
interface Certified {
  getPeerCertificate(): { readonly issuer?: { readonly CN?: unknown; readonly O?: unknown } };
}

/** Names are short; what is longer is no name. */
const MOST_LETTERS = 60;

/**
 * Who gave out the certificate that the other side showed: its name, at most 60 letters without control characters;
 * empty when it says none. It is only told to a person, and believed by nobody: anyone may write any name there.
 */
export function issuerOf(socket: Certified): string {
  const { issuer = {} } = socket.getPeerCertificate();
  const name = [issuer.CN, issuer.O].find((each) => typeof each === 'string' && each.trim() !== '');
  return typeof name === 'string'
    ? name
        .replaceAll(/[\p{C}\s]+/gu, ' ')
        .trim()
        .slice(0, MOST_LETTERS)
    : '';
}
