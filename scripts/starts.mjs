import { parseArgs } from 'node:util';
import { buildAppIfChanged } from './running/build-app.mjs';
import { orExplain } from './set-up/or-explain.mjs';
import { SetUpProblem } from './set-up/problem.mjs';
import { setUp } from './set-up/set-up.mjs';
import { runStarts } from './testing/starts.mjs';

/** `npm run test:starts -- --starts 500 --lanes 2`: starts Galla as the end-to-end tests do, that often. */
await orExplain(async () => {
  const { values } = parseArgs({
    options: { starts: { type: 'string', default: '500' }, lanes: { type: 'string', default: '2' } },
  });
  const [starts, lanes] = [Number(values.starts), Number(values.lanes)];
  if (!(starts > 0 && lanes > 0))
    throw new SetUpProblem('How many? npm run test:starts -- --starts 500 --lanes 2');
  await setUp({ forTests: true });
  await buildAppIfChanged();
  const { passed, failed, startedAgain } = await runStarts({ starts, lanes });
  process.stdout.write(`\nstarts ${passed}, failed ${failed}, started again ${startedAgain ?? 'unknown'}\n`);
  process.exitCode = failed === 0 && passed === starts ? 0 : 1;
});
