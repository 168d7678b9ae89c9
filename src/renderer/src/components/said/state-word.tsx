import type { ReactElement } from 'react';
import type { RechargeState } from '../../../../preload/contract/sale/recharge';
import { stateNames } from '../../text/states';
import { StateSign } from './state-sign';
import './state-word.css';

interface StateWordProps {
  readonly state: RechargeState;
  readonly size?: 'normal' | 'large';
  /** Another word for it where one word stands for several states, such as `Open`. */
  readonly name?: string;
}

/** A state as staff see it: word, sign and colour together. */
export function StateWord({ state, size = 'normal', name }: StateWordProps): ReactElement {
  return (
    <span className={`state-word state-word-${size}`} data-state={state}>
      <StateSign state={state} />
      {name ?? stateNames[state]}
    </span>
  );
}
