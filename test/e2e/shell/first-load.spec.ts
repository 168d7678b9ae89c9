import { expect } from '@playwright/test';
import { test } from '../../support/counter-test';

/** Chunks of main that only a file is written or read with. */
const LATER = /^(?:papaparse|read-table|csv-lines|xlsx-lines|report-csv|report-xlsx|writeXlsx|bundle-zip)/;

test('a start loads one script, one language and one style, and nothing that only files are made with', async ({
  practice,
  galla,
}) => {
  // The first start showed Welcome before.
  await practice.page.reload();
  await expect(practice.number).toBeFocused();
  // What the page asks main for before it can draw. Resource timings know nothing of app://.
  const asked = await practice.page.evaluate(() =>
    [...document.querySelectorAll('script[src], link[rel="modulepreload"], link[rel="stylesheet"]')].map(
      (element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '',
    ),
  );
  expect(
    asked.map((file) => file.replace(/^\.\/assets\//, '').replace(/^index-.*\./, 'index.')).toSorted(),
  ).toEqual(['index.css', 'index.js', 'words-en.js']);

  const files = await galla.app.evaluate(() => {
    const modules: unknown = Reflect.get(process.getBuiltinModule('node:module'), '_cache');
    return Object.keys(modules ?? {}).map((file) => file.split(/[\\/]/).at(-1) ?? '');
  });
  expect(files.some((file) => file.startsWith('open-counter'))).toBe(true);
  expect(files.filter((file) => LATER.test(file))).toEqual([]);
});
