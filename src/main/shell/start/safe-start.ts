import { app, dialog } from 'electron';
import type { Words } from '../words';
import { neutraliseEnvironment, refusedStart } from './switches';

/**
 * SECURITY: whether this start is one that Galla works under. A packaged app says why not and ends; an
 * unpackaged one may be debugged. Call it before anything else, while Chromium has not started yet.
 */
export function isSafeStart(words: Words): boolean {
  const refused = app.isPackaged ? refusal() : null;
  neutraliseEnvironment(process.env);
  if (refused === null) return true;
  void refuse(refused, words);
  return false;
}

/**
 * SECURITY: the words come in this same turn (a CommonJS chunk), before Chromium goes on: its debugger never opens.
 * Without them it ends as well.
 */
async function refuse(what: string, words: Words): Promise<void> {
  try {
    const { say } = await words();
    dialog.showErrorBox(say('shell.unsafe.title'), say('shell.unsafe.says', { what }));
  } finally {
    app.exit(1);
  }
}

function refusal(): string | null {
  return refusedStart({
    argv: process.argv.slice(1),
    environment: process.env,
    system: process.platform === 'win32' ? 'windows' : 'other',
    hasSwitch: (name) => app.commandLine.hasSwitch(name),
  });
}
