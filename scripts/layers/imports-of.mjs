/** `from '…'` of an import or export over several lines, an import for its effect, a dynamic one, and one of a style sheet. */
const patterns = [
  /^(?:import|export)\b[^'"]*?\bfrom\s+'([^']+)'/gm,
  /^import\s+'([^']+)'/gm,
  /\bimport\(\s*'([^']+)'/g,
  /^@import\s+['"]([^'"]+)['"]/gm,
];

/**
 * What a source file imports, as it is written there, without the `?raw` and `?url` of the bundler.
 *
 * @param {string} text
 * @returns {readonly string[]}
 */
export function importsOf(text) {
  const found = patterns.flatMap((pattern) => Array.from(text.matchAll(pattern)));
  return found.map(([, specifier = '']) => specifier.replace(/\?.*$/, ''));
}
