import { build } from 'electron-vite';
import { cpSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inventedMessages } from './invented-messages';

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
