import { create } from 'zustand';
import type { FailureCode } from '../../../preload/contract/bridge/failures';
import type { GatewayHealth } from '../../../preload/contract/settings/settings';
import { galla } from '../page/bridge';
import { fromThisCounter } from './which-counter';

interface HealthState {
  readonly health: GatewayHealth | null;
  readonly asking: boolean;
  /** Why the balance could not be asked the last time. */
  readonly failure: FailureCode | null;
}

export const useHealthStore = create<HealthState>(() => ({ health: null, asking: false, failure: null }));

/** Takes in what main knows of the gateway from real attempts. */
export function takeHealth(health: GatewayHealth): void {
  useHealthStore.setState({ health });
}

/** Asks main what it knows already; no request leaves this computer. */
export async function refreshHealth(): Promise<void> {
  const answer = await fromThisCounter(galla['gateway:health']({}));
  if (answer?.ok === true) takeHealth(answer.value);
}

/** Forgets the gateway and the balances of the counter that is left. */
export function forgetHealth(): void {
  useHealthStore.setState({ health: null, asking: false, failure: null });
}

/** Asks the gateway for the balance, because staff want to know it now. */
export async function askBalance(): Promise<void> {
  if (useHealthStore.getState().asking) return;
  useHealthStore.setState({ asking: true, failure: null });
  const answer = await fromThisCounter(galla['gateway:balance']({}));
  if (answer === null) return;
  useHealthStore.setState(
    answer.ok ? { health: answer.value, asking: false } : { asking: false, failure: answer.failure.code },
  );
}
