import type { CDPSession, Page } from '@playwright/test';

/** How a key is told to Chromium. */
interface Press {
  readonly key: string;
  readonly code: string;
  readonly windowsVirtualKeyCode: number;
  readonly text: string;
}

const named: Readonly<Record<string, Press>> = {
  Enter: { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' },
  Escape: { key: 'Escape', code: 'Escape', windowsVirtualKeyCode: 27, text: '' },
  Tab: { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9, text: '' },
  ' ': { key: ' ', code: 'Space', windowsVirtualKeyCode: 32, text: ' ' },
};

/**
 * Hands on the keyboard below the page, which wait for nobody: a key goes down when its time has come, whatever the page is busy
 * with. Playwright's own keyboard waits until the page has taken each key.
 */
export class QuickHands {
  readonly #keyboard: CDPSession;

  private constructor(keyboard: CDPSession) {
    this.#keyboard = keyboard;
  }

  static async at(page: Page): Promise<QuickHands> {
    return new QuickHands(await page.context().newCDPSession(page));
  }

  /**
   * Presses key after key: the names `Enter`, `Escape`, `Tab`, `F1` … `F12`, and texts, of which each character is a key.
   * `gapMs` from one to the next.
   */
  async press(keys: readonly string[], gapMs: number): Promise<void> {
    const sent: Promise<void>[] = [];
    const since = Date.now();
    for (const [place, key] of keys.flatMap(keysOf).entries()) {
      sent.push(this.#tap(pressOf(key), (since + place * gapMs) / 1000));
      // One after the other, as fingers are.
      await new Promise((resolve) => setTimeout(resolve, gapMs));
    }
    await Promise.all(sent);
  }

  /** `timestamp` is what the system gives the key, in UTC seconds, whatever the test's own machine is busy with. */
  async #tap({ text, ...press }: Press, timestamp: number): Promise<void> {
    const type = text === '' ? 'rawKeyDown' : 'keyDown';
    await Promise.all([
      this.#keyboard.send('Input.dispatchKeyEvent', { ...press, type, text, timestamp }),
      this.#keyboard.send('Input.dispatchKeyEvent', { ...press, type: 'keyUp', timestamp }),
    ]);
  }
}

function keysOf(word: string): readonly string[] {
  return named[word] !== undefined || /^F\d+$/.test(word) ? [word] : Array.from(word);
}

function pressOf(key: string): Press {
  const known = named[key];
  if (known !== undefined) return known;
  const f = /^F(\d+)$/.exec(key)?.[1];
  if (f !== undefined) return { key, code: key, windowsVirtualKeyCode: 111 + Number(f), text: '' };
  const code = /\d/.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}`;
  return { key, code, windowsVirtualKeyCode: key.toUpperCase().charCodeAt(0), text: key };
}
