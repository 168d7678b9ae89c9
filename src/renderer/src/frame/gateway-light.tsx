import type { ReactElement } from 'react';
import type { Paise } from '../../../preload/contract/money';
import type { Condition } from '../../../preload/contract/sale/recharge';
import type { GatewayHealth } from '../../../preload/contract/settings/settings';
import { useAppStatus } from '../page/app-status';
import { Money } from '../components/money/money';
import { askBalance, useHealthStore } from '../store/health-store';
import { failureText } from '../text/failures';
import { shortTime } from '../text/time';
import { useNow } from '../page/use-now';
import { useSay, useSayRich } from '../page/use-say';
import { roomy } from './roomy';

/** Conditions that stop every sale until somebody cures them, so the light itself says so. */
const accountConditions = [
  'low_balance',
  'address_refused',
  'wrong_credentials',
] as const satisfies Condition[];

function ofAccount({ state, condition }: GatewayHealth): (typeof accountConditions)[number] | null {
  return state === 'ok' ? (accountConditions.find((each) => each === condition) ?? null) : null;
}

/** What real attempts told of the gateway: a light with its word, and the balance with its time. */
export function GatewayLight(): ReactElement | null {
  const say = useSay();
  const { health, asking, failure } = useHealthStore();
  const { mode } = useAppStatus();
  const now = useNow();
  if (health === null) return <div className="gateway" />;
  const { state, condition, balancePaise, balanceAt, low, utility } = health;
  return (
    <div className="gateway">
      <span className="gateway-light" data-health={ofAccount(health) === null ? state : 'troubled'}>
        <span>
          <LightWords health={health} />
        </span>
      </span>
      <span
        className="gateway-balance"
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset is for what is filled in
        role="group"
        aria-label={say('frame.balance.name')}
        data-two={utility !== null}
      >
        <span id={BALANCE} className="gateway-figures">
          {balancePaise === null || balanceAt === null ? (
            utility === null && (
              <span>{say(`frame.balance.${asking ? 'asking' : failure === null ? 'unknown' : 'none'}`)}</span>
            )
          ) : (
            <Balance
              name={utility === null ? null : say('frame.balance.recharge')}
              balancePaise={balancePaise}
              low={low}
              age={asking ? '…' : shortTime(say, balanceAt, now)}
            />
          )}
          {utility !== null && (
            <Balance
              name={say('frame.balance.utility')}
              balancePaise={utility.balancePaise}
              low={utility.low}
              age={asking ? '…' : shortTime(say, utility.at, now)}
            />
          )}
          {mode === 'practice' && <span className="sr-only">{say('frame.balance.practice_money')}</span>}
        </span>
        {/* Over the balance, not around it: a button's name would take the place of the figures for who hears it. */}
        <button
          type="button"
          className="gateway-ask"
          aria-label={say('frame.balance.ask')}
          aria-describedby={`${BALANCE} ${WHY}`}
          // Not `disabled`, which would take the focus away from whoever pressed it.
          aria-disabled={asking}
          onClick={() => void askBalance()}
        />
        {/* A finger and a key bring it into sight as a mouse does. */}
        <span id={WHY} className="gateway-why">
          {condition !== null && <span>{say(`condition.${condition}.cure`)}</span>}
          <span>
            {failure === null ? say('frame.balance.ask_hint') : failureText(say, { code: failure })}
          </span>
        </span>
      </span>
    </div>
  );
}

function LightWords({ health }: { readonly health: GatewayHealth }): ReactElement {
  const say = useSay();
  const sayRich = useSayRich();
  const now = useNow();
  const { state, since } = health;
  const condition = ofAccount(health);
  if (condition !== null) return sayRich(`frame.gateway.${condition}`, { roomy });
  if (since === null || state === 'ok' || state === 'not_asked')
    return sayRich(`frame.gateway.${state}`, { roomy });
  return sayRich(`frame.gateway.${state}_since`, { roomy, time: shortTime(say, since, now) });
}

/** The figures in sight. */
const BALANCE = 'gateway-balance';
/** What to do about the gateway, and why there is no balance. */
const WHY = 'gateway-why';

interface BalanceProps {
  /** `null`: there is only one. */
  readonly name: string | null;
  readonly balancePaise: Paise;
  readonly low: boolean;
  readonly age: string;
}

function Balance({ name, balancePaise, low, age }: BalanceProps): ReactElement {
  const say = useSay();
  return (
    <span className="gateway-one">
      {low && <strong className="gateway-low">{say('frame.balance.low')}</strong>}
      {name !== null && <small>{name}</small>}
      <Money amount={balancePaise} />
      <small className="digits">{age}</small>
    </span>
  );
}
