import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import type { CounterSettings } from '../../preload/contract/settings';
import { pageOrigin } from './app-origin';
import { windowSize } from './window-size';

/** What is seen before the page has painted: the page's own background, so that nothing flashes. */
const BACKGROUND = { light: '#f6f5f2', dark: '#16181b' } as const;

/** What a window needs to open. */
export interface WindowOptions {
  /** Absolute path of the built preload. */
  readonly preload: string;
  readonly theme: CounterSettings['theme'];
}

/** Opens the one window of Galla and loads the page; it shows itself when the page has painted. */
export function openWindow({ preload, theme }: WindowOptions): BrowserWindow {
  nativeTheme.themeSource = theme;
  const { start, smallest } = windowSize(screen.getPrimaryDisplay().workAreaSize);
  const window = new BrowserWindow({
    title: 'Galla',
    show: false,
    useContentSize: true,
    ...start,
    minWidth: smallest.width,
    minHeight: smallest.height,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
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
  void window.loadURL(`${pageOrigin()}/`).catch(() => undefined);
  return window;
}
