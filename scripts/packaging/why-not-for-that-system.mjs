/** @type {Readonly<Record<string, string>>} */
const systems = { linux: 'Linux', win32: 'Windows', darwin: 'macOS' };
const letters = new Map([
  ['l', 'linux'],
  ['w', 'win32'],
  ['m', 'darwin'],
  ['o', 'darwin'],
]);
const names = new Map([
  ['linux', 'linux'],
  ['win', 'win32'],
  ['windows', 'win32'],
  ['mac', 'darwin'],
  ['macos', 'darwin'],
]);
const processors = ['x64', 'arm64', 'ia32', 'armv7l', 'universal'];

/**
 * A package carries the Electron and the SQLite of the computer that packs it. For another system it would be built
 * in silence and start nowhere.
 *
 * @param {readonly string[]} words for electron-builder: `--win`, `-mw`, `--arm64`, …
 * @param {{ platform: string, arch: string }} here
 * @returns {string | undefined} what to tell
 */
export function whyNotForThatSystem(words, { platform, arch }) {
  const wanted = words.flatMap(systemsOf).find((system) => system !== platform);
  if (wanted !== undefined) {
    const system = systems[wanted];
    return `A package for ${system} is built on ${system}: this computer has the Electron and the SQLite of ${systems[platform] ?? platform} only.`;
  }
  const processor = processors.find((each) => words.includes(`--${each}`) && each !== arch);
  if (processor === undefined) return undefined;
  return `A package for ${processor} is built on a computer with such a processor: this one has ${arch}.`;
}

/** @param {string} word */
function systemsOf(word) {
  const long = names.get(/^--([a-z]+)(?:=|$)/.exec(word)?.[1] ?? '');
  if (long !== undefined) return [long];
  const short = /^-([lwmo]+)$/.exec(word)?.[1] ?? '';
  return Array.from(short, (letter) => letters.get(letter) ?? []).flat();
}
