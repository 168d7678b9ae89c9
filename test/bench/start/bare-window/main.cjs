const { app, BrowserWindow } = require('electron');
const { join } = require('node:path');

// What Electron's own quick start makes: the least that can be called a window with a field in it.
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 860 });
  void window.loadFile(join(__dirname, 'index.html'));
});
