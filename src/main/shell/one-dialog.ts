import type { FileChooser } from './choose-files';

/**
 * A chooser that shows one dialog at a time: while one is open, another question is answered as by a person who
 * changed their mind. SECURITY: a script in the page could else open a thousand of them.
 */
export function oneDialog(chooser: FileChooser): FileChooser {
  let open = false;

  async function alone(ask: () => Promise<string | null>): Promise<string | null> {
    if (open) return null;
    open = true;
    try {
      return await ask();
    } finally {
      open = false;
    }
  }

  return {
    chooseFile: (suggestedName) => alone(() => chooser.chooseFile(suggestedName)),
    chooseExisting: (endings) => alone(() => chooser.chooseExisting(endings)),
    chooseFolder: () => alone(() => chooser.chooseFolder()),
  };
}
