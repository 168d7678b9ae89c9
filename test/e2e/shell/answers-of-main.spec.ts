import { expect } from '@playwright/test';
import { test } from '../../support/electron-app';

test('what a test asks of main is answered, also while main collects garbage at its work', async ({
  galla,
}) => {
  await galla.app.evaluate(() => {
    process.getBuiltinModule('node:v8').setFlagsFromString('--expose-gc');
    const collect: unknown = process.getBuiltinModule('node:vm').runInNewContext('gc');
    if (typeof collect !== 'function') throw new Error('there is no gc');
    setInterval(() => {
      const end = Date.now() + 30;
      while (Date.now() < end) Reflect.apply(collect, undefined, []);
    }, 1);
  });
  for (let n = 0; n < 50; n += 1) {
    expect(await galla.app.evaluate((_, asked) => asked + 1, n)).toBe(n + 1);
  }
  const thrown = galla.app.evaluate(() => {
    throw new Error('no such window');
  });
  await expect(thrown).rejects.toThrow('no such window');
});
