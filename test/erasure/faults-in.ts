import { execFile } from 'node:child_process';
import { launchEnvironment, launchWords } from '../support/electron-app';

/** What `--verify` says of a data folder besides how much it has looked at. */
export async function faultsIn(dataFolder: string, electronPath: string): Promise<readonly string[]> {
  const words = launchWords(dataFolder, ['--verify']);
  const said = await new Promise<string>((resolve) => {
    execFile(electronPath, words, { env: launchEnvironment() }, (_, stdout) => resolve(stdout));
  });
  const lines = said.split('\n').filter((line) => line !== '');
  if (!lines.some((line) => line.startsWith('journal.db places='))) return ['it was not looked at', ...lines];
  return lines.filter((line) => !/ places=\d+ faults=0$/.test(line));
}
