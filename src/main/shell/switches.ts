/**
 * SECURITY: switches that open Galla up to other programs: a debugger, a log of the network, other code in
 * our processes, a page without its walls. A shop never needs them, so a packaged app does not start with one.
 * `*` at the end stands for anything. `--no-sandbox` is not here: it is the only way to run as root, and who
 * can pass it can as well start another program in Galla's place.
 */
const refusedSwitches = [
  'remote-debugging-*',
  'remote-allow-origins',
  'inspect*',
  'debug*',
  'js-flags',
  'log-net-log',
  'net-log-capture-mode',
  'ssl-key-log-file',
  'trace-startup*',
  'enable-tracing*',
  'enable-logging',
  'log-file',
  'load-extension',
  'disable-extensions-except',
  'disable-web-security',
  'disable-site-isolation-trials',
  'allow-running-insecure-content',
  'allow-file-access-from-files',
  'ignore-certificate-errors*',
  'unsafely-treat-insecure-origin-as-secure',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
  'require',
  'import',
  'tls-keylog',
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

/**
 * The first switch or variable that a packaged app does not start with, as it may be shown (never its
 * value); `null`: nothing is wrong. `argv` is without the executable.
 */
export function refusedStart(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): string | null {
  for (const argument of argv) {
    const name = switchName(argument);
    if (name !== null && refusedSwitches.some((refused) => matches(name, refused))) return `--${name}`;
  }
  return refusedVariables.find((name) => (environment[name] ?? '') !== '') ?? null;
}

/** Removes what must not reach workers, child processes and Chromium. Call it first of all. */
export function neutraliseEnvironment(environment: Record<string, string | undefined>): void {
  for (const name of neutralisedVariables) delete environment[name];
}

/** Chromium takes `--name` and `-name`, on Windows `/name` too, in any letter case there. */
function switchName(argument: string): string | null {
  return /^(?:--?|\/)([A-Za-z][A-Za-z0-9-]*)(?:=|$)/.exec(argument)?.[1]?.toLowerCase() ?? null;
}

function matches(name: string, refused: string): boolean {
  return refused.endsWith('*') ? name.startsWith(refused.slice(0, -1)) : name === refused;
}
