import { presentElectron } from './set-up/electron.mjs';
import { orExplain } from './set-up/or-explain.mjs';
import { setUp } from './set-up/set-up.mjs';

/** `npm run -s electron:path`: prints the path of the Electron executable that `npm start` uses. */
await orExplain(async () => {
  await setUp();
  process.stdout.write(`${presentElectron()?.executable}\n`);
});
