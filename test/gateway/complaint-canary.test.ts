import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { afterEach, expect, test } from 'vitest';
import { defaultPaths } from '../../src/main/gateway/endpoint';
import { createGatewayClient } from '../../src/main/gateway/client';
import { TOKEN, USERNAME, accountOf, endpointOf, testDeadlines } from './connected-client';

let server: Server | null = null;
afterEach(() => {
  server?.close();
  server = null;
});

/** A panel that is not ours: what it answers with, and what it was asked. */
async function panel(status: number, body: string) {
  const asked: string[] = [];
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(status, { 'content-type': 'application/json', location: '/webservices/api/recharge' });
    response.end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('no port');
  const { port } = bound;
  const at = { address: `http://127.0.0.1:${port}`, paths: defaultPaths };
  const endpoint = endpointOf(at);
  const client = createGatewayClient({
    accountId: accountOf(at),
    endpoint,
    mayComplain: true,
    credentials: () => ({ origin: at.address, username: USERNAME, token: { reveal: () => TOKEN } }),
    deadlines: testDeadlines,
  });
  const complain = () => client.complain({ accountId: accountOf(at), txnId: 'T1', reason: 'Not received' });
  return { asked, complain };
}

const written = [TOKEN, encodeURIComponent(TOKEN), TOKEN.replaceAll(' ', '+'), TOKEN.toUpperCase()];
const answers = written.flatMap(
  (token) =>
    [
      [200, JSON.stringify({ status: 'Accepted', complain_id: token, message: `for ${token}` })],
      [200, JSON.stringify({ status: 'Error', message: `key=${token}&x=1` })],
      [200, JSON.stringify({ status: token, message: token })],
      [500, JSON.stringify({ message: `?api_token=${token}` })],
      [302, JSON.stringify({ message: token })],
      [200, JSON.stringify({ status: 'OK', complaint_id: { deep: token }, message: [token] })],
    ] as const,
);

test.each(answers)('the token is in nothing that is kept of an answer: %i %s', async (status, body) => {
  const { asked, complain } = await panel(status, body);
  const answer = JSON.stringify(await complain()).toLowerCase();
  for (const token of written) expect(answer).not.toContain(JSON.stringify(token).slice(1, -1).toLowerCase());
  // Once, and nowhere else: no answer leads it on.
  expect(asked.map((url) => url.split('?')[0])).toEqual([defaultPaths.complaint]);
});
