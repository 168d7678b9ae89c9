import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { replies, resetsAfterRequest, says, type Behaviour } from '../support/scripted-gateway/behaviour';
import { startScriptedGateway, type ScriptedGateway } from '../support/scripted-gateway/scripted-gateway';
import { bundle, type Bundle } from './bundle';
import { freshRefId, TOKEN } from './connected-client';

let program: Bundle;
let plain: ScriptedGateway;
let secure: ScriptedGateway;
beforeAll(async () => {
  program = await bundle(join(import.meta.dirname, 'one-sale.program.ts'));
  plain = await startScriptedGateway();
  secure = await startScriptedGateway({ tls: 'right' });
});
afterAll(async () => {
  program.remove();
  await plain.close();
  await secure.close();
});

interface Run {
  /** The answer to the recharge call, as JSON. */
  readonly answer: string;
  /** Everything the process printed. */
  readonly printed: string;
}

/** Runs one sale in a process of its own, with this environment on top of a bare one. */
async function sell(
  gateway: ScriptedGateway,
  env: Readonly<Record<string, string>>,
  options: {
    readonly trusted?: boolean;
    readonly behaviour?: Behaviour;
    readonly flags?: readonly string[];
  } = {},
): Promise<Run> {
  const refId = freshRefId();
  gateway.plan(refId, options.behaviour ?? says('Success'));
  const trust = options.trusted === false ? null : gateway.certificate;
  const child = spawn(
    process.execPath,
    [...(options.flags ?? []), program.file, JSON.stringify({ address: gateway.address, trust, refId })],
    { env: { PATH: process.env['PATH'] ?? '', ...env } },
  );
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  child.stdin.end(TOKEN);
  await new Promise((resolve) => child.on('close', resolve));
  return { answer: out.trim().split('\n').at(-1) ?? '', printed: out + err };
}

/** The forms in which a token could be printed. */
const forms = [
  TOKEN,
  encodeURIComponent(TOKEN),
  encodeURIComponent(TOKEN).toLowerCase(),
  JSON.stringify(TOKEN).slice(1, -1),
  Buffer.from(TOKEN).toString('base64'),
  Buffer.from(TOKEN).toString('hex'),
];

describe('nothing that is printed holds the token', () => {
  const debug = 'http,https,net,tls,stream,timer,agent,undici,fetch,module,worker';
  const cases: readonly (readonly [string, Readonly<Record<string, string>>, Behaviour])[] = [
    ['with NODE_DEBUG', { NODE_DEBUG: debug }, says('Success', { message: `token ${TOKEN}` })],
    ['with NODE_DEBUG and a connection that is reset', { NODE_DEBUG: debug }, resetsAfterRequest('Success')],
    [
      'with NODE_DEBUG and a redirect',
      { NODE_DEBUG: debug },
      replies(null, 302, '', { Location: `http://127.0.0.1:9/?api_token=${encodeURIComponent(TOKEN)}` }),
    ],
    ['with NODE_DEBUG_NATIVE', { NODE_DEBUG_NATIVE: 'http,tls,crypto' }, says('Success')],
  ];
  test.each(cases)('%s', async (_name, env, behaviour) => {
    for (const gateway of [plain, secure]) {
      const { answer, printed } = await sell(gateway, env, { behaviour });
      expect(answer).toContain('"kind"');
      for (const form of forms) expect(printed).not.toContain(form);
    }
  });

  test('also when the port is closed', async () => {
    const closed = await startScriptedGateway();
    await closed.setConnections('refuse');
    const { answer, printed } = await sell(closed, { NODE_DEBUG: debug });
    expect(answer).toContain('"not_sent"');
    for (const form of forms) expect(printed).not.toContain(form);
    await closed.close();
  });
});

describe('a certificate nobody vouches for stays refused', () => {
  test.each([
    ['with NODE_TLS_REJECT_UNAUTHORIZED=0', () => ({ NODE_TLS_REJECT_UNAUTHORIZED: '0' })],
    ['with NODE_EXTRA_CA_CERTS', () => ({ NODE_EXTRA_CA_CERTS: certificateFile() })],
    [
      'with SSL_CERT_FILE and the system’s authorities',
      () => ({ SSL_CERT_FILE: certificateFile(), NODE_USE_SYSTEM_CA: '1' }),
    ],
    [
      'with all of them in NODE_OPTIONS',
      () => ({ SSL_CERT_FILE: certificateFile(), NODE_OPTIONS: '--use-openssl-ca' }),
    ],
  ])('%s', async (_name, env) => {
    const before = secure.requests().length;
    const { answer } = await sell(secure, env(), { trusted: false });
    expect(JSON.parse(answer)).toMatchObject({ kind: 'not_sent', cause: 'tls_issuer' });
    expect(secure.requests()).toHaveLength(before);
  });

  function certificateFile(): string {
    const file = join(program.folder, 'extra.pem');
    writeFileSync(file, secure.certificate ?? '');
    return file;
  }
});

test('a proxy in the environment is not used', async () => {
  const seen: string[] = [];
  const proxy: Server = createServer((request, response) => {
    seen.push(request.url ?? '');
    response.end();
  });
  proxy.on('connect', (request, socket) => {
    seen.push(request.url ?? '');
    socket.destroy();
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const address = proxy.address();
  const url = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
  const env = {
    NODE_USE_ENV_PROXY: '1',
    HTTP_PROXY: url,
    HTTPS_PROXY: url,
    http_proxy: url,
    https_proxy: url,
  };
  for (const gateway of [plain, secure]) {
    const { answer } = await sell(gateway, env);
    expect(JSON.parse(answer)).toMatchObject({ kind: 'reply' });
  }
  expect(seen).toEqual([]);
  await new Promise((resolve) => proxy.close(resolve));
});
