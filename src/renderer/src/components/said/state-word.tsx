import type { ReactElement } from 'react';
import type { RechargeState } from '../../../../preload/contract/sale/recharge';
import { StateSign } from './state-sign';
import { useSay } from '../../page/use-say';
import './state-word.css';

interface StateWordProps {
  readonly state: RechargeState;
  readonly size?: 'normal' | 'large';
  /** Another word for it where one word stands for several states, such as `Open`. */
  readonly name?: string;
}

/** A state as staff see it: word, sign and colour together. */
export function StateWord({ state, size = 'normal', name }: StateWordProps): ReactElement {
  const say = useSay();
  return (
    <span className={`state-word state-word-${size}`} data-state={state}>
      <StateSign state={state} />
      {name ?? say(`state.${state}`)}
    </span>
  );
}
