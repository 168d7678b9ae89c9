import { expect, test } from 'vitest';
import { neutraliseEnvironment, refusedStart } from '../../src/main/shell/switches';

const refused = {
  '--remote-debugging-port=9222': '--remote-debugging-port',
  '--remote-debugging-port': '--remote-debugging-port',
  '-remote-debugging-port=0': '--remote-debugging-port',
  '--REMOTE-debugging-Port=1': '--remote-debugging-port',
  '/remote-debugging-port=1': '--remote-debugging-port',
  '--remote-debugging-pipe': '--remote-debugging-pipe',
  '--remote-allow-origins=*': '--remote-allow-origins',
  '--log-net-log=/tmp/net.json': '--log-net-log',
  '--net-log-capture-mode=Everything': '--net-log-capture-mode',
  '--inspect': '--inspect',
  '--inspect=0.0.0.0:9229': '--inspect',
  '--inspect-brk': '--inspect-brk',
  '--inspect-port=1': '--inspect-port',
  '--inspect-publish-uid=http': '--inspect-publish-uid',
  '--js-flags=--expose-gc': '--js-flags',
  '--ssl-key-log-file=/tmp/keys': '--ssl-key-log-file',
  '--load-extension=/tmp/x': '--load-extension',
  '--disable-web-security': '--disable-web-security',
  '--ignore-certificate-errors-spki-list=x': '--ignore-certificate-errors-spki-list',
  '--enable-logging=file': '--enable-logging',
  '--renderer-cmd-prefix=gdb': '--renderer-cmd-prefix',
};
for (const [argument, name] of Object.entries(refused)) {
  test(`a packaged Galla does not start with ${argument}`, () => {
    expect(refusedStart(['--user-data-dir=/data', argument], {})).toBe(name);
  });
}

test('a packaged Galla does not start with NODE_OPTIONS or ELECTRON_RUN_AS_NODE', () => {
  expect(refusedStart([], { NODE_OPTIONS: '--require /tmp/x.cjs' })).toBe('NODE_OPTIONS');
  expect(refusedStart([], { ELECTRON_RUN_AS_NODE: '1' })).toBe('ELECTRON_RUN_AS_NODE');
});

test('a refusal names the switch and never its value', () => {
  expect(refusedStart(['--log-net-log=/home/me/secret.json'], {})).not.toContain('secret');
});

test('it starts with what a shop may need', () => {
  const fine = [
    '--user-data-dir=/data',
    '--allow-test-gateway',
    '--password-store=gnome-libsecret',
    '--lang=hi',
    '--force-device-scale-factor=1.5',
    '--ozone-platform=wayland',
    '--no-sandbox',
    '/home/shop/inspect',
    'inspect',
  ];
  expect(refusedStart(fine, { PATH: '/usr/bin', NODE_OPTIONS: '' })).toBeNull();
});

test('variables that weaken TLS or print traffic are removed, all others stay', () => {
  const environment: Record<string, string | undefined> = {
    NODE_DEBUG: 'http,https',
    NODE_TLS_REJECT_UNAUTHORIZED: '0',
    NODE_EXTRA_CA_CERTS: '/tmp/ca.pem',
    SSLKEYLOGFILE: '/tmp/keys',
    LANG: 'hi_IN.UTF-8',
  };
  neutraliseEnvironment(environment);
  expect(environment).toEqual({ LANG: 'hi_IN.UTF-8' });
});
