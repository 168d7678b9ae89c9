/** What electron-store's own store asks for, and where it is asked for the first time. */
const UNUSED = new Map([
  ['ajv/dist/2020.js', 'export const Ajv2020 = undefined;'],
  ['ajv-formats', 'export default undefined;'],
]);

/**
 * Leaves out of the program what electron-store would check JSON schemas with: we give it none, kept files are read with zod.
 * It was a fifth of what a start has to load. Where a schema were given all the same, the first write would throw.
 *
 * @returns {import('vite').Plugin}
 */
export function noSchemas() {
  return {
    name: 'no-schemas',
    enforce: 'pre',
    resolveId: (id) => (UNUSED.has(id) ? `\0unused:${id}` : null),
    load: (id) => (id.startsWith('\0unused:') ? (UNUSED.get(id.slice('\0unused:'.length)) ?? null) : null),
  };
}
