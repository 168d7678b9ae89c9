import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { z } from 'zod';
import type { Ask } from './asks';

/** A real Electron that only prints slips. */
export interface PrintingLab {
  /** What the printing answered. Rejects when the Electron is gone. */
  ask(ask: Ask): Promise<unknown>;
  close(): Promise<void>;
}

const replySchema = z.object({ id: z.number(), value: z.unknown() });

/** Whether this run has an Electron; `npm test` always does. */
export const hasElectron = process.env['ELECTRON_EXEC_PATH'] !== undefined;

/** Bundles `lab.ts` as the app is bundled and starts it, with more environment where a test needs it. */
export async function openPrintingLab(
  environment: Readonly<Record<string, string>> = {},
): Promise<PrintingLab> {
  const folder = await mkdtemp(join(tmpdir(), 'galla-printing-lab-'));
  await bundle(folder);
  const words = ['--no-sandbox', `--user-data-dir=${join(folder, 'data')}`, folder];
  const electron = spawn(process.env['ELECTRON_EXEC_PATH'] ?? 'electron', words, {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, ...environment },
  });
  const gone = once(electron, 'exit');
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let last = 0;

  createInterface({ input: electron.stdout }).on('line', (line) => {
    if (!line.startsWith('lab:')) return;
    const { id, value } = replySchema.parse(JSON.parse(line.slice(4)));
    waiting.get(id)?.resolve(value);
    waiting.delete(id);
  });
  electron.on('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error('the lab ended before it answered'));
  });

  return {
    ask(ask) {
      last += 1;
      const id = last;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        electron.stdin.write(`${JSON.stringify({ id, ask })}\n`);
      });
    },
    async close() {
      electron.stdin.end();
      await gone;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function bundle(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, 'lab.ts'),
      outDir: folder,
      target: 'node20',
      rolldownOptions: { external: ['electron'], output: { format: 'cjs', entryFileNames: 'lab.cjs' } },
    },
    ssr: { noExternal: true },
  });
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'lab', version: '1.0.0', main: 'lab.cjs' }),
  );
}
