import type { PracticeEnding, PracticeScript } from '../../preload/contract/sale/practice-endings';
import type { GatewayWord, RechargeState } from '../../preload/contract/sale/recharge';

/** What becomes of a recharge, by time since its request; the last step that is due holds. */
export interface Turn {
  readonly afterMs: number;
  readonly word: Exclude<GatewayWord, 'Error'>;
}

/** What the caller gets back for the recharge request. */
export type Reply =
  /** A documented reply. `changes` replaces fields, `null` leaves one out. */
  | {
      readonly kind: 'fields';
      readonly message: string;
      readonly changes?: Readonly<Record<string, unknown>>;
      readonly delayMs?: number;
    }
  /** An `Error` reply: nothing is booked, whatever `turns` says. */
  | { readonly kind: 'refusal'; readonly message: string }
  | {
      readonly kind: 'http';
      readonly status: number;
      readonly type: string;
      readonly body: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** A documented reply with something in front of or behind it. */
  | { readonly kind: 'wrapped'; readonly before: string; readonly after: string }
  /** A documented reply, compressed although nobody asked for it. */
  | { readonly kind: 'gzip' }
  /** A documented reply of which only half arrives. */
  | { readonly kind: 'cut_off' }
  /** A documented reply, one byte per `everyMs`. */
  | { readonly kind: 'drip'; readonly everyMs: number }
  /** A reply that does not end before `bytes`. */
  | { readonly kind: 'flood'; readonly bytes: number }
  | { readonly kind: 'silence' }
  | { readonly kind: 'reset' }
  | { readonly kind: 'close' };

/** What the practice gateway does with one recharge. */
export interface Play {
  /** Empty: the gateway never heard of it, so a status check answers `Error`. */
  readonly turns: readonly Turn[];
  readonly reply: Reply;
}

/** What practice mode plays for numbers that end in `lastTwo`. */
export interface Script extends PracticeScript, Play {}

/** Makes a script; every field is part of the documented table or of the play. */
export function script(
  lastTwo: PracticeEnding,
  endsIn: RechargeState,
  turns: readonly Turn[],
  reply: Reply,
): Script {
  return { lastTwo, endsIn, turns, reply };
}

/** Turns that begin with `word` and may become others later. */
export function becomes(word: Turn['word'], ...later: readonly Turn[]): readonly Turn[] {
  return [{ afterMs: 0, word }, ...later];
}

/** A later turn, in seconds. */
export function after(seconds: number, word: Turn['word']): Turn {
  return { afterMs: seconds * 1000, word };
}

/** A documented reply whose word is the present turn's. */
export function says(message: string, changes: Readonly<Record<string, unknown>> = {}): Reply {
  return { kind: 'fields', message, changes };
}

/** What the gateway would say of these turns `elapsedMs` after the request; `null`: it was never booked. */
export function wordAt(all: readonly Turn[], elapsedMs: number): Turn['word'] | null {
  return all.findLast((turn) => turn.afterMs <= Math.max(0, elapsedMs))?.word ?? null;
}
