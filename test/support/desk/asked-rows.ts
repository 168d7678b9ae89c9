import type { GatewayWord, Recharge } from '../../../src/preload/contract/sale/recharge';
import type { Journal } from '../../../src/main/journal/thread/journal-client';
import type { Intent } from '../../../src/main/recharge/ports';
import { anIntent, aRefId, rechargeReply, WINDOW } from '../../journal/support/builders';
import { passes } from './a-desk';
import type { FakeClock } from '../fake-clock';
import type { ScriptedGateway } from '../scripted-gateway/scripted-gateway';
import { anybody } from '../../../src/main/recharge/state/moment';

/** A row that was sold `ageMs` before now and answered with `word` at once. `n` makes it one of its own. */
export async function soldBefore(
  journal: Pick<Journal, 'openIntent' | 'enter' | 'recharge'>,
  n: number,
  sale: Pick<Intent, 'accountId'> & Partial<Intent>,
  at: number,
  word: GatewayWord = 'Accepted',
): Promise<Recharge> {
  const moment = { at, ...anybody, jitter: 0 };
  const number = String(9_876_500_000 + n);
  await journal.openIntent(anIntent(n, { number, ...sale }), WINDOW, moment);
  await journal.enter(aRefId(n), { kind: 'sending' }, moment, 'created');
  await journal.enter(aRefId(n), rechargeReply(word), moment);
  const row = await journal.recharge(aRefId(n));
  if (!row.ok || row.value === null) throw new Error('the row is not there');
  return row.value;
}

/** Ref ids of the status checks that the gateway saw, in order. */
export function askedAbout(gateway: ScriptedGateway): readonly string[] {
  return gateway.requests('status').map(({ params }) => params['ref_id'] ?? '');
}

/**
 * Lets fake time pass in steps, and gives each check the real time that it needs: follow-up waits for its next
 * turn whenever it has none under way, so a clock nobody waits for means that a check is.
 */
export async function timePasses(ms: number, clock: FakeClock): Promise<void> {
  const STEP = 1000;
  for (let passed = 0; passed < ms; passed += STEP) {
    clock.pass(Math.min(STEP, ms - passed));
    do await passes(1);
    while (clock.pending() === 0);
  }
}
