/**
 * Progress goes to stderr: it is for people, and stdout belongs to results, such as the one line
 * of `npm run -s electron:path`.
 *
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`galla: ${line}\n`);
}
