import { text } from 'node:stream/consumers';
import { inspect } from 'node:util';
import { z } from 'zod';
import { paise } from '../../src/preload/contract/money';
import { isRefId } from '../../src/preload/contract/ids';
import { trustOnly } from '../../src/main/gateway/bundled-trust';
import { createGatewayClient } from '../../src/main/gateway/client';
import { accountIdOf } from '../../src/main/gateway/credentials';
import { createEndpoint, defaultPaths } from '../../src/main/gateway/endpoint';
import { GatewayRequest } from '../../src/main/gateway/gateway-request';
import { originText, parseOrigin } from '../../src/main/gateway/origin';

/**
 * One recharge and one status check in a process of its own, so that a test can set its environment and
 * read everything it prints. The token comes over stdin, the rest as one JSON argument.
 */
const wanted = z
  .object({ address: z.string(), trust: z.string().nullable(), refId: z.string() })
  .parse(JSON.parse(process.argv[2] ?? ''));
const token = await text(process.stdin);

const origin = parseOrigin(wanted.address);
if (!origin.ok) throw new Error(origin.failure);
const endpoint = createEndpoint(origin.value, defaultPaths);
const accountId = accountIdOf(origin.value, '9000000001');
const { refId } = wanted;
if (!endpoint.ok || accountId === null || !isRefId(refId)) throw new Error('bad arguments');

const credentials = {
  origin: originText(origin.value),
  username: '9000000001',
  token: { reveal: () => token },
};
const client = createGatewayClient({
  accountId,
  endpoint: endpoint.value,
  credentials: () => credentials,
  deadlines: { connectMs: 2_000, tlsMs: 2_000, totalMs: 3_000 },
  ...(wanted.trust === null ? {} : { trust: trustOnly([wanted.trust]) }),
});

const answer = await client.recharge({
  accountId,
  refId,
  operator: 'AT',
  number: '9876543210',
  amountPaise: paise(10_00),
  fields: [],
});
await client.status({ accountId, refId, istDate: '2025-11-22' });

const request = new GatewayRequest('recharge', endpoint.value, credentials, { number: '9876543210' });
console.error(request, String(request), inspect(request, { showHidden: true }), client);
console.log(JSON.stringify(answer));
