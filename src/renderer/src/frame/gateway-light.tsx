import type { ReactElement } from 'react';
import { formatRupees } from '../../../preload/contract/money';
import { useAppStatus } from '../app-status';
import type { GatewayHealth } from '../../../preload/contract/settings';
import { askBalance, useHealthStore } from '../store/health-store';
import { conditionCures } from '../text/conditions';
import { failureText } from '../text/failures';
import { shortTime } from '../text/time';
import { useNow } from './use-now';

const words = {
  not_asked: 'gateway not asked yet',
  ok: 'gateway ok',
  unreachable: 'gateway unreachable',
  troubled: 'gateway troubled',
} as const satisfies Readonly<Record<GatewayHealth['state'], string>>;

/** What real attempts told of the gateway: a light with its word, and the balance with its time. */
export function GatewayLight(): ReactElement | null {
  const { health, asking, failure } = useHealthStore();
  const { mode } = useAppStatus();
  const now = useNow();
  if (health === null) return <div className="gateway" />;
  const { state, since, condition, balancePaise, balanceAt, low } = health;
  const bad = state === 'unreachable' || state === 'troubled';
  return (
    <div className="gateway">
      <span
        className="gateway-light"
        data-health={state}
        title={condition === null ? undefined : conditionCures[condition]}
      >
        {words[state]}
        {bad && since !== null && ` since ${shortTime(since, now)}`}
      </span>
      <button
        type="button"
        className="gateway-balance"
        aria-label="Ask the balance"
        data-low={low}
        // Not `disabled`, which would take the focus away from whoever pressed it.
        aria-disabled={asking}
        title={failure === null ? 'Ask the gateway for the balance' : failureText({ code: failure })}
        onClick={() => void askBalance()}
      >
        {balancePaise === null || balanceAt === null ? (
          <span>{asking ? 'asking …' : failure === null ? 'Balance?' : 'Balance not told'}</span>
        ) : (
          <>
            {low && <strong className="gateway-low">Low</strong>}
            <span className="digits">₹ {formatRupees(balancePaise)}</span>
            <small className="digits">{asking ? '…' : shortTime(balanceAt, now)}</small>
          </>
        )}
        {mode === 'practice' && <span className="sr-only">practice money</span>}
      </button>
    </div>
  );
}
