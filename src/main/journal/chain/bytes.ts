/** A value of SQLite, as better-sqlite3 gives it. */
export type Cell = string | number | Buffer | null;

/** What stands before each value, so that no two rows have the same bytes. `docs/journal.md` explains each. */
const TAG = {
  nothing: 0,
  integer: 1,
  real: 2,
  text: 3,
  blob: 4,
  commitment: 5,
  object: 6,
  array: 7,
  isTrue: 8,
  isFalse: 9,
  jsonNumber: 10,
} as const;

const FIRST_SIZE = 64 * 1024;
const TWO_32 = 4_294_967_296;

/** Gathers the bytes of one row after the other in one piece of memory, which grows with the longest. */
export class Bytes {
  #buffer = Buffer.allocUnsafe(FIRST_SIZE);
  #length = 0;

  /** Forgets what was gathered. */
  clear(): void {
    this.#length = 0;
  }

  /** What was gathered since; good until the next call. */
  taken(from = 0): Buffer {
    return this.#buffer.subarray(from, this.#length);
  }

  get length(): number {
    return this.#length;
  }

  /** Takes back what came after `length`. */
  cutTo(length: number): void {
    this.#length = length;
  }

  raw(bytes: Buffer): void {
    this.#room(bytes.length);
    this.#length += bytes.copy(this.#buffer, this.#length);
  }

  /** 8 bytes, the highest first. */
  place(n: number): void {
    this.#room(8);
    const high = Math.floor(n / TWO_32);
    this.#buffer.writeInt32BE(high | 0, this.#length);
    this.#buffer.writeUInt32BE(n - high * TWO_32, this.#length + 4);
    this.#length += 8;
  }

  commitment(bytes: Buffer): void {
    this.#tag(TAG.commitment);
    this.raw(bytes);
  }

  /** @param isReal the column holds numbers with fractions, where 1.0 reads back as 1. */
  cell(value: Cell, isReal = false): void {
    if (value === null) this.#tag(TAG.nothing);
    else if (typeof value === 'string') this.#text(value);
    else if (typeof value !== 'number') {
      this.#tag(TAG.blob);
      this.#count(value.length);
      this.raw(value);
    } else if (isReal || !Number.isInteger(value)) this.#real(value);
    else {
      this.#tag(TAG.integer);
      this.place(value);
    }
  }

  /** A value of JSON. `member` writes a member of an object, wherever it stands. */
  json(value: unknown, member: (name: string, value: unknown) => void): void {
    if (value === null) this.#tag(TAG.nothing);
    else if (typeof value === 'string') this.#text(value);
    else if (typeof value === 'boolean') this.#tag(value ? TAG.isTrue : TAG.isFalse);
    else if (Array.isArray(value)) {
      this.#tag(TAG.array);
      this.#count(value.length);
      for (const each of value) this.json(each, member);
    } else if (typeof value === 'object') {
      const members = Object.entries(value);
      this.#tag(TAG.object);
      this.#count(members.length);
      for (const [name, each] of members) {
        this.#text(name);
        member(name, each);
      }
    } else {
      this.#tag(TAG.jsonNumber);
      this.#text(JSON.stringify(value));
    }
  }

  #real(value: number): void {
    this.#tag(TAG.real);
    this.#room(8);
    this.#length = this.#buffer.writeDoubleBE(value, this.#length);
  }

  #text(text: string): void {
    this.#room(5 + text.length * 3);
    this.#buffer[this.#length] = TAG.text;
    const size = this.#buffer.write(text, this.#length + 5, 'utf8');
    this.#buffer.writeUInt32BE(size, this.#length + 1);
    this.#length += 5 + size;
  }

  #tag(tag: number): void {
    this.#room(1);
    this.#buffer[this.#length] = tag;
    this.#length += 1;
  }

  #count(count: number): void {
    this.#room(4);
    this.#length = this.#buffer.writeUInt32BE(count, this.#length);
  }

  #room(more: number): void {
    if (this.#length + more <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafe(2 * (this.#length + more));
    this.#buffer.copy(larger, 0, 0, this.#length);
    this.#buffer = larger;
  }
}
