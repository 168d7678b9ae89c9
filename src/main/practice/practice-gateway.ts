import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { BalanceKind } from '../../preload/contract/rules/balance-kind';
import type { GatewayPaths } from '../../preload/contract/settings/settings';
import type { Credentials } from '../gateway/credentials';
import { defaultPaths, type Endpoint, type GatewayCall } from '../gateway/endpoint';
import { originText, type Origin } from '../gateway/origin';
import { later, sendJson } from './play';
import { PracticeCounter } from './practice-counter';
import { PracticeLedger, type PracticeLedgerPort } from './practice-ledger';
import { PRACTICE_TOKEN, PRACTICE_USERNAME } from './practice-login';

/** What the practice gateway is made of. */
export interface PracticeParts {
  readonly ledger: PracticeLedgerPort;
  /** UTC milliseconds. */
  readonly now: () => number;
  /** Which balance pays for an operator; default: there is one for all. */
  readonly balanceOf?: (operator: string) => BalanceKind;
  /** How long a healthy reply takes, in milliseconds; so that staff see what `Sending` looks like. */
  readonly latencyMs?: number;
}

/** A running practice gateway. */
export interface PracticeGateway {
  readonly endpoint: Endpoint;
  /** The practice login, sealed to this server. */
  readonly credentials: Credentials;
  /** Its book, and what moves it that Galla does not do. */
  readonly books: Pick<PracticeCounter, 'lines' | 'sellElsewhere' | 'topUp'>;
  /** Ends everything that is on its way and frees the port. */
  close(): Promise<void>;
}

const DEFAULT_LATENCY_MS = 250;

/**
 * Starts the practice gateway: a real HTTP server that speaks the gateway's protocol and plays a script per
 * number, so that practice and tests go through the same client, journal and screens as real sales.
 *
 * SECURITY: other programs and pages on this computer can reach a loopback port. The port is random, every
 * path begins with 128 random bits, and a `Host` that is not this server's own is refused, so that a page
 * whose name was re-bound to 127.0.0.1 gets nothing. It is never given a real token.
 */
export async function startPracticeGateway(parts: PracticeParts): Promise<PracticeGateway> {
  const { ledger, now, balanceOf = () => 'recharge' } = parts;
  const counter = new PracticeCounter(await PracticeLedger.open(ledger), now, balanceOf);
  const prefix = `/${randomBytes(16).toString('hex')}`;
  const paths: GatewayPaths = {
    recharge: `${prefix}${defaultPaths.recharge}`,
    status: `${prefix}${defaultPaths.status}`,
    balance: `${prefix}${defaultPaths.balance}`,
    complaint: `${prefix}${defaultPaths.complaint}`,
  };
  const calls = new Map<string, GatewayCall>([
    [paths.recharge, 'recharge'],
    [paths.status, 'status'],
    [paths.balance, 'balance'],
    [paths.complaint, 'complaint'],
  ]);
  let host = '';

  const server = createServer((request, response) => {
    const asked = readQuestion(request, host, calls);
    if (asked === null) {
      response.writeHead(404).end();
      return;
    }
    later(response, parts.latencyMs ?? DEFAULT_LATENCY_MS, () => {
      void answer(asked, response);
    });
  });

  async function answer({ call, params }: Question, response: ServerResponse): Promise<void> {
    if (params.get('username') !== PRACTICE_USERNAME || params.get('api_token') !== PRACTICE_TOKEN) {
      sendJson(response, { status: 'Error', message: 'Invalid username or API token.' });
      return;
    }
    await counter[call](params, response);
  }

  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('no port'));
      else resolve(address.port);
    });
  });
  host = `127.0.0.1:${port}`;
  const origin: Origin = { scheme: 'http', hostname: '127.0.0.1', port };
  return {
    endpoint: { origin, paths },
    credentials: {
      origin: originText(origin),
      username: PRACTICE_USERNAME,
      token: { reveal: () => PRACTICE_TOKEN },
    },
    books: counter,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Question {
  readonly call: GatewayCall;
  readonly params: URLSearchParams;
}

function readQuestion(
  request: IncomingMessage,
  host: string,
  calls: ReadonlyMap<string, GatewayCall>,
): Question | null {
  const [path = '', query = ''] = (request.url ?? '').split('?', 2);
  const call = calls.get(path);
  if (request.method !== 'GET' || request.headers.host !== host || call === undefined) return null;
  return { call, params: new URLSearchParams(query) };
}
