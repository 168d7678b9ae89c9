import type { GatewayWord, RechargeState } from '../../src/preload/contract/recharge';
import type { ScriptedGateway } from '../support/scripted-gateway/scripted-gateway';
import type { Claim } from './messages';

/** What was found wrong, in sentences. */
export interface Verdict {
  /** Requests that the gateway saw and the journal does not know. */
  readonly lost: readonly string[];
  /** Ref ids that the gateway saw more than once. */
  readonly doubled: readonly string[];
  /** Rows that claim what the gateway did not say. */
  readonly wrong: readonly string[];
}

const stateOf = {
  Pending: 'pending',
  Accepted: 'pending',
  Success: 'success',
  Failure: 'failed',
  Error: 'failed',
  Refunded: 'refunded',
} as const satisfies Record<GatewayWord, RechargeState>;

/**
 * Holds the journal's claims against the gateway's own book.
 *
 * @param numbers of the sales that this journal made
 * @param when at start, rows may be unknown about what the gateway knows; after follow-up they may not
 */
export function judge(
  claims: readonly Claim[],
  gateway: ScriptedGateway,
  numbers: ReadonlySet<string>,
  when: 'at_start' | 'after_follow_up',
): Verdict {
  const rows = new Map(claims.map((claim) => [claim.refId, claim]));
  const requests = gateway.requests('recharge').filter(({ params }) => numbers.has(params['number'] ?? ''));
  const refIds = requests.map(({ params }) => params['ref_id'] ?? '');
  return {
    lost: refIds.filter((refId) => !rows.has(refId)).map((refId) => `${refId} was requested and has no row`),
    doubled: [...new Set(refIds)]
      .filter((refId) => gateway.seen().get(refId) !== 1)
      .map((refId) => `${refId} was requested ${gateway.seen().get(refId) ?? 0} times`),
    wrong: claims.flatMap((claim) => wrongIn(claim, gateway, refIds.includes(claim.refId), when)),
  };
}

function wrongIn(
  { refId, state, amountPaise }: Claim,
  gateway: ScriptedGateway,
  requested: boolean,
  when: 'at_start' | 'after_follow_up',
): readonly string[] {
  const entry = gateway.ledger().get(refId);
  if (!requested) {
    // Nothing arrived: the journal may know that or not, but it must not claim an outcome.
    return state === 'not_sent' || state === 'unknown'
      ? []
      : [`${refId} is ${state}, but nothing was requested`];
  }
  if (entry === undefined) return [`${refId} was requested, but the gateway has no entry: the test is wrong`];
  const wrong: string[] = [];
  if (Number(entry.amount) * 100 !== amountPaise)
    wrong.push(`${refId} has another amount than was requested`);
  const truth = stateOf[entry.word];
  const first = state === 'pending' || state === 'unknown';
  if (when === 'at_start' ? !first && state !== truth : state !== truth) {
    wrong.push(`${refId} is ${state} ${when}, the gateway says ${entry.word}`);
  }
  return wrong;
}
