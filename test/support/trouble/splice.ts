/** What Chromium's key ring puts before its ciphertext on Linux. */
const MARK = 3;
const BLOCK = 16;

/** The ciphertext and the text that it was made of. */
export interface Known {
  readonly ciphertext: Buffer;
  readonly text: string;
}

/**
 * The beginning of one ciphertext and the end of another, as somebody makes them who can read files but not the
 * key: AES-CBC garbles one block at the joint and decrypts the rest. `null`: that block would be no text in JSON.
 *
 * @param head a text that ends inside a string, its length a multiple of a block
 * @param tail cut in the middle of its username
 */
export function splice(head: Known, tail: Known): Buffer | null {
  const cut = blockWithin(tail.text, '"username":"');
  const headBlocks = head.ciphertext.subarray(MARK, MARK + Buffer.byteLength(head.text));
  const body = tail.ciphertext.subarray(MARK);
  const before = body.subarray((cut - 1) * BLOCK, cut * BLOCK);
  const plain = Buffer.from(tail.text).subarray(cut * BLOCK, (cut + 1) * BLOCK);
  const lastOfHead = headBlocks.subarray(-BLOCK);
  const garbled = plain.map((byte, at) => byte ^ (before[at] ?? 0) ^ (lastOfHead[at] ?? 0));
  if (garbled.some((byte) => byte < 0x20 || byte === 0x22 || byte === 0x5c)) return null;
  return Buffer.concat([tail.ciphertext.subarray(0, MARK), headBlocks, body.subarray(cut * BLOCK)]);
}

/** The first block that lies wholly behind `mark`. */
function blockWithin(text: string, mark: string): number {
  return Math.ceil((text.indexOf(mark) + mark.length) / BLOCK);
}

/** A text that names an account and ends inside a string, at the end of a block. `nth` makes it another one. */
export function headFor(
  account: { readonly origin: string; readonly username: string },
  nth: number,
): string {
  const begun = `${JSON.stringify(account).slice(0, -1)},"x":"${String(nth).padStart(BLOCK, '0')}`;
  return begun.padEnd(Math.ceil(begun.length / BLOCK) * BLOCK, '0');
}
