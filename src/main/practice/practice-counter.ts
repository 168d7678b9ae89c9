import { randomInt } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { BalanceKind } from '../../preload/contract/rules/balance-kind';
import { parseGatewayRupees } from '../../preload/contract/money';
import { istDate } from '../../preload/contract/ist-date';
import { play, sendJson, type Fields } from './play';
import type { PracticeEntry, PracticeLedger } from './practice-ledger';
import { wordAt } from './script';
import { scriptFor } from './scripts';

/** What the practice balances are every morning, in paise: ₹50,000 for recharges, ₹20,000 for bills. */
const MORNING_PAISE = { recharge: 50_000_00, utility: 20_000_00 } as const satisfies Readonly<
  Record<BalanceKind, number>
>;

/** How long a request may be on its way. */
const ON_THE_WAY_MS = 60_000;

/** What the practice gateway does with each of the four calls. */
export class PracticeCounter {
  readonly #ledger: PracticeLedger;
  readonly #now: () => number;
  readonly #balanceOf: (operator: string) => BalanceKind;

  /** `balanceOf`: which balance pays for an operator. */
  constructor(ledger: PracticeLedger, now: () => number, balanceOf: (operator: string) => BalanceKind) {
    this.#ledger = ledger;
    this.#now = now;
    this.#balanceOf = balanceOf;
  }

  /** Books the recharge and plays the script of its number. A ref id that was used before is refused. */
  async recharge(params: URLSearchParams, response: ServerResponse): Promise<void> {
    const script = scriptFor(params.get('number') ?? '');
    const entry = this.#entryOf(params);
    if (entry.refId === '' || entry.number === '' || parseGatewayRupees(entry.amount) === null) {
      sendJson(response, { status: 'Error', message: 'Parameters are missing or wrong.' });
      return;
    }
    const booked = await this.#ledger.book(entry);
    if (booked === 'taken') {
      sendJson(response, { ...this.#fields(entry), status: 'Error', message: 'Ref id was used before.' });
    } else if (booked === 'not_saved') {
      response.writeHead(500).end();
    } else {
      play(script.reply, this.#fields(entry), response);
    }
  }

  /** Says what has become of a recharge. One that was never booked is an `Error`, as at the real gateway. */
  async status(params: URLSearchParams, response: ServerResponse): Promise<void> {
    const entry = this.#ledger.entry(params.get('ref_id') ?? '');
    const known = entry !== undefined && isDayOf(entry, params.get('recharge_date')) ? entry : null;
    if (known === null || this.#wordOf(known) === null) {
      sendJson(response, { status: 'Error', message: 'No record found.' });
    } else {
      sendJson(response, this.#fields(known));
    }
  }

  async balance(_params: URLSearchParams, response: ServerResponse): Promise<void> {
    sendJson(response, {
      status: 'Ok',
      totalBalance: rupees(this.#leftPaise('recharge') + this.#leftPaise('utility')),
      rechargeBalance: rupees(this.#leftPaise('recharge')),
      utilityBalance: rupees(this.#leftPaise('utility')),
      aepsBalance: '0.00',
      message: 'Practice balance.',
    });
  }

  async complaint(params: URLSearchParams, response: ServerResponse): Promise<void> {
    const txnId = params.get('txn_id') ?? '';
    const known = [...this.#ledger.entries()].some((entry) => entry.txnId === txnId);
    sendJson(
      response,
      known
        ? { status: 'Accepted', complain_id: `C${txnId}`, message: 'Complaint registered.' }
        : { status: 'Error', message: 'No such transaction.' },
    );
  }

  #entryOf(params: URLSearchParams): PracticeEntry {
    return {
      refId: params.get('ref_id') ?? '',
      number: params.get('number') ?? '',
      amount: params.get('amount') ?? '',
      operator: params.get('operator') ?? '',
      paidFrom: this.#balanceOf(params.get('operator') ?? ''),
      // A leading zero, so that everything which takes an id for a number shows.
      txnId: `0${randomInt(10_000_000, 99_999_999)}`,
      optId: `PR${randomInt(100_000_000, 999_999_999)}`,
      at: this.#now(),
    };
  }

  #fields(entry: PracticeEntry): Fields {
    const word = this.#wordOf(entry) ?? 'Error';
    return {
      status: word,
      number: entry.number,
      amount: entry.amount,
      operator: entry.operator,
      ref_id: entry.refId,
      txn_id: entry.txnId,
      opt_id: word === 'Success' || word === 'Refunded' ? entry.optId : '',
      balance: rupees(this.#leftPaise(entry.paidFrom)),
      message: `Recharge ${word.toLowerCase()}.`,
    };
  }

  #wordOf(entry: PracticeEntry): ReturnType<typeof wordAt> {
    return wordAt(scriptFor(entry.number).turns, this.#now() - entry.at);
  }

  /** The morning's balance less what today's recharges hold or cost; never below nothing. */
  #leftPaise(kind: BalanceKind): number {
    const today = istDate(this.#now());
    let paise: number = MORNING_PAISE[kind];
    for (const entry of this.#ledger.entries()) {
      const word = this.#wordOf(entry);
      const costs = word === 'Success' || word === 'Accepted' || word === 'Pending';
      if (entry.paidFrom === kind && costs && istDate(entry.at) === today) {
        paise -= parseGatewayRupees(entry.amount) ?? 0;
      }
    }
    return Math.max(0, paise);
  }
}

function rupees(paise: number): string {
  return `${Math.floor(paise / 100)}.${String(paise % 100).padStart(2, '0')}`;
}

/** Whether `day` is the Indian date of the request: of its sending or, around midnight, of its arrival. */
function isDayOf(entry: PracticeEntry, day: string | null): boolean {
  return day === istDate(entry.at) || day === istDate(entry.at - ON_THE_WAY_MS);
}
