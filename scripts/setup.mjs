import { say } from './set-up/say.mjs';
import { setUp } from './set-up/set-up.mjs';
import { orExplain } from './set-up/or-explain.mjs';

/** `npm run setup`: gets everything that Galla needs on this machine, and exits. */
await orExplain(async () => {
  await setUp();
  say('Everything is in place.');
});
