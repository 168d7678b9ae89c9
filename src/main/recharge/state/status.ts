import type {
  Doubt,
  NotSentCause,
  RechargeState,
  UnclearCause,
} from '../../../preload/contract/sale/recharge';
import type { Paise } from '../../../preload/contract/money';

/** What the gateway has told about a recharge so far. A later reply fills gaps, it never erases. */
export interface Said {
  readonly txnId: string | null;
  readonly optId: string | null;
  readonly message: string | null;
  readonly balancePaise: Paise | null;
}

export const nothingSaid: Said = { txnId: null, optId: null, message: null, balancePaise: null };

/** Whose word a final state rests on. */
export type Authority = 'gateway' | 'hand';

/**
 * The state of one recharge together with everything that is known in it (design: States of a recharge).
 * Every member says who moves it on.
 */
export type Status =
  /** The intent is on disk, nothing was sent. `dispatch` moves it at once, `recover` after a restart. */
  | { readonly state: 'created' }
  /** The request was about to leave or has left. The reply moves it, `recover` after a restart. */
  | { readonly state: 'sent' }
  /** The client saw the attempt end before a connection stood. Staff may start a new recharge. */
  | { readonly state: 'not_sent'; readonly cause: NotSentCause }
  /** The gateway took it. Follow-up moves it, or a person with evidence. */
  | { readonly state: 'pending'; readonly said: Said }
  /** No clear word. Follow-up moves it, or a person with evidence. */
  | {
      readonly state: 'unknown';
      readonly cause: UnclearCause;
      readonly httpStatus: number | null;
      /** The code the gateway echoed, when nothing but the operator differed. */
      readonly foreignOperator: string | null;
      readonly said: Said;
    }
  /** May still become refunded or failed: the gateway's late flips are believed. */
  | { readonly state: 'success'; readonly by: Authority; readonly said: Said }
  /** May still become success, pending or refunded by a later explicit word. */
  | {
      readonly state: 'failed';
      readonly by: Authority;
      readonly said: Said;
      /** Why it may have gone through all the same: asked about more often. */
      readonly doubt: Doubt | null;
    }
  /** The end. */
  | { readonly state: 'refunded'; readonly by: Authority; readonly said: Said };

/** What was said so far in any state. */
export function saidIn(status: Status): Said {
  return 'said' in status ? status.said : nothingSaid;
}

/** States that only an explicit word of the gateway (or a later one) may leave. */
export function isFinal(state: RechargeState): state is 'success' | 'failed' | 'refunded' {
  return state === 'success' || state === 'failed' || state === 'refunded';
}
