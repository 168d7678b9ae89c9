import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CommissionEntry } from '../../../../preload/contract/earnings/commission';
import type { EarningsReport } from '../../../../preload/contract/earnings/earnings-report';
import { spanOf } from '../../../../preload/contract/earnings/period';
import type { BalanceExplained } from '../../../../preload/contract/earnings/wallet-explained';
import { DAY_MS, istDate } from '../../../../preload/contract/ist-date';
import type { Days } from '../../../../preload/contract/reports/period';
import { fail, ok, type Result } from '../../../../preload/contract/result';
import { createEarned } from '../../../earnings/commission/earned';
import { observedMargins } from '../../../earnings/commission/observed-margin';
import { explainBalance } from '../../../earnings/wallet/explain-wallet';
import { walkWallet } from '../../../earnings/wallet/walk';
import type { NewTerms } from '../../../journal/earnings/commissions';
import { signedTime, type Actor } from '../../../recharge/state/moment';
import type { DeskParts } from '../../desk-parts';
import { readWallet, type BalanceRead } from '../../earnings/read-wallet';
import { notRead, notWritten, type NotRead, type NotWritten } from '../../journal-trouble';
import type { Machinery } from '../../machinery';

/** Why a question about a period is not answered. `given_up`: the same was asked anew. */
export type NotReported = NotRead | { readonly kind: 'bad_period' | 'given_up' };
export type NotExplained = NotReported | { readonly kind: 'no_account' };

/** Where the wallet's rupees went, and what was earned. */
export interface DeskEarnings {
  wallet(days: Days): Promise<Result<readonly BalanceExplained[], NotExplained>>;
  report(days: Days): Promise<Result<EarningsReport, NotReported>>;
  commissions(): Promise<Result<readonly CommissionEntry[], NotRead>>;
  /** Answers all terms. */
  setCommission(
    terms: NewTerms,
    actor: Actor,
  ): Promise<Result<readonly CommissionEntry[], NotRead | NotWritten | { readonly kind: 'earlier_terms' }>>;
}

/** So many told balances are followed before main sees to something else. */
const TOLD_AT_ONCE = 1000;
/** What is sold is read so many days at once. */
const DAYS_AT_ONCE = 1;

/** Makes it over the journal of a desk. */
export function createDeskEarnings(
  { journal }: Pick<Machinery, 'journal'>,
  { clock, gateway }: Pick<DeskParts, 'clock' | 'gateway'>,
): DeskEarnings {
  /** One question at a time: a newer one ends the one before it. */
  let asked = 0;

  async function read(
    { from, to }: { readonly from: number; readonly to: number },
    terms: readonly CommissionEntry[],
    goesOn: () => boolean,
  ): Promise<Result<readonly BalanceRead[], NotExplained>> {
    const accountId = gateway.account();
    if (accountId === null) return fail({ kind: 'no_account' });
    const balances = await readWallet(journal, { accountId, from, to }, terms, goesOn);
    if (!balances.ok) return notRead(balances.failure);
    return balances.value === null ? fail({ kind: 'given_up' }) : ok(balances.value);
  }

  async function commissions(): Promise<Result<readonly CommissionEntry[], NotRead>> {
    const set = await journal.commissions();
    return set.ok ? set : notRead(set.failure);
  }

  /** What both questions begin with. A newer one gives up the one before it. */
  async function begin(days: Days) {
    const span = spanOf(days);
    if (span === null) return fail({ kind: 'bad_period' } as const);
    const turn = (asked += 1);
    const goesOn = (): boolean => turn === asked;
    const terms = await commissions();
    if (!terms.ok) return terms;
    return ok({ span, goesOn, terms: terms.value, balances: await read(span, terms.value, goesOn) });
  }

  return {
    commissions,
    async wallet(dates) {
      const begun = await begin(dates);
      if (!begun.ok) return begun;
      const { goesOn, balances } = begun.value;
      if (!balances.ok) return balances;
      const explained: BalanceExplained[] = [];
      for (const { kind, effects, told, correctionsPaise } of balances.value) {
        const walk = walkWallet(effects);
        for (const [at, each] of told.entries()) {
          if (at % TOLD_AT_ONCE === TOLD_AT_ONCE - 1) await nextTurn();
          if (!goesOn()) return fail({ kind: 'given_up' });
          walk.take(each);
        }
        const walked = walk.end();
        if (walked === null) continue;
        explained.push(explainBalance({ kind, effects, walked, correctionsPaise, toldCount: told.length }));
      }
      return ok(explained);
    },
    async report(dates) {
      const begun = await begin(dates);
      if (!begun.ok) return begun;
      const { span, terms, goesOn, balances } = begun.value;
      // What was sold is known also while no account is connected.
      if (!balances.ok && balances.failure.kind !== 'no_account') return fail(balances.failure);
      const seen = (balances.ok ? balances.value : []).flatMap(({ effects, told }) =>
        observedMargins(effects, told),
      );
      // In the order of their writing: the newest of an operator is what counts.
      const newest = new Map(terms.map((each) => [each.operator, each.terms]));
      const margins = seen
        .filter(({ thousandths }) => thousandths !== 0)
        .map(({ operator, thousandths, count }) => ({
          operator,
          thousandths,
          count,
          mayAdopt: thousandths > 0 && newest.get(operator)?.isNet !== true,
        }));
      const earned = createEarned(terms, margins);
      for (let from = span.from; from <= span.to; from += DAYS_AT_ONCE * DAY_MS) {
        const to = Math.min(span.to, from + DAYS_AT_ONCE * DAY_MS - 1);
        const sold = await journal.soldByAmount(istDate(from), istDate(to));
        if (!sold.ok) return notRead(sold.failure);
        if (!goesOn()) return fail({ kind: 'given_up' });
        for (const each of sold.value) earned.take(each);
      }
      return ok({ from: dates.from, to: dates.to, rows: earned.rows(), margins });
    },
    async setCommission(terms, actor) {
      const written = await journal.setCommission(terms, signedTime(clock, actor));
      if (!written.ok) return notWritten(written.failure);
      return written.value ? commissions() : fail({ kind: 'earlier_terms' });
    },
  };
}
