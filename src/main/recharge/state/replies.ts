import type { RechargeReply, StatusReply } from '../../../preload/contract/sale/entries/reply-schemas';
import type { NotSentCause, UnclearCause } from '../../../preload/contract/sale/recharge';

/** Why a call brought no readable word although it may have been received. */
export interface Unclear {
  readonly kind: 'unclear';
  readonly cause: UnclearCause;
  readonly httpStatus: number | null;
  /** The gateway's own sentence when there was one: shown, never believed. */
  readonly message: string | null;
}

/** The gateway's clock, from the HTTP `Date` header: UTC milliseconds; `null` when absent. */
export interface Dated {
  readonly gatewayClock: number | null;
}

/** How one recharge call ended. Exactly one request was sent, or none when `not_sent`. */
export type RechargeAnswer = Dated
  & (
    | { readonly kind: 'reply'; readonly reply: RechargeReply }
    | Unclear
    /** Ended before `secureConnect` (https) or `connect` (loopback http), seen by the client itself. */
    | { readonly kind: 'not_sent'; readonly cause: NotSentCause }
  );

/** How one status check ended. Whatever it is but a reply says nothing about the money. */
export type StatusAnswer = Dated
  & (
    | { readonly kind: 'reply'; readonly reply: StatusReply }
    | Unclear
    | { readonly kind: 'not_sent'; readonly cause: NotSentCause }
  );
