import { fail, ok } from '../../../../preload/contract/result';
import type { NotReported } from '../../../desk/verbs/money/desk-earnings';
import type { Budget } from '../../budget';
import type { Handlers } from '../../handlers';
import { onDesk } from '../../on-desk';
import type { HandlerParts } from '../handler-parts';
import { journalRefusal, notRead } from '../journal-refusal';
import { unlessBlind } from '../shift/unless-blind';

type Parts = Pick<HandlerParts, 'desks' | 'settings'> & {
  /** How often the journal may be read through. */
  readonly readBudget: Budget;
};
type EarningsCall =
  | 'earnings:wallet'
  | 'earnings:report'
  | 'earnings:commissions'
  | 'earnings:set-commission'
  | 'earnings:charges'
  | 'earnings:save-charges';

/** Where the wallet's rupees went, what was earned, and what the owner sets of it. */
export function earningsHandlers({ desks, settings, readBudget }: Parts): Pick<Handlers, EarningsCall> {
  return {
    'earnings:wallet': unlessBlind(desks, async ({ earnings }, days) => {
      if (!readBudget.take()) return fail({ code: 'too_many_reads' } as const);
      const explained = await earnings.wallet(days);
      if (explained.ok) return explained;
      return explained.failure.kind === 'no_account'
        ? fail({ code: explained.failure.kind } as const)
        : notReported(explained.failure);
    }),
    'earnings:report': unlessBlind(desks, async ({ earnings }, days) => {
      if (!readBudget.take()) return fail({ code: 'too_many_reads' } as const);
      const report = await earnings.report(days);
      return report.ok ? report : notReported(report.failure);
    }),
    'earnings:commissions': onDesk(desks, async ({ earnings }) => {
      const set = await earnings.commissions();
      return set.ok ? set : notRead(set.failure.failure);
    }),
    'earnings:set-commission': onDesk(desks, async ({ earnings }, terms, actor) => {
      const set = await earnings.setCommission(terms, actor);
      if (set.ok) return set;
      return set.failure.kind === 'earlier_terms'
        ? fail({ code: set.failure.kind } as const)
        : journalRefusal(set.failure);
    }),
    'earnings:charges': () => ok(settings.read().charges),
    'earnings:save-charges'({ charges }) {
      const saved = settings.update({ charges });
      return saved.ok ? ok(settings.read().charges) : saved;
    },
  };
}

function notReported(failure: NotReported) {
  switch (failure.kind) {
    case 'not_read':
      return notRead(failure.failure);
    case 'bad_period':
      return fail({ code: failure.kind } as const);
    // The page that asked anew has no use for this answer.
    case 'given_up':
      return fail({ code: 'too_many_reads' } as const);
  }
}
