import { beforeEach, describe, expect, test } from 'vitest';
import { rowHandlers } from '../../../src/main/bridge/handlers/row-handlers';
import { createDesks } from '../../../src/main/desk/desks';
import type { RechargeState } from '../../../src/preload/contract/sale/recharge';
import { ok } from '../../../src/preload/contract/result';
import { anIntent, aRefId } from '../../journal/support/builders';
import { deskFixture } from '../../support/desk/desk-fixture';
import { says, thenBecomes } from '../../support/scripted-gateway/behaviour';
import { aRequestId } from '../../support/builders/a-request-id';
import { anybody } from '../../../src/main/recharge/state/moment';

const at = deskFixture();

let handlers: ReturnType<typeof rowHandlers>;

/** The handlers over the desk that is open now. */
async function connect(): Promise<void> {
  const desks = createDesks(async () => ok(at.desk));
  await desks.workOn('real');
  handlers = rowHandlers({ desks });
}

beforeEach(connect);

/** Galla stops between the commit and the screen, and is started again. */
async function stopped(): Promise<void> {
  await at.restart();
  await connect();
}

async function waiting(): Promise<readonly (readonly [string, string])[]> {
  const day = await at.desk.journal.day('2026-01-01', Date.now());
  if (!day.ok) throw new Error(day.failure);
  return day.value.needsYou.rows.map(({ recharge, why }) => [recharge.refId, why] as const);
}

const seen = (refId: string, state: RechargeState) => handlers['recharge:shown']({ refId, state }, anybody);

describe('an outcome that was written down and never seen', () => {
  test('Success: is listed after a restart until somebody saw it', async () => {
    const { refId, state } = await at.sold(says('Success'));
    await stopped();
    expect(await waiting()).toEqual([[refId, 'not_seen']]);
    await seen(refId, state);
    expect(await waiting()).toEqual([]);
  });

  for (const word of ['Failure', 'Refunded'] as const) {
    test(`${word}: is listed as never seen, and then for its money until somebody dealt with that`, async () => {
      const { refId, state } = await at.sold(says(word));
      await stopped();
      expect(await waiting()).toEqual([[refId, 'not_seen']]);
      await seen(refId, state);
      await stopped();
      expect(await waiting()).toEqual([[refId, 'owed']]);
      const notTaken = {
        requestId: aRequestId(),
        refId,
        how: 'not_taken',
        amount: '',
        way: 'cash',
        who: 'Asha',
      } as const;
      expect(await handlers['recharge:deal-with'](notTaken, anybody)).toMatchObject({ ok: true });
      expect(await waiting()).toEqual([]);
    });
  }

  test('a sale that the stop kept from leaving is listed: the money may have been taken', async () => {
    const refId = aRefId(1);
    await at.desk.journal.openIntent(anIntent(1), 0, { at: Date.now(), ...anybody, jitter: 0 });
    await stopped();
    expect(await waiting()).toEqual([[refId, 'not_seen']]);
    expect(
      await handlers['recharge:deal-with'](
        {
          requestId: aRequestId(),
          refId,
          how: 'nothing_owed',
          amount: '',
          way: 'cash',
          who: 'Asha',
        },
        anybody,
      ),
    ).toMatchObject({ ok: true });
    expect(await waiting()).toEqual([]);
  });

  test('a failure gives back on the spot what was taken, in parts, too', async () => {
    const { refId } = await at.sold(says('Failure'));
    await stopped();
    const give = (amount: string) =>
      handlers['recharge:deal-with'](
        {
          requestId: aRequestId(),
          refId,
          how: 'cash_returned',
          amount,
          way: 'cash',
          who: 'Asha',
        },
        anybody,
      );
    expect(await give('100')).toMatchObject({ ok: true });
    expect(await waiting()).toEqual([[refId, 'owed']]);
    expect(await give('99')).toMatchObject({ ok: true });
    expect(await waiting()).toEqual([]);
  });

  test('one that was seen, or printed, is not listed as never seen, and neither is one that is open', async () => {
    const failed = await at.sold(says('Failure'));
    await seen(failed.refId, 'failed');
    const printed = await at.sold(says('Failure'), { number: '9876543211' });
    const slip = {
      kind: 'slip_printed',
      copy: 0,
      where: 'Counter',
      language: 'en',
      state: 'failed',
    } as const;
    await at.desk.journal.enter(printed.refId, slip, { at: Date.now(), ...anybody, jitter: 0 });
    await at.sold(says('Accepted'), { number: '9876543212' });
    await stopped();
    expect(await waiting()).toEqual([
      [printed.refId, 'owed'],
      [failed.refId, 'owed'],
    ]);
  });

  test('a success that follow-up brought after pending asks for nothing', async () => {
    const { refId } = await at.sold(thenBecomes(says('Accepted'), 'Success', 0));
    await handlers['recharge:check']({ refId }, anybody);
    await stopped();
    expect(await waiting()).toEqual([]);
  });
});
