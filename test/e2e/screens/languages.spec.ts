import { expect, type ElectronApplication } from '@playwright/test';
import { languages } from '../../../src/preload/contract/languages';
import { createSay } from '../../../src/preload/contract/words/create-say';
import hindi from '../../../src/preload/contract/words/translations/hi.json' with { type: 'json' };
import tamil from '../../../src/preload/contract/words/translations/ta.json' with { type: 'json' };
import { test } from '../../support/counter-test';
import { call, type RunningGalla } from '../../support/electron-app';
import { asha, passphrase, PeoplePage } from '../../support/pages/people-page';
import { loginAt, WelcomePage } from '../../support/pages/welcome-page';
import { say } from '../../support/say';
import { says } from '../../support/scripted-gateway/behaviour';
import { sellByBridge } from '../../support/sell-by-bridge';
import { holds } from '../../support/trouble/held-reply';

const pageLanguage = 'document.documentElement.lang';

/** The fonts that the page was told to read first, and those that it is written with. */
const fontsToldAndUsed = `document.fonts.ready.then(() => [
  document.querySelectorAll('link[rel=preload][as=font]').length,
  [...document.fonts].filter((face) => face.status === 'loaded').length,
])`;

/** Which languages the page has read: DevTools names every script that is there. */
async function wordsRead({ app, page }: Pick<RunningGalla, 'app' | 'page'>): Promise<readonly string[]> {
  const session = await app.context().newCDPSession(page);
  const files: string[] = [];
  session.on('Debugger.scriptParsed', ({ url }) => files.push(url.split('/').at(-1) ?? ''));
  await session.send('Debugger.enable');
  await session.detach();
  return files.filter((file) => file.startsWith('words-'));
}

for (const [computer, language, title] of [
  ['hi_IN.UTF-8', 'hi', hindi['welcome.title']],
  ['C', 'en', 'Welcome to Galla'],
  ['fr_FR.UTF-8', 'en', 'Welcome to Galla'],
] as const) {
  test(`the first start speaks the computer's language: ${computer} is ${language}`, async ({ launch }) => {
    const { app, page } = await launch({ env: { LANG: computer, LC_ALL: undefined, LANGUAGE: undefined } });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    expect(await page.evaluate(pageLanguage)).toBe(language);
    expect(await wordsRead({ app, page })).toEqual([`words-${language}.js`]);
    const fonts = language === 'en' ? 3 : 6;
    expect(await page.evaluate(fontsToldAndUsed)).toEqual([fonts, fonts]);
  });
}

