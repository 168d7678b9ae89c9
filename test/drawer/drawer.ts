import { parseArgs } from 'node:util';
import { playStories } from './play-stories';

/**
 * `npm run test:drawer [-- --stories 2000 --seed 1 --steps 60]`: random stories of a counter against a drawer that exists
 * only here. The exit code is 1 when one of them is a paisa off; its seed is printed.
 */
async function run(): Promise<number> {
  const { values } = parseArgs({
    options: {
      stories: { type: 'string', default: '2000' },
      seed: { type: 'string', default: '1' },
      steps: { type: 'string', default: '60' },
    },
  });
  const startedAt = performance.now();
  const { done, wrong } = await playStories(
    Number(values.seed),
    Number(values.stories),
    Number(values.steps),
  );
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  console.log(
    `${values.stories} stories from seed ${values.seed}, ${values.steps} steps each, in ${seconds} s`,
  );
  console.log(
    [...done]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([what, times]) => `${what} ${times}`)
      .join(', '),
  );
  for (const { seed, what } of wrong.slice(0, 10)) console.log(`seed ${seed}: ${what}`);
  console.log(`wrong ${wrong.length}`);
  return wrong.length === 0 ? 0 : 1;
}

process.exitCode = await run();
