import type { FailureOf } from '../../../../../preload/contract/bridge/calls';
import type { Debt } from '../../../../../preload/contract/sale/debts';
import { galla } from '../../../page/bridge';
import { useFresh } from '../../../store/use-fresh';

const ask = () => galla['debts:list']({});

/** Who owes, kept up to date while sales come to an end. `null`: not there yet. */
export function useDebts(): {
  readonly debts: readonly Debt[] | null;
  readonly failure: FailureOf<'debts:list'> | null;
  /** Takes in the list that main answered a payment with. */
  readonly take: (debts: readonly Debt[]) => void;
} {
  const { value, failure, take } = useFresh(ask);
  return { debts: value, failure, take };
}
