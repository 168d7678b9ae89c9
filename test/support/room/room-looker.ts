import type { ElectronApplication } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../../src/preload/contract/languages';
import { call, type RunningGalla } from '../electron-app';
import { cramped } from './cramped';
import { walkingRoom, type Room } from './rooms';

/** What has no room: where, in which language, in which room. */
export interface Cramped {
  readonly where: string;
  readonly language: Language;
  readonly room: string;
  readonly what: readonly string[];
}

interface Look {
  /** CSS selectors of what has to be in sight without scrolling, where the room holds it. */
  readonly must?: readonly string[];
  /** Opens again what a change of the window's size has closed. */
  readonly again?: () => Promise<void>;
  /** Another way to change the language: the usual one takes a counter that is not locked. */
  readonly speak?: (language: Language) => Promise<void>;
}

interface LookerParts {
  readonly languages: readonly Language[];
  readonly rooms: readonly Room[];
  /** Looked at only there; `null`: wherever a walk comes by. */
  readonly places: ReadonlySet<string> | null;
  /** Where pictures of what has no room are kept. */
  readonly pictures: string;
}

/** Looks at the window in each language and each room, and leaves it in English and where a walk goes on. */
export class RoomLooker {
  readonly galla: RunningGalla;
  readonly looks: Cramped[] = [];
  readonly #parts: LookerParts;

  constructor(galla: RunningGalla, parts: LookerParts) {
    this.galla = galla;
    this.#parts = parts;
  }

  /** Before the first look. */
  async begin(): Promise<void> {
    await this.galla.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setMinimumSize(1, 1),
    );
    await this.galla.page.emulateMedia({ reducedMotion: 'reduce' });
    await this.#enter(walkingRoom);
  }

  async look(where: string, { must = [], again, speak = (to) => this.#speak(to) }: Look = {}): Promise<void> {
    const { languages, rooms, places, pictures } = this.#parts;
    if (places?.has(where) === false) return;
    const { page } = this.galla;
    for (const [place, language] of languages.entries()) {
      await speak(language);
      // Colours take no room: each place is seen in both, each language always in the same one.
      await page.emulateMedia({ colorScheme: place % 2 === 0 ? 'light' : 'dark' });
      for (const room of rooms) {
        await this.#enter(room);
        await again?.();
        const what = await cramped(page, room.holdsForm ? must : []);
        this.looks.push({ where, language, room: room.named, what });
        if (what.length === 0) continue;
        mkdirSync(pictures, { recursive: true });
        const name = `${where}, ${language}, ${room.named}`.replaceAll(/[^\p{L}\d]+/gu, '-');
        await page.screenshot({ path: join(pictures, `${name}.png`) });
      }
    }
    await speak('en');
    await this.#enter(walkingRoom);
    await again?.();
  }

  async #speak(language: Language): Promise<void> {
    const { page } = this.galla;
    const spoken = await call(page, 'settings:speak', { language });
    if (!spoken.ok) throw new Error(spoken.failure.code);
    await speaks(page, language);
  }

  async #enter({ width, height }: Room): Promise<void> {
    const { app, page } = this.galla;
    await sizeWindow(app, width, height);
    // What follows its own size does so in the next frame.
    await page.waitForFunction(([w, h]) => innerWidth === w && innerHeight === h, [width, height] as const);
    await page.evaluate(async () => {
      await document.fonts.ready;
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    });
  }
}

async function sizeWindow(app: ElectronApplication, width: number, height: number): Promise<void> {
  await app.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h), [
    width,
    height,
  ] as const);
}

/** Holds until the page speaks it. */
export async function speaks(page: RunningGalla['page'], language: Language): Promise<void> {
  await page.waitForFunction((to) => document.documentElement.lang === to, language);
}
