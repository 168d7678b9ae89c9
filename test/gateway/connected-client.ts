import { paise } from '../../src/preload/contract/money';
import { isRefId, type AccountId, type RefId } from '../../src/preload/contract/ids';
import { trustOnly } from '../../src/main/gateway/bundled-trust';
import { createGatewayClient, type ClientParts, type GatewayClient } from '../../src/main/gateway/client';
import { accountIdOf } from '../../src/main/gateway/credentials';
import { createEndpoint, type Endpoint } from '../../src/main/gateway/endpoint';
import { originText, parseOrigin } from '../../src/main/gateway/origin';
import type { Order } from '../../src/main/recharge/ports';
import type { ScriptedGateway } from '../support/scripted-gateway/scripted-gateway';

export const TOKEN = 'tok/En&5646+5 6%x';
export const USERNAME = '9000000001';

/** Deadlines short enough for a test and long enough for a busy machine. */
export const testDeadlines = { connectMs: 2_000, tlsMs: 2_000, totalMs: 2_500 } as const;

/** Where a scripted gateway is, as the client wants it. */
export function endpointOf(gateway: Pick<ScriptedGateway, 'address' | 'paths'>): Endpoint {
  const origin = parseOrigin(gateway.address);
  if (!origin.ok) throw new Error(`not an address: ${gateway.address}`);
  const endpoint = createEndpoint(origin.value, gateway.paths);
  if (!endpoint.ok) throw new Error('the scripted paths are not paths');
  return endpoint.value;
}

/** The account that {@link clientFor} works for. */
export function accountOf(gateway: Pick<ScriptedGateway, 'address' | 'paths'>): AccountId {
  const id = accountIdOf(endpointOf(gateway).origin, USERNAME);
  if (id === null) throw new Error('the test username fits no account id');
  return id;
}

/** The real client, logged in at a scripted gateway. */
export function clientFor(gateway: ScriptedGateway, changes: Partial<ClientParts> = {}): GatewayClient {
  const endpoint = endpointOf(gateway);
  return createGatewayClient({
    accountId: accountOf(gateway),
    endpoint,
    credentials: () => ({
      origin: originText(endpoint.origin),
      username: USERNAME,
      token: { reveal: () => TOKEN },
    }),
    deadlines: testDeadlines,
    ...(gateway.certificate === null ? {} : { trust: trustOnly([gateway.certificate]) }),
    ...changes,
  });
}

let made = 0;

/** A ref id that no other test of this file has. */
export function freshRefId(): RefId {
  made += 1;
  const id = `T${String(made).padStart(13, '0')}`;
  if (!isRefId(id)) throw new Error('not a ref id');
  return id;
}

/** A prepaid order for ₹199. */
export function orderFor(gateway: ScriptedGateway, changes: Partial<Order> = {}): Order {
  return {
    accountId: accountOf(gateway),
    refId: freshRefId(),
    operator: 'AT',
    number: '9876543210',
    amountPaise: paise(199_00),
    fields: [],
    ...changes,
  };
}
