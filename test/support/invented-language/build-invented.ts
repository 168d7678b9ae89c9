import { build } from 'electron-vite';
import { cpSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import english from '../../../src/preload/contract/words/en.json' with { type: 'json' };
import { invent } from './invent';

/** The catalogue in the invented language. */
export const inventedMessages = inventAll(english);

function inventAll<K extends string>(messages: Readonly<Record<K, string>>): Readonly<Record<K, string>> {
  const invented: Record<K, string> = { ...messages };
  for (const key in messages) invented[key] = invent(messages[key]);
  return invented;
}

/**
 * Builds the Galla of these sources with the invented language in place of English.
 *
 * SECURITY: another build, not a switch: nothing in a Galla that is shipped can change its words.
 *
 * @param folder where it is put, below the repository, so that it finds its packages
 */
export async function buildInvented(folder: string): Promise<void> {
  const repository = resolve(import.meta.dirname, '../../..');
  mkdirSync(folder, { recursive: true });
  for (const name of ['package.json', 'resources'])
    cpSync(join(repository, name), join(folder, name), { recursive: true });
  await build({
    configFile: join(repository, 'electron.vite.config.ts'),
    root: repository,
    logLevel: 'error',
    build: { outDir: join(folder, 'out') },
    plugins: [
      {
        name: 'invented-language',
        enforce: 'pre',
        load: (id) => (id.endsWith('/contract/words/en.json') ? JSON.stringify(inventedMessages) : undefined),
      },
    ],
  });
}
