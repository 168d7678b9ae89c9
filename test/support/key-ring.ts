import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How to start Galla beside a real key ring of its own. */
export interface KeyRingLaunch {
  readonly executable: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/**
 * A gnome-keyring in `folder`, on a message bus of its own, unlocked at every start by the same password: what
 * a desktop does when its user logs in. Two folders are two users.
 */
export function keyRingIn(folder: string, electronPath: string): KeyRingLaunch {
  mkdirSync(folder, { recursive: true });
  const executable = join(folder, 'electron-with-key-ring.sh');
  // The key ring daemon ends with the bus, and the bus with Electron.
  const script = [
    '#!/bin/bash',
    `exec dbus-run-session -- bash -c '`,
    '  echo -n shop | gnome-keyring-daemon --unlock --components=secrets > /dev/null 2>&1',
    `  exec "$0" "$@"' '${electronPath}' "$@"`,
    '',
  ].join('\n');
  writeFileSync(executable, script);
  chmodSync(executable, 0o700);
  return {
    executable,
    args: ['--password-store=gnome-libsecret'],
    env: { HOME: folder, XDG_DATA_HOME: join(folder, 'data'), XDG_RUNTIME_DIR: folder },
  };
}
