import type { ScriptedGateway } from '../support/scripted-gateway/scripted-gateway';
import { stateOfWord } from '../support/scripted-gateway/state-of-word';
import type { Claim } from './messages';

/** What was found wrong, in sentences. */
export interface Verdict {
  /** Requests that the gateway saw and the journal does not know, and rows that are gone. */
  readonly lost: string[];
  /** Ref ids that the gateway saw more than once, and sales that it saw twice. */
  readonly doubled: string[];
  /** Rows that claim what the gateway did not say. */
  readonly wrong: string[];
}

/** When claims were made. At start, rows may be unknown about what the gateway knows; later they may not. */
export type When = 'at_start' | 'after_follow_up';

/** Holds one journal's claims against the gateway's own book. */
export interface Judge {
  /** A sale of this number was begun; from now on its requests have to be known. */
  sold(number: string): void;
  /** All rows that the journal claims, as one run told them. */
  hear(claims: readonly Claim[], when: When): void;
}

/** Makes the judge of one journal, which adds to `findings`. */
export function createJudge(gateway: ScriptedGateway, findings: Verdict): Judge {
  const numbers = new Set<string>();
  const told = new Set<string>();

  return {
    sold: (number) => void numbers.add(number),
    hear(claims, when) {
      const rows = new Set(claims.map((claim) => claim.refId));
      const requests = gateway
        .requests('recharge')
        .filter(({ params }) => numbers.has(params['number'] ?? ''));
      const requested = new Set(requests.map(({ params }) => params['ref_id'] ?? ''));
      for (const refId of requested) {
        if (!rows.has(refId)) findings.lost.push(`${refId} was requested and has no row`);
        const seen = gateway.seen().get(refId);
        if (seen !== 1) findings.doubled.push(`${refId} was requested ${seen ?? 0} times`);
      }
      // Every sale of a run has a number of its own, so a second ref id would be a second recharge.
      for (const number of numbers) {
        const count = requests.filter(({ params }) => params['number'] === number).length;
        if (count > 1) findings.doubled.push(`${number} was recharged ${count} times`);
      }
      // What a restart has told was committed: it must never be gone, whatever happens to the power.
      for (const refId of told) if (!rows.has(refId)) findings.lost.push(`the row of ${refId} is gone`);
      for (const refId of rows) told.add(refId);
      findings.wrong.push(
        ...claims.flatMap((claim) => wrongIn(claim, gateway, requested.has(claim.refId), when)),
      );
    },
  };
}

function wrongIn(
  { refId, state, amountPaise }: Claim,
  gateway: ScriptedGateway,
  requested: boolean,
  when: When,
): readonly string[] {
  if (!requested) {
    // Nothing arrived: the journal may know that or not, but it must not claim an outcome.
    return state === 'not_sent' || state === 'unknown'
      ? []
      : [`${refId} is ${state}, but nothing was requested`];
  }
  const entry = gateway.ledger().get(refId);
  if (entry === undefined) return [`${refId} was requested, but the gateway has no entry: the test is wrong`];
  const truth = stateOfWord[entry.word];
  const mayNotKnow = when === 'at_start' && (state === 'pending' || state === 'unknown');
  return [
    ...(Number(entry.amount) * 100 === amountPaise ? [] : [`${refId} has another amount than was requested`]),
    ...(state === truth || mayNotKnow
      ? []
      : [`${refId} is ${state} ${when}, the gateway says ${entry.word}`]),
  ];
}
