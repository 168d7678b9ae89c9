/**
 * Characters a passphrase needs at least. Few, because a shop's owner types it on a counter with customers
 * waiting, and because who can read its hash can also edit the file it stands in; it keeps staff out, not
 * someone with the owner's disk.
 */
export const MIN_PASSPHRASE = 4;

/** Whether a passphrase is long enough to be chosen. Blanks around it do not count. */
export function isLongEnough(passphrase: string): boolean {
  return Array.from(passphrase.trim()).length >= MIN_PASSPHRASE;
}
