import { mkdirSync } from 'node:fs';
import { tryOutDataFolder } from '../set-up/places.mjs';
import { say } from '../set-up/say.mjs';

/**
 * The words after the app's folder: what the person gave, and what is missing to make it safe.
 *
 * @param {string[]} given
 */
export function launchWords(given) {
  const words = [...given];
  if (!given.some((word) => word.startsWith('--user-data-dir='))) {
    const folder = tryOutDataFolder();
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    say(`Data folder: ${folder} (not that of an installed Galla).`);
    words.push(`--user-data-dir=${folder}`);
  }
  if (process.platform === 'linux' && process.getuid?.() === 0 && !given.includes('--no-sandbox')) {
    say('Running as root, where Chromium only starts with --no-sandbox: try it so, but do not work so.');
    words.push('--no-sandbox');
  }
  return words;
}
