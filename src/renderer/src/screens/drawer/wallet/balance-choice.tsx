import type { ReactElement } from 'react';
import { balanceKinds, type BalanceKind } from '../../../../../preload/contract/rules/balance-kind';
import { Choice } from '../../../components/form/choice';
import { useSay } from '../../../page/use-say';
import { useHealthStore } from '../../../store/health-store';

interface BalanceChoiceProps {
  readonly value: BalanceKind;
  readonly onChange: (balance: BalanceKind) => void;
  readonly problem: string | undefined;
}

/** Of which balance at the gateway it is, where there are two. */
export function BalanceChoice(props: BalanceChoiceProps): ReactElement | null {
  const say = useSay();
  const hasTwo = useHealthStore(({ health }) => (health?.utility ?? null) !== null);
  if (!hasTwo) return null;
  return (
    <Choice
      label={say('drawer.wallet.balance')}
      options={balanceKinds.map((value) => ({ value, name: say(`frame.balance.${value}`) }))}
      {...props}
    />
  );
}
