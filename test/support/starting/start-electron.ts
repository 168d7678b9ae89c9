import { _electron, errors, type ElectronApplication } from '@playwright/test';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { keepAwaited } from './keep-awaited';
import { endGroup } from './process-group';

/** What is started. */
export interface ElectronStart {
  readonly executable: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

export interface StartPatience {
  /** How long Playwright may take to get hold of the first try; it needs half a second. The next gets twice that. */
  readonly attachMs?: number | undefined;
  /** Called when a start was lost, once it is ended and before the next one. */
  readonly onLost: (why: string, lostMs: number) => void;
}

/** How often a start is tried before it is called a failure. */
const attempts = 3;

/** Not quick to give up: the machine may be busy. */
const attachMsByDefault = 20_000;

const noteGroup = resolve(import.meta.dirname, 'note-group.sh');

/** Words for Electron that go before the app's folder. */
const holdReady = ['-r', resolve(import.meta.dirname, 'hold-ready.cjs')] as const;

/**
 * Starts Electron, again when Playwright does not get hold of it. No test has begun then, so no failure is hidden;
 * and who calls is told, because it should not happen. A Galla that ends by itself is not started again.
 */
export async function startElectron(
  { executable, args, env }: ElectronStart,
  { attachMs: firstAttachMs = attachMsByDefault, onLost }: StartPatience,
): Promise<ElectronApplication> {
  for (let attempt = 0; ; attempt += 1) {
    const attachMs = firstAttachMs * 2 ** attempt;
    const folder = mkdtempSync(join(tmpdir(), 'galla-start-'));
    const note = join(folder, 'group');
    const startedAt = performance.now();
    try {
      const app = await _electron.launch({
        executablePath: noteGroup,
        args: [...holdReady, ...args],
        env: { ...env, GALLA_START_NOTE: note, GALLA_START_PROGRAM: executable },
        timeout: attachMs,
      });
      return keepAwaited(app);
    } catch (error) {
      // Where it is not, the program could not even be run.
      if (existsSync(note)) await endGroup(Number(readFileSync(note, 'utf8')));
      if (attempt + 1 === attempts || !(error instanceof errors.TimeoutError)) throw error;
      onLost(`Playwright did not get hold of it within ${attachMs} ms`, performance.now() - startedAt);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}
