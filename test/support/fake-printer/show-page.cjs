// An Electron that shows one page and tells its dots: `electron show-page.cjs <file> <width> <height>`.
const { app, BrowserWindow } = require('electron');

const [file, width, height] = process.argv.slice(-3);
const size = { width: Number(width), height: Number(height) };

async function show() {
  await app.whenReady();
  const window = new BrowserWindow({
    show: false,
    frame: false,
    ...size,
    useContentSize: true,
    webPreferences: { offscreen: true },
  });
  await window.loadFile(file);
  await window.webContents.executeJavaScript(
    'Promise.all([...document.fonts].map((font) => font.load())).then(() => new Promise((done) => setTimeout(done, 500)))',
  );
  const image = await window.webContents.capturePage({ x: 0, y: 0, ...size });
  process.stdout.write(
    JSON.stringify({ ...image.getSize(), bytes: image.toBitmap().toString('base64') }),
    () => app.exit(0),
  );
}

void show();
