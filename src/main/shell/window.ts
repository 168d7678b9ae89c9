import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { join } from 'node:path';
import type { CounterSettings } from '../../preload/contract/settings/settings';
import { pageOrigin } from './page/app-origin';
import { keepPage } from './page/keep-page';
import { windowSize } from './window-size';
import type { Words } from './words';

/** What is seen before the page has painted: the page's own background, so that nothing flashes. */
const BACKGROUND = { light: '#f6f5f2', dark: '#16181b' } as const;

/** Opens the one window of Galla and loads the page; it shows itself when the page has painted. */
export function openWindow(preload: string, words: Words): BrowserWindow {
  const { start, smallest } = windowSize(screen.getPrimaryDisplay().workAreaSize);
  const window = new BrowserWindow({
    title: 'Galla',
    icon: join(app.getAppPath(), 'resources/icon.png'),
    show: false,
    useContentSize: true,
    ...start,
    minWidth: smallest.width,
    minHeight: smallest.height,
    backgroundColor: background(),
    webPreferences: {
      preload,
      // SECURITY: these are Electron's defaults. They are written down so that nobody changes them unseen.
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  window.once('ready-to-show', () => window.show());
  // The page's own title would name its file while it loads.
  window.on('page-title-updated', (event) => event.preventDefault());
  keepPage(window, `${pageOrigin()}/`, words);
  return window;
}

/** Makes the one that paints what is not the page in a theme: the window's background, the system's dialogs. */
export function applyTheme(window: BrowserWindow): (theme: CounterSettings['theme']) => void {
  return (theme) => {
    nativeTheme.themeSource = theme;
    window.setBackgroundColor(background());
  };
}

function background(): string {
  return nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light;
}
