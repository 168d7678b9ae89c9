import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { call } from './electron-app';

/** A key ring that takes every question and answers none, until it is woken. */
export interface SilentKeyRing extends KeyRingLaunch {
  wake(): void;
}

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

/**
 * The same key ring, stopped after it has been unlocked: the bus knows it and carries every question to it, and no
 * answer comes.
 */
export function silentKeyRingIn(folder: string, electronPath: string): SilentKeyRing {
  const ring = keyRingIn(folder, electronPath);
  const pidFile = join(folder, 'key-ring.pid');
  const executable = join(folder, 'electron-with-silent-key-ring.sh');
  const script = [
    '#!/bin/bash',
    `exec dbus-run-session -- bash -c '`,
    '  echo -n shop | gnome-keyring-daemon --foreground --unlock --components=secrets > /dev/null 2>&1 &',
    '  ring=$!',
    '  until busctl --user status org.freedesktop.secrets > /dev/null 2>&1; do sleep 0.05; done',
    `  kill -STOP $ring; echo $ring > "${pidFile}"`,
    '  "$0" "$@"; ended=$?',
    `  kill -KILL $ring; exit $ended' '${electronPath}' "$@"`,
    '',
  ].join('\n');
  writeFileSync(executable, script);
  chmodSync(executable, 0o700);
  return {
    ...ring,
    executable,
    wake: () => void process.kill(Number(readFileSync(pidFile, 'utf8')), 'SIGCONT'),
  };
}

/** Waits until the key ring has answered Galla; it is asked in a process of its own, which takes its time. */
export async function ringAnswered(page: Page): Promise<void> {
  const keyRing = async (): Promise<string> => {
    const status = await call(page, 'app:status', {});
    return status.ok ? status.value.keyRing : status.failure.code;
  };
  await expect.poll(keyRing, { timeout: 60_000 }).toBe('protected');
}
