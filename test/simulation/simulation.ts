import { parseArgs } from 'node:util';
import { month } from './calendar';
import { rules } from './judge';
import { runMonth } from './run-month';
import { large, middle, small } from './shop';

/**
 * `npm run test:simulation [-- --days 30 --seed 1 --shop large]`: a month of three shops. The exit code is 1 when the
 * judge has anything to complain of.
 */
async function run(): Promise<number> {
  const { values } = parseArgs({
    options: {
      days: { type: 'string', default: String(month.days) },
      seed: { type: 'string', default: '1' },
      shop: { type: 'string' },
    },
  });
  let complaints = 0;
  for (const shop of [small, middle, large].filter(({ name }) => name === (values.shop ?? name))) {
    const startedAt = performance.now();
    const result = await runMonth(shop, { ...month, days: Number(values.days) }, Number(values.seed));
    const { judge, states, ...figures } = result;
    const seconds = Math.round((performance.now() - startedAt) / 1000);
    console.log(`\n${shop.name}: ${shop.salesADay} sales a day, ${values.days} days in ${seconds} s`);
    console.log(textOf(figures));
    console.log(`states: ${textOf(states)}`);
    console.log(`checks: ${textOf(judge.checks.total())}; most in a day: ${textOf(judge.checks.most())}`);
    const { told, listed, will_be_asked: asked } = judge.known;
    console.log(
      `differences: told ${told.size}, listed ${listed.size}, to be asked ${asked.size}, `
        + `after the last question ${judge.beyondReach.size}`,
    );
    for (const rule of rules) {
      const found = judge.complaints.filter((complaint) => complaint.rule === rule);
      console.log(`${rule}: ${found.length}`);
      for (const { text } of found.slice(0, 5)) console.log(`  ${text}`);
    }
    complaints += judge.complaints.length;
  }
  console.log(`\ncomplaints ${complaints}`);
  return complaints === 0 ? 0 : 1;
}

function textOf(figures: object): string {
  return Object.entries(figures)
    .map(([name, value]) => `${name} ${String(value)}`)
    .join(', ');
}

process.exitCode = await run();