test('a language is chosen by its own name, on the first screen and in Settings, and switches at once', async ({
  launch,
}) => {
  const first = await launch();
  const { page } = first;
  await page.getByRole('button', { name: 'Language of the screen' }).click();
  await page.getByRole('option', { name: 'हिन्दी' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(hindi['welcome.title']);
  await page.getByRole('button', { name: hindi['welcome.practice.start'] }).click();

  await page.getByRole('link', { name: hindi['frame.screens.settings'] }).click();
  // What is typed and not saved stays as it is typed.
  const shop = page.getByRole('textbox', { name: hindi['settings.shop.name'] });
  await shop.fill('गणेश मोबाइल');
  await page.getByRole('button', { name: hindi['language.of_screen'] }).click();
  await page.getByRole('option', { name: 'தமிழ்' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(tamil['settings.title']);
  await expect(page.getByRole('textbox', { name: tamil['settings.shop.name'] })).toHaveValue('गणेश मोबाइल');
  expect(await page.evaluate(pageLanguage)).toBe('ta');

  // Nothing is left that closing would ask about.
  await page.getByRole('textbox', { name: tamil['settings.shop.name'] }).fill('');
  await first.quit();
  const { page: again } = await launch();
  await expect(again.getByRole('link', { name: tamil['frame.screens.history'] })).toBeVisible();
});

const { say: inHindi } = createSay('hi-IN', hindi);

/** Closes the window as its cross does, and answers what is asked then with the first button; what was asked. */
async function askedAtClosing(app: ElectronApplication): Promise<readonly unknown[]> {
  await app.evaluate(({ dialog, BrowserWindow }) => {
    const asked: unknown[] = [];
    Reflect.set(globalThis, 'asked', asked);
    const showMessageBox = (_: unknown, { message, detail, buttons }: Record<string, unknown>) => {
      asked.push({ message, detail, buttons });
      return Promise.resolve({ response: 0, checkboxChecked: false });
    };
    Object.assign(dialog, { showMessageBox });
    BrowserWindow.getAllWindows()[0]?.close();
  });
  const asked = (): Promise<unknown[]> => app.evaluate<unknown[]>('globalThis.asked');
  await expect.poll(async () => (await asked()).length).toBe(1);
  return asked();
}

const question = (speak: typeof say): unknown => ({
  message: speak('shell.quit.sending', { count: 1 }),
  detail: speak('shell.quit.sending_todo'),
  buttons: [speak('shell.quit.stay'), speak('shell.quit.wait')],
});

test('each person has a language of their own, in windows of the system, too; the locked counter has the shop’s', async ({
  galla: { app, page },
  gateway,
}) => {
  await new WelcomePage(page).connect(loginAt(gateway.address));
  await call(page, 'owner:unlock', { passphrase });
  await call(page, 'people:add', { name: 'Suresh', role: 'owner', pin: '', language: 'en' });
  await call(page, 'people:add', { name: 'Asha', role: 'staff', pin: asha.pin, language: 'hi' });
  await call(page, 'people:lock', {});
  const people = new PeoplePage(page);
  await people.unlock(asha);
  await expect(page.getByRole('link', { name: hindi['frame.screens.history'] })).toBeVisible();

  gateway.plan('9876506001', holds(says('Success')).behaviour);
  await sellByBridge(page, { number: '9876506001', amount: '199' });
  expect(await askedAtClosing(app)).toEqual([question(inHindi)]);

  // Asha would rather read Tamil, in the middle of a sale.
  await page.getByRole('textbox', { name: hindi['counter.entry.number'], exact: true }).fill('98765');
  await page.getByRole('button', { name: 'Asha' }).click();
  const own = page.getByRole('dialog', { name: 'Asha' });
  await own.getByRole('button', { name: hindi['language.of_screen'] }).click();
  await page.getByRole('option', { name: 'தமிழ்' }).click();
  await expect(own.getByRole('button', { name: tamil['language.of_screen'] })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: tamil['counter.entry.number'], exact: true })).toHaveValue(
    '98765',
  );

  await page.keyboard.press('Control+l');
  await expect(people.title).toBeVisible();
  expect(await page.evaluate(pageLanguage)).toBe('en');
  expect(await askedAtClosing(app)).toEqual([question(say)]);
  await people.show(asha);
  await expect(page.getByRole('link', { name: tamil['frame.screens.history'] })).toBeVisible();
});

test('no letter of any language is drawn in a font of the computer', async ({
  practice,
  galla: { app, page },
}) => {
  test.slow();
  await practice.number.waitFor();
  const session = await app.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const foreign: string[] = [];
  for (const language of languages) {
    await call(page, 'settings:speak', { language });
    await expect.poll(() => page.evaluate(pageLanguage)).toBe(language);
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    const { root } = await session.send('DOM.getDocument', { depth: 0 });
    const { nodeIds } = await session.send('DOM.querySelectorAll', {
      nodeId: root.nodeId,
      selector: 'body *',
    });
    for (const nodeId of nodeIds) {
      // A part that is not there any more, because a clock has moved on, shows nothing.
      const drawn = await session.send('CSS.getPlatformFontsForNode', { nodeId }).catch(() => null);
      if (drawn === null) continue;
      const others = drawn.fonts.filter(({ isCustomFont }) => !isCustomFont);
      if (others.length === 0) continue;
      const { outerHTML } = await session.send('DOM.getOuterHTML', { nodeId });
      const text = outerHTML.replaceAll(/<[^>]*>/g, '');
      // An arrow may be the computer's.
      const signs = text.match(/\p{S}/gu)?.length ?? 0;
      const glyphs = others.reduce((sum, { glyphCount }) => sum + glyphCount, 0);
      if (glyphs > signs)
        foreign.push(`${language} ${others.map((font) => font.familyName).join()}: ${text}`);
    }
  }
  expect(foreign).toEqual([]);
});
