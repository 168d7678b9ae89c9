import { expect, type ElectronApplication } from '@playwright/test';

/**
 * The page of the window, worked from the main process: Playwright's own page ends with the renderer that it was
 * connected to, and these tests kill it.
 */
export class MortalPage {
  readonly #app: ElectronApplication;

  constructor(app: ElectronApplication) {
    this.#app = app;
  }

  /** Kills the renderer of the window, as the system does when memory runs out. By its own id, and no other. */
  async kill(): Promise<void> {
    process.kill(await this.#pid(), 'SIGKILL');
  }

  /** Kills it and waits until the window has another one, which shows this text. */
  async killAndWaitFor(text: string): Promise<void> {
    const before = await this.#pid();
    process.kill(before, 'SIGKILL');
    await expect.poll(() => this.#pid(), { timeout: 20_000 }).not.toBe(before);
    await this.shows(text);
  }

  async shows(text: string, timeout = 20_000): Promise<void> {
    await expect.poll(() => this.text(), { timeout }).toContain(text);
  }

  /** Everything that can be read on the window now; empty while there is no page. */
  async text(): Promise<string> {
    const text = await this.run('document.body?.innerText');
    return typeof text === 'string' ? text : '';
  }

  /** What an expression is in the page; `null` while there is none. */
  async run(expression: string): Promise<unknown> {
    return this.#app.evaluate(async ({ BrowserWindow }, code) => {
      const window = BrowserWindow.getAllWindows().find((each) => each.getTitle() === 'Galla');
      if (window === undefined || window.webContents.isCrashed()) return null;
      const gone = new Promise<null>((resolve) => setTimeout(() => resolve(null), 1000));
      const run: Promise<unknown> = window.webContents.executeJavaScript(code);
      return Promise.race([run.catch(() => null), gone]);
    }, expression);
  }

  /** Presses keys one after the other: characters, or names as `Return` and `Escape`. */
  async press(...keys: readonly string[]): Promise<void> {
    await this.#app.evaluate(async ({ BrowserWindow }, pressed) => {
      const contents = BrowserWindow.getAllWindows().find((each) => each.getTitle() === 'Galla')?.webContents;
      for (const keyCode of pressed) {
        contents?.sendInputEvent({ type: 'keyDown', keyCode });
        if (keyCode.length === 1 || keyCode === 'Return') contents?.sendInputEvent({ type: 'char', keyCode });
        contents?.sendInputEvent({ type: 'keyUp', keyCode });
        await new Promise((resolve) => setTimeout(resolve, 40));
      }
    }, keys);
  }

  #pid(): Promise<number> {
    return this.#app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows().find((each) => each.getTitle() === 'Galla');
      return window?.webContents.getOSProcessId() ?? 0;
    });
  }
}
