import { join } from 'node:path';
import { checkFolders } from '../layers/check-folders.mjs';
import { checkLayers } from '../layers/check-layers.mjs';
import { programPaths, readSources, sourcePaths } from '../layers/read-sources.mjs';
import { rooms } from '../layers/rooms.mjs';
import { buildApp } from '../running/build-app.mjs';
import { runInForeground } from '../running/foreground.mjs';
import { binFolder, repository } from '../set-up/places.mjs';
import { resultOfCode } from './step.mjs';

/** @typedef {import('./step.mjs').Step} Step */

/** @type {Step} */
export const formatStep = {
  name: 'format',
  run: () => check('prettier', ['--check', '--log-level=warn', '.']),
};

/** @type {Step} */
export const lintStep = { name: 'lint', run: () => check('oxlint', ['--type-aware']) };

/** @type {Step} */
export const typesStep = { name: 'types', run: () => check('npm', ['run', '--silent', 'types']) };

/** Who imports whom, how full a folder is and whether a room has its guide. @type {Step} */
export const layersStep = {
  name: 'layers',
  run: async () => {
    const paths = sourcePaths(repository);
    const failures = [
      ...checkLayers(rooms, readSources(repository, paths)),
      ...checkFolders(rooms, [...paths, ...programPaths(repository)]),
    ];
    return { ...resultOfCode(failures.length === 0 ? 0 : 1), failures };
  },
};

/** @type {Step} */
export const buildStep = { name: 'build', run: async () => resultOfCode(await buildApp()) };

/** @param {string} tool @param {string[]} words */
async function check(tool, words) {
  const command = tool === 'npm' ? tool : join(binFolder, tool);
  return resultOfCode(await runInForeground(command, words, { cwd: repository }));
}
