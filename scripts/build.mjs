import { buildApp } from './running/build-app.mjs';
import { orExplain } from './set-up/or-explain.mjs';
import { setUp } from './set-up/set-up.mjs';

/** `npm run build`: writes out/. */
await orExplain(async () => {
  await setUp();
  process.exitCode = await buildApp(process.argv.slice(2));
});
