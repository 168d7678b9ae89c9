/** Systems whose Chromium reads a command line in its own way. */
export type System = 'windows' | 'other';

/** What Chromium cuts off the ends of a word: ASCII blanks; on Windows all that Unicode calls white space. */
const blanks = {
  windows: /^[\s\u0085]+|[\s\u0085]+$/g,
  other: /^[\t-\r ]+|[\t-\r ]+$/g,
} as const satisfies Record<System, RegExp>;

const prefixes = {
  windows: ['--', '-', '/'],
  other: ['--', '-'],
} as const satisfies Record<System, readonly string[]>;

/**
 * The names of the switches in a command line, as Chromium reads them (`base/command_line.cc`): blanks around a word
 * are cut off, `--name`, `-name` and on Windows `/name` are switches, the name ends at the first `=`, and Windows
 * knows no letter case. Chromium takes none after a `--` that stands alone; Node does, so they count here too.
 */
export function switchesIn(argv: readonly string[], system: System): readonly string[] {
  return argv.flatMap((word) => {
    const trimmed = word.replaceAll(blanks[system], '');
    const prefix = prefixes[system].find((each) => trimmed.startsWith(each));
    if (prefix === undefined || prefix.length === trimmed.length) return [];
    const [name = ''] = trimmed.slice(prefix.length).split('=', 1);
    return [system === 'windows' ? name.toLowerCase() : name];
  });
}
