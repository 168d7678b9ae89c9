import type { Paise } from '../../../preload/contract/money';
import type { GatewayWord, NotSentCause, UnclearCause } from '../../../preload/contract/sale/recharge';

/** What a reply says about which recharge it means. Text as the gateway wrote it; `null`: absent or empty. */
export interface Echo {
  readonly refId: string | null;
  readonly number: string | null;
  /** `number` came as a JSON number, which has no zeros in front. */
  readonly numberAsJsonNumber: boolean;
  readonly amount: string | null;
  readonly operator: string | null;
}

/** A readable reply: one of the gateway's words. All text is masked, cleaned and capped already. */
export interface Reply {
  readonly word: GatewayWord;
  readonly echo: Echo;
  readonly txnId: string | null;
  readonly optId: string | null;
  readonly message: string | null;
  readonly balancePaise: Paise | null;
}

/** A reply to the recharge call: here `Error` is a failure. */
export interface RechargeReply extends Reply {
  readonly call: 'recharge';
}

/**
 * A reply to a status check: here `Error` says nothing about the money.
 * A type of its own, so that handing one to the other's place does not compile.
 */
export interface StatusReply extends Reply {
  readonly call: 'status';
}

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
