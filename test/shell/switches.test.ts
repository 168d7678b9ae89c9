import { expect, test } from 'vitest';
import { switchesIn, type System } from '../../src/main/shell/start/chromium-words';
import { neutraliseEnvironment, refusedStart } from '../../src/main/shell/start/switches';

/** What a packaged Galla says of a start. */
function refused(
  argv: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  { system = 'other', chromium = [] }: { system?: System; chromium?: readonly string[] } = {},
): string | null {
  return refusedStart({ argv, environment, system, hasSwitch: (name) => chromium.includes(name) });
}

const words = {
  '--remote-debugging-port=9222': '--remote-debugging-port',
  '--remote-debugging-port': '--remote-debugging-port',
  '-remote-debugging-port=0': '--remote-debugging-port',
  ' --remote-debugging-port=9222': '--remote-debugging-port',
  '\t\n --remote-debugging-port=9222 ': '--remote-debugging-port',
  '\v\f--js-flags=--prof': '--js-flags',
  ' --js-flags=--prof': '--js-flags',
  '--remote-debugging-pipe': '--remote-debugging-pipe',
  '--log-net-log=/tmp/net.json': '--log-net-log',
  '--inspect=0.0.0.0:9229': '--inspect',
  '--inspect-brk': '--inspect-brk',
  '--ssl-key-log-file=/tmp/keys': '--ssl-key-log-file',
  '--ignore-certificate-errors-spki-list=x': '--ignore-certificate-errors-spki-list',
  '--host-rules=MAP * 127.0.0.1': '--host-rules',
  '--prof': '--prof',
  '--cpu-prof': '--cpu-prof',
  '--heapsnapshot-signal=SIGUSR2': '--heapsnapshot-signal',
  '--enable-features=Anything': '--enable-features',
  '--a-switch-of-next-year': '--a-switch-of-next-year',
  '-r': '--r',
  '--USER-data-dir=/data': '--USER-data-dir',
  '---user-data-dir=/data': '---user-data-dir',
  '--=x': '--',
};
for (const [word, name] of Object.entries(words)) {
  test(`a packaged Galla does not start with ${JSON.stringify(word)}`, () => {
    expect(refused(['--user-data-dir=/data', word])).toBe(name);
    expect(refused(['--', word])).toBe(name);
  });
}

test('on Windows a slash begins a switch, letter case is nothing, and all blanks are cut off', () => {
  const windows = { system: 'windows' } as const;
  expect(refused(['/remote-debugging-port=1'], {}, windows)).toBe('--remote-debugging-port');
  expect(refused(['\u00a0\u3000--JS-Flags=--prof'], {}, windows)).toBe('--js-flags');
  expect(refused(['/PASSWORD-STORE=basic', '--User-Data-Dir=C:\\shop'], {}, windows)).toBeNull();
  expect(switchesIn(['/home/shop', '\u00a0--verify'], 'other')).toEqual([]);
});

test('what Chromium says it was given counts, however it came to it', () => {
  expect(refused([], {}, { chromium: ['remote-debugging-port'] })).toBe('--remote-debugging-port');
  expect(refused([], {}, { chromium: ['user-data-dir', 'lang'] })).toBeNull();
});

test('a packaged Galla does not start with NODE_OPTIONS or ELECTRON_RUN_AS_NODE', () => {
  expect(refused([], { NODE_OPTIONS: '--require /tmp/x.cjs' })).toBe('NODE_OPTIONS');
  expect(refused([], { ELECTRON_RUN_AS_NODE: '1' })).toBe('ELECTRON_RUN_AS_NODE');
});

test('a refusal names the switch and never its value', () => {
  expect(refused(['--log-net-log=/home/me/secret.json'])).not.toContain('secret');
  expect(refused([`--\u202e${'x'.repeat(500)}`])).toBe(`--?${'x'.repeat(59)}`);
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
    '--verify',
    '--',
    '-',
    '/home/shop/inspect',
    'inspect',
  ];
  expect(refused(fine, { PATH: '/usr/bin', NODE_OPTIONS: '' })).toBeNull();
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
