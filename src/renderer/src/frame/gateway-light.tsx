import type { ReactElement } from 'react';
import type { Paise } from '../../../preload/contract/money';
import type { Condition } from '../../../preload/contract/sale/recharge';
import { useAppStatus } from '../page/app-status';
import type { GatewayHealth } from '../../../preload/contract/settings/settings';
import { Money } from '../components/money/money';
import { askBalance, useHealthStore } from '../store/health-store';
import { conditionCures, conditionNames } from '../text/conditions';
import { failureText } from '../text/failures';
import { shortTime } from '../text/time';
import { useNow } from '../page/use-now';

const words = {
  not_asked: 'not asked yet',
  ok: 'ok',
  unreachable: 'unreachable',
  troubled: 'troubled',
} as const satisfies Readonly<Record<GatewayHealth['state'], string>>;

/** Conditions that stop every sale until somebody cures them, so the light itself says so. */
const accountConditions: ReadonlySet<Condition> = new Set([
  'low_balance',
  'address_refused',
  'wrong_credentials',
]);

/** What real attempts told of the gateway: a light with its word, and the balance with its time. */
export function GatewayLight(): ReactElement | null {
  const { health, asking, failure } = useHealthStore();
  const { mode } = useAppStatus();
  const now = useNow();
  if (health === null) return <div className="gateway" />;
  const { state, since, condition, balancePaise, balanceAt, low, utility } = health;
  const ofAccount = state === 'ok' && condition !== null && accountConditions.has(condition);
  const shown = ofAccount ? 'troubled' : state;
  const bad = shown === 'unreachable' || shown === 'troubled';
  return (
    <div className="gateway">
      <span
        className="gateway-light"
        data-health={shown}
        title={condition === null ? undefined : conditionCures[condition]}
      >
        <span>
          <span className="frame-roomy">gateway </span>
          {ofAccount ? conditionNames[condition].toLowerCase() : words[state]}
          {bad && !ofAccount && since !== null && ` since ${shortTime(since, now)}`}
        </span>
      </span>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset is for what is filled in */}
      <span className="gateway-balance" role="group" aria-label="Balance" data-two={utility !== null}>
        <span id={BALANCE} className="gateway-figures">
          {balancePaise === null || balanceAt === null ? (
            utility === null && (
              <span>{asking ? 'asking …' : failure === null ? 'Balance?' : 'No balance'}</span>
            )
          ) : (
            <Balance
              name={utility === null ? null : 'Recharge'}
              balancePaise={balancePaise}
              low={low}
              age={asking ? '…' : shortTime(balanceAt, now)}
            />
          )}
          {utility !== null && (
            <Balance
              name="Utility"
              balancePaise={utility.balancePaise}
              low={utility.low}
              age={asking ? '…' : shortTime(utility.at, now)}
            />
          )}
          {mode === 'practice' && <span className="sr-only">practice money</span>}
        </span>
        {/* Over the balance, not around it: a button's name would take the place of the figures for who hears it. */}
        <button
          type="button"
          className="gateway-ask"
          aria-label="Ask the balance"
          aria-describedby={BALANCE}
          // Not `disabled`, which would take the focus away from whoever pressed it.
          aria-disabled={asking}
          title={failure === null ? 'Ask the gateway for the balance' : failureText({ code: failure })}
          onClick={() => void askBalance()}
        />
      </span>
    </div>
  );
}

/** The figures in sight. */
const BALANCE = 'gateway-balance';

interface BalanceProps {
  /** `null`: there is only one. */
  readonly name: string | null;
  readonly balancePaise: Paise;
  readonly low: boolean;
  readonly age: string;
}

function Balance({ name, balancePaise, low, age }: BalanceProps): ReactElement {
  return (
    <span className="gateway-one">
      {low && <strong className="gateway-low">Low</strong>}
      {name !== null && <small>{name}</small>}
      <Money amount={balancePaise} />
      <small className="digits">{age}</small>
    </span>
  );
}
