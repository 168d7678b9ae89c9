import { paise } from '../../src/preload/contract/money';
import type { Order } from '../../src/main/recharge/ports';
import { createGatewayClient, type GatewayClient } from '../../src/main/gateway/client';
import { startPracticeGateway, type PracticeGateway } from '../../src/main/practice/practice-gateway';
import type { PracticeLedgerPort } from '../../src/main/practice/practice-ledger';
import { PRACTICE_ACCOUNT_ID } from '../../src/main/practice/practice-login';
import { freshRefId } from '../gateway/connected-client';

/** A practice gateway whose clock a test turns, and the real client logged in at it. */
export interface PracticeSet {
  readonly gateway: PracticeGateway;
  readonly client: GatewayClient;
  readonly now: () => number;
  /** Turns the gateway's clock forward. */
  pass(seconds: number): void;
}

/** Noon in India on 22 November 2025. */
export const NOON = Date.parse('2025-11-22T12:00:00+05:30');

/** Starts a practice gateway that answers at once. */
export async function startPractice(
  ledger: PracticeLedgerPort = memoryLedger(),
  startAt = NOON,
): Promise<PracticeSet> {
  let now = startAt;
  const gateway = await startPracticeGateway({ ledger, now: () => now, latencyMs: 0 });
  const client = createGatewayClient({
    accountId: PRACTICE_ACCOUNT_ID,
    endpoint: gateway.endpoint,
    credentials: () => gateway.credentials,
    deadlines: { connectMs: 2_000, tlsMs: 2_000, totalMs: 2_500 },
  });
  return {
    gateway,
    client,
    now: () => now,
    pass: (seconds) => {
      now += seconds * 1000;
    },
  };
}

/** A ledger that keeps its entries for the life of the test, as the database does for the life of the disk. */
export function memoryLedger(): PracticeLedgerPort {
  const kept = new Map<string, string>();
  return {
    load: async () => [...kept.values()],
    save: async (refId, entry) => {
      kept.set(refId, entry);
      return true;
    },
  };
}

/** A practice sale of ₹199 to a number with this ending. */
export function practiceOrder(lastTwo: string, changes: Partial<Order> = {}): Order {
  return {
    accountId: PRACTICE_ACCOUNT_ID,
    refId: freshRefId(),
    operator: 'AT',
    number: `98765432${lastTwo}`,
    amountPaise: paise(199_00),
    fields: [],
    ...changes,
  };
}
