/** How Node and its console look for an object's own way to be shown. */
const inspect = Symbol.for('nodejs.util.inspect.custom');

const HIDDEN = '[secret]';

/**
 * A token that cannot be printed: a template, JSON, `console`, `util.inspect` and a structured clone all
 * miss the value.
 *
 * SECURITY: `reveal` is called by the gateway client when it builds a request, by `secrets.ts` when it seals
 * and by `mask.ts`; a test over the sources allows no other place.
 */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return HIDDEN;
  }

  toJSON(): string {
    return HIDDEN;
  }

  [inspect](): string {
    return HIDDEN;
  }
}
