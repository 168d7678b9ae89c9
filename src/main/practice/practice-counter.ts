import { randomInt } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { BalanceKind } from '../../preload/contract/rules/balance-kind';
import { parseGatewayRupees } from '../../preload/contract/money';
import { istDate, istDayStart } from '../../preload/contract/ist-date';
import {
  balanceAfter,
  ledgerLines,
  movementsOf,
  practiceRules,
  turnsOfScript,
  type LedgerLine,
} from './ledger-lines';
import { play, sendJson, type Fields } from './play';
import type { PracticeLedger, PracticeSale } from './practice-ledger';
import { wordAt } from './script';
import { scriptFor } from './scripts';

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
    const entry = this.#ledger.sale(params.get('ref_id') ?? '');
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

  /** All that was booked until now, with what the balances came to. */
  lines(): readonly LedgerLine[] {
    return ledgerLines(movementsOf(this.#ledger.entries(), practiceRules, this.#now()), practiceRules);
  }

  /** Another terminal of the account sells something: Galla hears nothing of it. `false`: it could not be written. */
  async sellElsewhere(sale: {
    readonly number: string;
    readonly operator: string;
    readonly amount: string;
  }): Promise<boolean> {
    const { operator, number, amount } = sale;
    const refId = `OTHER${randomInt(100_000_000, 999_999_999)}`;
    const params = new URLSearchParams({ ref_id: refId, number, amount, operator });
    return (await this.#ledger.book({ ...this.#entryOf(params), kind: 'other_terminal' })) === 'booked';
  }

  /** The shop pays money in. `amount` in rupees. `false`: it could not be written. */
  async topUp(paidFrom: BalanceKind, amount: string): Promise<boolean> {
    const [refId, txnId] = [`UTR${randomInt(100_000_000, 999_999_999)}`, newTxnId()];
    return (
      (await this.#ledger.book({ kind: 'top_up', refId, paidFrom, amount, txnId, at: this.#now() }))
      === 'booked'
    );
  }

  #entryOf(params: URLSearchParams): PracticeSale {
    return {
      kind: 'sale',
      refId: params.get('ref_id') ?? '',
      number: params.get('number') ?? '',
      amount: params.get('amount') ?? '',
      operator: params.get('operator') ?? '',
      paidFrom: this.#balanceOf(params.get('operator') ?? ''),
      txnId: newTxnId(),
      optId: `PR${randomInt(100_000_000, 999_999_999)}`,
      at: this.#now(),
    };
  }

  #fields(entry: PracticeSale): Fields {
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

  #wordOf(entry: PracticeSale): ReturnType<typeof wordAt> {
    return wordAt(turnsOfScript(entry), this.#now() - entry.at);
  }

  /** The morning's balance and what moved since then. */
  #leftPaise(kind: BalanceKind): number {
    const now = this.#now();
    const morning = istDayStart(istDate(now));
    const today = movementsOf(this.#ledger.entries(), practiceRules, now).filter(({ at }) => at >= morning);
    return balanceAfter(ledgerLines(today, practiceRules), kind, practiceRules, now);
  }
}

/** A leading zero, so that everything which takes an id for a number shows. */
function newTxnId(): string {
  return `0${randomInt(10_000_000, 99_999_999)}`;
}

function rupees(paise: number): string {
  return `${Math.floor(paise / 100)}.${String(paise % 100).padStart(2, '0')}`;
}

/** Whether `day` is the Indian date of the request: of its sending or, around midnight, of its arrival. */
function isDayOf(entry: PracticeSale, day: string | null): boolean {
  return day === istDate(entry.at) || day === istDate(entry.at - ON_THE_WAY_MS);
}
