import { app, dialog } from 'electron';
import { neutraliseEnvironment, refusedStart } from './switches';

/**
 * SECURITY: whether this start is one that Galla works under. A packaged app says why not and ends; an
 * unpackaged one may be debugged. Call it before anything else, while Chromium has not started yet.
 */
export function isSafeStart(): boolean {
  const refused = app.isPackaged ? refusal() : null;
  neutraliseEnvironment(process.env);
  if (refused === null) return true;
  dialog.showErrorBox(
    'Galla does not start like this',
    `Start it without ${refused}: it would let other programs look into the counter.`,
  );
  app.exit(1);
  return false;
}

function refusal(): string | null {
  return refusedStart({
    argv: process.argv.slice(1),
    environment: process.env,
    system: process.platform === 'win32' ? 'windows' : 'other',
    hasSwitch: (name) => app.commandLine.hasSwitch(name),
  });
}
