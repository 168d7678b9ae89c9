import { switchesIn, type System } from './chromium-words';

/**
 * SECURITY: the only switches that a packaged app starts with. What Chromium, V8 and Node know beside them opens
 * Galla up to other programs (a debugger, a profile, a log of the network, a page without its walls), and new ones
 * come with every version: what is not here is refused. `--no-sandbox` is here because it is the only way to run as
 * root, and who can pass it can as well start another program in Galla's place.
 */
const allowedSwitches: ReadonlySet<string> = new Set([
  // Galla's own
  'allow-test-gateway',
  'verify',
  'ask-key-ring',
  // where things are, and how they are protected
  'user-data-dir',
  'password-store',
  'no-sandbox',
  // what installers say when they start it again
  'updated',
  // how it looks: language, scale, and the graphics of old computers
  'lang',
  'force-device-scale-factor',
  'high-dpi-support',
  'force-color-profile',
  'force-renderer-accessibility',
  'ozone-platform',
  'ozone-platform-hint',
  'enable-wayland-ime',
  'wayland-text-input-version',
  'disable-gpu',
  'disable-gpu-compositing',
  'disable-software-rasterizer',
  'disable-dev-shm-usage',
  'use-gl',
  'use-angle',
]);

/**
 * SECURITY: asked of Chromium itself, beside the words: should it ever read a word in a way that is not known here,
 * the worst of them are found all the same.
 */
const dangerousSwitches = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-debugging-socket-name',
  'remote-allow-origins',
  'inspect',
  'inspect-brk',
  'inspect-port',
  'inspect-wait',
  'js-flags',
  'log-net-log',
  'net-log-capture-mode',
  'ssl-key-log-file',
  'trace-startup',
  'trace-startup-file',
  'enable-tracing',
  'enable-logging',
  'log-file',
  'load-extension',
  'disable-web-security',
  'disable-site-isolation-trials',
  'ignore-certificate-errors',
  'ignore-certificate-errors-spki-list',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
  'host-rules',
  'host-resolver-rules',
  'proxy-server',
  'proxy-pac-url',
] as const;

/** Environment variables that put code or options into the runtime before ours. */
const refusedVariables = ['NODE_OPTIONS', 'ELECTRON_RUN_AS_NODE'] as const;

/**
 * Environment variables that would weaken TLS or print traffic. The runtime has read some of them by now,
 * which changes nothing on the wire (see `gateway/send-once.ts`); removing them keeps them from workers, from
 * child processes and from Chromium's own network stack.
 */
const neutralisedVariables = [
  'NODE_DEBUG',
  'NODE_DEBUG_NATIVE',
  'NODE_TLS_REJECT_UNAUTHORIZED',
  'NODE_EXTRA_CA_CERTS',
  'NODE_V8_COVERAGE',
  'NODE_REDIRECT_WARNINGS',
  'NODE_USE_ENV_PROXY',
  'SSLKEYLOGFILE',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'ELECTRON_ENABLE_LOGGING',
  'ELECTRON_LOG_FILE',
] as const;

/** How a packaged app was started. */
export interface Start {
  /** Without the executable. */
  readonly argv: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly system: System;
  /** What Chromium says it was given. */
  hasSwitch(name: string): boolean;
}

/**
 * The first switch or variable that a packaged app does not start with, as it may be shown (never its
 * value); `null`: nothing is wrong.
 */
export function refusedStart({ argv, environment, system, hasSwitch }: Start): string | null {
  const unknown = switchesIn(argv, system).find((name) => !allowedSwitches.has(name));
  if (unknown !== undefined) return `--${shown(unknown)}`;
  const dangerous = dangerousSwitches.find((name) => hasSwitch(name));
  if (dangerous !== undefined) return `--${dangerous}`;
  return refusedVariables.find((name) => (environment[name] ?? '') !== '') ?? null;
}

/** Removes what must not reach workers, child processes and Chromium. Call it first of all. */
export function neutraliseEnvironment(environment: Record<string, string | undefined>): void {
  for (const name of neutralisedVariables) delete environment[name];
}

/** A name may be anything that somebody typed. */
function shown(name: string): string {
  return name.replaceAll(/[^\w-]/g, '?').slice(0, 60);
}
