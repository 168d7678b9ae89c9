import { hash, randomFillSync } from 'node:crypto';

/** 128 bits: nobody tries out the ten digits of a number against that. In bytes. */
export const SALT = 16;
export const COMMITMENT = 32;

/** What `chain.personal` says of each personal value of a row, one after the other, in the order of its form. */
export const SLOT = {
  /** It was null. */
  nothing: 0,
  /** Its salt follows. */
  salted: 1,
  /** It was blanked: the commitment follows, its salt is gone. */
  blanked: 2,
} as const;

const drawn = Buffer.alloc(SALT * 256);
let used = drawn.length;

/** A fresh salt. Drawn many at a time: each call into the system costs as much as the whole row. */
function drawSalt(): Buffer {
  if (used === drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  const salt = Buffer.from(drawn.subarray(used, used + SALT));
  // SECURITY: it lies in no memory of ours once it is on its way.
  drawn.fill(0, used, used + SALT);
  used += SALT;
  return salt;
}

/** SHA-256(salt ‖ value). */
function commit(salt: Buffer, value: Buffer): Buffer {
  return hash('sha256', Buffer.concat([salt, value]), 'buffer');
}

/** Hands out what stands for each personal value of a row, in their order. */
export interface Slots {
  /**
   * The commitment to a value; `null`: none, the value itself stands there.
   * @param value its bytes, tag and all; `null` where it is null. @param isBlank whether it reads as one that was blanked.
   */
  next(value: Buffer | null, isBlank: boolean): Buffer | null;
}

/** Slots of a row that enters: a salt is drawn for each value. */
export class NewSlots implements Slots {
  readonly #pieces: Buffer[] = [];

  next(value: Buffer | null): Buffer | null {
    if (value === null) {
      this.#pieces.push(Buffer.of(SLOT.nothing));
      return null;
    }
    const salt = drawSalt();
    this.#pieces.push(Buffer.of(SLOT.salted), salt);
    return commit(salt, value);
  }

  /** What is kept beside the row; `null`: it has no personal values. */
  kept(): Buffer | null {
    return this.#pieces.length === 0 ? null : Buffer.concat(this.#pieces);
  }
}

/** Slots of a row that is there, as they were kept beside it. */
export class KeptSlots implements Slots {
  readonly #kept: Buffer;
  #at = 0;
  #fits = true;
  /** How many values were blanked. */
  blanked = 0;

  constructor(kept: Buffer | null) {
    this.#kept = kept ?? Buffer.alloc(0);
  }

  next(value: Buffer | null, isBlank: boolean): Buffer | null {
    const slot = this.#kept[this.#at];
    this.#at += 1;
    if (slot === SLOT.salted) {
      const salt = this.#take(SALT);
      return value === null ? null : commit(salt, value);
    }
    if (slot === SLOT.blanked) {
      // SECURITY: what was blanked may only be a blank, or anything could be written in its place.
      this.#fits &&= isBlank;
      this.blanked += 1;
      return this.#take(COMMITMENT);
    }
    this.#fits &&= slot === SLOT.nothing && value === null;
    return null;
  }

  /** Whether all of them were used, and each fits its value. Whether a value is the right one only the hash says. */
  fit(): boolean {
    return this.#fits && this.#at === this.#kept.length;
  }

  #take(size: number): Buffer {
    const bytes = this.#kept.subarray(this.#at, this.#at + size);
    this.#at += size;
    return bytes;
  }
}

/** Slots of a row of which some values are blanked: their salts go, the commitments stay. */
export class BlankingSlots implements Slots {
  readonly #pieces: Buffer[] = [];
  readonly #kept: Buffer;
  #at = 0;
  /** Whether the values that come now are among those. */
  blanking = false;

  constructor(kept: Buffer | null) {
    this.#kept = kept ?? Buffer.alloc(0);
  }

  next(value: Buffer | null): Buffer | null {
    const slot = this.#kept[this.#at] ?? SLOT.nothing;
    const size = slot === SLOT.salted ? SALT : slot === SLOT.blanked ? COMMITMENT : 0;
    const rest = this.#kept.subarray(this.#at + 1, this.#at + 1 + size);
    this.#at += 1 + size;
    if (this.blanking && slot === SLOT.salted && value !== null) {
      this.#pieces.push(Buffer.of(SLOT.blanked), commit(rest, value));
    } else {
      this.#pieces.push(Buffer.of(slot), rest);
    }
    return null;
  }

  kept(): Buffer {
    return Buffer.concat(this.#pieces);
  }
}
