import { createServer, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { GatewayPaths } from '../../../src/preload/contract/settings/settings';
import { says, type Behaviour, type DefaultBehaviour, type Exchange } from './behaviour';
import { certificateFor, type Tls } from './gateway-certificate';
import { answerByLedger } from './healthy-answers';
import { Ledger, type LedgerEntry } from './ledger';
import { listen, shut } from './listening';
import { readRequestHead, type GatewayCall, type RecordedRequest } from './recorded-request';

/** How connections go before any request. `refuse` closes the port; it opens again with another mode. */
export type ConnectionMode = 'normal' | 'refuse' | 'reset' | 'silent' | 'close';

/** How the gateway is started. */
export interface ScriptedGatewayOptions {
  /** At first: `none`, plain http. */
  readonly tls?: Tls;
  readonly paths?: GatewayPaths;
}

/** A real server on 127.0.0.1 that records every request and misbehaves as planned. */
export interface ScriptedGateway {
  /** `http://127.0.0.1:41234`, as an owner would type it. */
  readonly address: string;
  readonly port: number;
  readonly paths: GatewayPaths;
  /** The certificate to trust, PEM; `null` for http. */
  readonly certificate: string | null;
  /**
   * Plans what requests with this ref id, number or txn id get, one behaviour per request, the last one repeated.
   * A plan holds for recharge calls unless `call` says otherwise. Without a plan: the default.
   */
  plan(refIdOrNumber: string, behaviours: Behaviour | readonly Behaviour[], call?: GatewayCall): void;
  /** What recharge calls without a plan get. At first: `Success`. */
  setDefault(behaviour: DefaultBehaviour): void;
  setConnections(mode: ConnectionMode): Promise<void>;
  /** All requests in order of arrival, of one call if given. */
  requests(call?: GatewayCall): readonly RecordedRequest[];
  /** Connections accepted so far. */
  connections(): number;
  /** What the gateway booked, by ref id, as it stands now. */
  ledger(): ReadonlyMap<string, LedgerEntry>;
  /** Recharge requests per ref id, booked or not: every value must be 1. */
  seen(): ReadonlyMap<string, number>;
  close(): Promise<void>;
}

/** The paths that the real gateway has by default. */
export const defaultPaths: GatewayPaths = {
  recharge: '/webservices/api/recharge',
  status: '/webservices/api/statusByRefId',
  balance: '/webservices/api/balance',
  complaint: '/webservices/api/complain',
};

/** Starts a scripted gateway on a free port of 127.0.0.1. */
export async function startScriptedGateway(options: ScriptedGatewayOptions = {}): Promise<ScriptedGateway> {
  const paths = options.paths ?? defaultPaths;
  const calls = new Map<string, GatewayCall>([
    [paths.recharge, 'recharge'],
    [paths.status, 'status'],
    [paths.balance, 'balance'],
    [paths.complaint, 'complaint'],
  ]);
  const requests: RecordedRequest[] = [];
  const ledger = new Ledger();
  const plans = new Map<string, Behaviour[]>();
  const sockets = new Set<Socket>();
  const timers = new Set<NodeJS.Timeout>();
  let defaultBehaviour: DefaultBehaviour = () => says('Success');
  let mode: ConnectionMode = 'normal';
  let connections = 0;

  const certificate = certificateFor(options.tls ?? 'none');
  const tlsServer =
    certificate === null ? null : createTlsServer({ cert: certificate.certificate, key: certificate.key });
  const raws = new Map<number, Socket>();
  tlsServer?.on('secureConnection', (socket) => {
    serve(socket, raws.get(socket.remotePort ?? 0) ?? socket);
  });
  tlsServer?.on('tlsClientError', () => {});

  const server = createServer((raw) => {
    connections += 1;
    sockets.add(raw);
    raw.on('close', () => sockets.delete(raw));
    raw.on('error', () => {});
    if (mode === 'reset') raw.resetAndDestroy();
    else if (mode === 'close') raw.destroy();
    else if (mode === 'silent') raw.resume();
    else if (tlsServer === null) serve(raw, raw);
    else {
      raws.set(raw.remotePort ?? 0, raw);
      tlsServer.emit('connection', raw);
    }
  });
  const port = await listen(server, 0);

  function serve(socket: Socket, raw: Socket): void {
    let head = '';
    socket.on('error', () => {});
    socket.on('data', (chunk: Buffer) => {
      head += chunk.toString('latin1');
      const end = head.indexOf('\r\n\r\n');
      if (end < 0) return;
      const request = readRequestHead(head.slice(0, end), calls, requests.length + 1);
      head = head.slice(end + 4);
      if (request === null) {
        raw.destroy();
        return;
      }
      requests.push(request);
      const behaviour = behaviourFor(request);
      if (request.call === 'recharge') ledger.note(request, behaviour);
      behaviour.play(exchange(request, socket, raw));
    });
  }

  function behaviourFor(request: RecordedRequest): Behaviour {
    for (const key of [request.params['ref_id'], request.params['number'], request.params['txn_id']]) {
      const plan = plans.get(`${request.call} ${key ?? ''}`);
      const next = plan !== undefined && plan.length > 1 ? plan.shift() : plan?.[0];
      if (next !== undefined) return next;
    }
    if (request.call === 'recharge') return defaultBehaviour(request);
    return answerByLedger(request, ledger);
  }

  function exchange(request: RecordedRequest, socket: Socket, raw: Socket): Exchange {
    return {
      request,
      socket,
      fields: (word) => {
        const entry = ledger.entry(request.params['ref_id'] ?? '');
        return {
          status: word,
          number: entry?.number ?? request.params['number'] ?? '',
          amount: entry?.amount ?? request.params['amount'] ?? '',
          operator: entry?.operator ?? request.params['operator'] ?? '',
          ref_id: request.params['ref_id'] ?? '',
          txn_id: entry?.txnId ?? '',
          opt_id: entry?.optId ?? '',
          balance: '1000.00',
          message: `Recharge ${word.toLowerCase()}.`,
        };
      },
      reset: () => {
        raw.resetAndDestroy();
      },
      after: (ms, callback) => {
        const timer = setTimeout(() => {
          timers.delete(timer);
          if (!socket.destroyed) callback();
        }, ms);
        timers.add(timer);
      },
    };
  }

  return {
    address: `${certificate === null ? 'http' : 'https'}://127.0.0.1:${port}`,
    port,
    paths,
    certificate: certificate?.certificate ?? null,
    plan: (key, behaviours, call = 'recharge') => {
      plans.set(`${call} ${key}`, 'play' in behaviours ? [behaviours] : [...behaviours]);
    },
    setDefault: (behaviour) => {
      defaultBehaviour = behaviour;
    },
    setConnections: async (next) => {
      mode = next;
      if (next === 'refuse') await shut(server, sockets);
      else if (!server.listening) await listen(server, port);
    },
    requests: (call) => requests.filter((request) => call === undefined || request.call === call),
    connections: () => connections,
    ledger: () => ledger.entries(),
    seen: () => ledger.seen,
    close: async () => {
      for (const timer of timers) clearTimeout(timer);
      await shut(server, sockets);
    },
  };
}
