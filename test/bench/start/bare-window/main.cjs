const { app, BrowserWindow } = require('electron');
const { join } = require('node:path');

// What Electron's own quick start makes: the least that can be called a window with a field in it.
async function open() {
  await app.whenReady();
  const window = new BrowserWindow({ width: 1366, height: 860 });
  await window.loadFile(join(__dirname, 'index.html'));
}

void open();
