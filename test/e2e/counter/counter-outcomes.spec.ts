import { expect } from '@playwright/test';
import type { RechargeState } from '../../../src/preload/contract/sale/recharge';
import { closedJournal } from '../../support/desk/closed-journal';
import type { CounterPage } from '../../support/pages/counter-page';
import { test } from '../../support/counter-test';
import {
  closesAfterRequest,
  replies,
  resetsAfterRequest,
  says,
  sendsBytes,
  type Behaviour,
} from '../../support/scripted-gateway/behaviour';
import type { ConnectionMode } from '../../support/scripted-gateway/scripted-gateway';
import { say } from '../../support/say';

/** One sale: what the gateway does, and what staff must see of it. */
interface Outcome {
  readonly gateway: string;
  readonly number: string;
  readonly does?: Behaviour;
  readonly connections?: ConnectionMode;
  readonly state: RechargeState;
  readonly cause?: string;
  /** Whether the reply told the gateway's and the operator's id, and nothing speaks against them. */
  readonly hasIds: boolean;
  /** Recharge requests the gateway has seen. */
  readonly requests: 0 | 1;
}

const word = (number: string, said: Parameters<typeof says>[0], state: RechargeState): Outcome => ({
  gateway: `says ${said}`,
  number,
  does: says(said),
  state,
  hasIds: true,
  requests: 1,
});

const unclear = (number: string, gateway: string, cause: string, does: Behaviour): Outcome => ({
  gateway,
  number,
  // Nothing is booked, so that a follow-up during a slow run knows nothing either.
  does: { ...does, books: null },
  state: 'unknown',
  cause,
  hasIds: false,
  requests: 1,
});

const notSent = (number: string, gateway: string, connections: ConnectionMode, cause: string): Outcome => ({
  gateway,
  number,
  connections,
  state: 'not_sent',
  cause,
  hasIds: false,
  requests: 0,
});

/** What staff do after each outcome of a sale in cash. */
const todo: Readonly<Record<RechargeState, string>> = {
  created: 'Do not send it again.',
  sent: 'Do not send it again.',
  not_sent: 'No money is due. If you took it, give it back. You can try again.',
  pending: 'Take the money. Give the pending slip. Do not send again.',
  unknown: 'Keep the money. We do not know yet. Do not send again.',
  success: 'Take the money. Give the slip.',
  failed: 'No money is due. If you took it, give it back. You can try again.',
  refunded: 'No money is due. If you took it, give it back.',
};

const groups: Readonly<Record<string, readonly Outcome[]>> = {
  'every clear word': [
    word('9876500001', 'Success', 'success'),
    word('9876500002', 'Accepted', 'pending'),
    word('9876500003', 'Pending', 'pending'),
    word('9876500004', 'Failure', 'failed'),
    word('9876500005', 'Error', 'failed'),
    word('9876500006', 'Refunded', 'refunded'),
    notSent('9876500007', 'refuses the connection', 'refuse', 'connection_refused'),
  ],
  'every broken reply': [
    unclear('9876500011', 'resets after the request', 'connection_lost', resetsAfterRequest(null)),
    unclear('9876500012', 'closes without a reply', 'connection_lost', closesAfterRequest(null)),
    unclear(
      '9876500013',
      'breaks off in the middle',
      'cut_off',
      sendsBytes(null, 'HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\n{"status":"Succ', 'end'),
    ),
    unclear('9876500014', 'answers a page', 'not_json', replies(null, 200, '<h1>Success</h1>')),
    unclear('9876500015', 'answers HTTP 500', 'http_status', replies(null, 500, '{"status":"Success"}')),
    unclear('9876500016', 'answers nothing', 'not_json', replies(null, 200, '')),
  ],
  'every contradiction': [
    unclear('9876500021', 'echoes a number', 'foreign_number', says('Success', { number: '9000000000' })),
    unclear('9876500022', 'echoes an amount', 'foreign_amount', says('Success', { amount: '19' })),
    unclear('9876500023', 'echoes a ref id', 'foreign_ref_id', says('Success', { ref_id: 'A00000000000AA' })),
    unclear('9876500024', 'echoes an operator', 'foreign_operator', says('Success', { operator: 'JIO' })),
    unclear('9876500025', 'says a new word', 'unknown_status_word', says('Success', { status: 'Done' })),
    unclear('9876500026', 'says no word', 'no_status_word', says('Success', { status: undefined })),
  ],
};

for (const [group, outcomes] of Object.entries(groups)) {
  test(`sold by keyboard alone, ${group} is shown, listed, written down and asked for once`, async ({
    counter,
    galla,
    gateway,
  }) => {
    test.setTimeout(180_000);
    const sold: string[] = [];
    for (const outcome of outcomes) {
      await test.step(`the gateway ${outcome.gateway}`, async () => {
        if (outcome.does !== undefined) gateway.plan(outcome.number, outcome.does);
        await gateway.setConnections(outcome.connections ?? 'normal');
        const refId = await counter.sell({ number: outcome.number, operator: 'ai', amount: '199' });
        sold.push(refId);
        await seesOutcome(counter, outcome);
        expect(gateway.seen().get(refId) ?? 0).toBe(outcome.requests);
      });
    }

    const requests = gateway.requests('recharge').map(({ params }) => params['number']);
    expect(requests).toEqual(outcomes.filter((each) => each.requests === 1).map(({ number }) => number));
    await galla.quit();
    const rows = closedJournal(galla.dataFolder, 'journal.db');
    expect(rows).toMatchObject(
      outcomes.map(({ number, state, cause = null, hasIds }, place) => {
        const refId = sold[place] ?? '';
        const booked = hasIds ? gateway.ledger().get(refId) : undefined;
        return {
          ref_id: refId,
          account_id: `${gateway.address}|shop1`,
          operator: 'AT',
          number,
          amount_paise: 19900,
          payment: 'cash',
          state,
          cause,
          txn_id: booked?.txnId ?? null,
          opt_id: booked?.optId ?? null,
        };
      }),
    );
  });
}

/** The word, what to do and the ids in the Outcome, the word in the day's list; Number is ready for the next. */
async function seesOutcome(counter: CounterPage, { number, state, hasIds }: Outcome): Promise<void> {
  await counter.shows(say(`state.${state}`));
  await expect(counter.outcome).toContainText(todo[state]);
  await expect(counter.idIn('Ref id')).toHaveText(/^[A-Z][A-Z0-9]{13}$/);
  await expect(counter.idIn('Txn id')).toHaveCount(hasIds ? 1 : 0);
  await expect(counter.idIn('Opt id')).toHaveCount(hasIds ? 1 : 0);
  await expect(counter.word(counter.row(number))).toHaveText(say(`state.${state}`));
  await expect(counter.number).toBeFocused();
  await expect(counter.number).toHaveValue('');
  for (const name of ['Print slip', 'Check status', 'New recharge']) {
    await expect(counter.page.getByRole('button', { name, exact: true })).toBeVisible();
  }
  expect(await counter.page.getByRole('dialog').count()).toBe(0);
}
