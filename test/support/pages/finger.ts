import { expect, type CDPSession, type Locator, type Page } from '@playwright/test';

/** A finger on the screen: real touches, as the system gives them to the window, and never a key or a mouse. */
export class Finger {
  readonly #page: Page;
  readonly #screen: CDPSession;

  private constructor(page: Page, screen: CDPSession) {
    this.#page = page;
    this.#screen = screen;
  }

  static async on(page: Page): Promise<Finger> {
    return new Finger(page, await page.context().newCDPSession(page));
  }

  /** The pad of digits. */
  get pad(): Locator {
    return this.#page.getByRole('group', { name: 'Number pad', exact: true });
  }

  async tap(what: Locator): Promise<void> {
    await this.hold(what, 0);
  }

  /** Stays on it for so long, in milliseconds. */
  async hold(what: Locator, forMs: number): Promise<void> {
    await expect(what).toBeEnabled();
    await what.scrollIntoViewIfNeeded();
    const box = await what.boundingBox();
    if (box === null) throw new Error('nothing to touch there');
    const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }];
    await this.#screen.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
    if (forMs > 0) await this.#page.waitForTimeout(forMs);
    await this.#screen.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }

  /** A key of the pad by its name. */
  key(name: string): Locator {
    return this.pad.getByRole('button', { name, exact: true });
  }

  /** Types on the pad: digits, and `↵` to go forward. */
  async type(text: string): Promise<void> {
    for (const each of text) {
      await this.tap(each === '↵' ? this.key('Next') : each === '.' ? this.key('Point') : this.key(each));
    }
  }
}
