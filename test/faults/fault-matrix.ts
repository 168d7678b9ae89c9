import type {
  GatewayWord,
  NotSentCause,
  RechargeState,
  UnclearCause,
} from '../../src/preload/contract/sale/recharge';
import type { Status } from '../../src/main/recharge/state/status';
import { resetsAfterRequest } from '../support/scripted-gateway/behaviour';
import { startScriptedGateway, type ScriptedGateway } from '../support/scripted-gateway/scripted-gateway';
import { clientFor, orderFor } from '../gateway/connected-client';
import { afterRecharge, afterStatus } from '../gateway/state-of-answer';
import type { ConnectionFault } from './connection-faults';
import type { Fault } from './fault';

/** What one recharge met and where it ended. */
export interface Outcome {
  readonly state: RechargeState;
  readonly cause: NotSentCause | UnclearCause | null;
  /** Recharge requests the gateway counted for this ref id. */
  readonly requests: number;
}

/** A {@link Fault} that was played: to the recharge call, then asked about, then to a status check. */
export interface PlayedFault extends Outcome {
  readonly name: string;
  /** After one status check that the gateway answered from its book. */
  readonly afterCheck: RechargeState;
  /** Whether the state after the check is what the gateway's book says. */
  readonly agrees: boolean;
  /** Where the same reply, to a status check, leaves an unknown recharge. */
  readonly asStatus: RechargeState;
}

const deadlines = { connectMs: 2_000, tlsMs: 2_000, totalMs: 2_500 } as const;
const LANES = 12;
const day = '2025-11-22';

/** Plays every fault to the real client over http or https, many at once. */
export async function playFaults(
  tls: 'none' | 'right',
  faults: readonly Fault[],
): Promise<readonly PlayedFault[]> {
  const gateway = await startScriptedGateway({ tls });
  const played = await inLanes(faults, (fault) => playFault(gateway, fault));
  await gateway.close();
  return played;
}

/** Plays every fault over a connection that never stands: the planned reply must not matter. */
export async function playConnection(
  connection: ConnectionFault,
  faults: readonly Fault[],
): Promise<readonly Outcome[]> {
  const gateway = await startScriptedGateway(connection.options);
  await gateway.setConnections(connection.mode);
  const known = connection.trusted ? gateway : { ...gateway, certificate: null };
  const client = clientFor(known, { deadlines });
  const outcomes = await inLanes(faults, async (fault) => {
    const order = orderFor(gateway);
    gateway.plan(order.refId, fault.behaviour);
    const { status } = afterRecharge(order, await client.recharge(order));
    return outcomeOf(status, gateway.requests().length);
  });
  await gateway.close();
  return outcomes;
}

async function playFault(gateway: ScriptedGateway, fault: Fault): Promise<PlayedFault> {
  const client = clientFor(gateway, { deadlines });
  const order = orderFor(gateway);
  gateway.plan(order.refId, fault.behaviour);
  const { status } = afterRecharge(order, await client.recharge(order));
  const checked = afterStatus(status, order, await client.status({ ...order, istDate: day })).status;
  const book = gateway.ledger().get(order.refId)?.word;
  return {
    name: fault.name,
    ...outcomeOf(status, gateway.seen().get(order.refId) ?? 0),
    afterCheck: checked.state,
    agrees: checked.state === stateOfBook(book, status.state),
    asStatus: await playAsStatus(gateway, fault),
  };
}

/** Loses the reply of a booked recharge, then answers its status check with the fault. */
async function playAsStatus(gateway: ScriptedGateway, fault: Fault): Promise<RechargeState> {
  const client = clientFor(gateway, { deadlines });
  const order = orderFor(gateway);
  gateway.plan(order.refId, resetsAfterRequest('Success'));
  gateway.plan(order.refId, fault.behaviour, 'status');
  const { status } = afterRecharge(order, await client.recharge(order));
  return afterStatus(status, order, await client.status({ ...order, istDate: day })).status.state;
}

function outcomeOf(status: Status, requests: number): Outcome {
  return { state: status.state, cause: 'cause' in status ? status.cause : null, requests };
}

/** What the row has to say once the gateway was asked. What is not booked or `Error` stays as it was. */
function stateOfBook(word: GatewayWord | undefined, before: RechargeState): RechargeState {
  switch (word) {
    case 'Pending':
    case 'Accepted':
      return 'pending';
    case 'Success':
      return 'success';
    case 'Failure':
      return 'failed';
    case 'Refunded':
      return 'refunded';
    case 'Error':
    case undefined:
      return before;
  }
}

async function inLanes<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results = new Map<number, R>();
  const queue = [...items.entries()];
  async function lane(): Promise<void> {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      results.set(next[0], await work(next[1]));
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane));
  return [...results].sort(([one], [other]) => one - other).map(([, result]) => result);
}
