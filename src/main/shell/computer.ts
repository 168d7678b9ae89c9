import { app, screen } from 'electron';

/** What Electron knows of itself and of the computer. */
export function computer() {
  const { electron, chrome, node } = process.versions;
  return {
    electron,
    chromium: chrome,
    node,
    locale: app.getSystemLocale(),
    screens: screen.getAllDisplays().map(({ size, scaleFactor }) => ({
      width: size.width,
      height: size.height,
      scale: scaleFactor,
    })),
  };
}
