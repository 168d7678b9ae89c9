import { expect, type Locator, type Page } from '@playwright/test';
import { test } from '../../support/counter-test';
import { hirePeople, PeoplePage, ravi, suresh } from '../../support/pages/people-page';
import { SettingsPage } from '../../support/pages/settings-page';

/** What is drawn of an element and its pseudo-elements when the system forces its colours: edges and fills. */
function look(element: Locator): Promise<string> {
  return element.evaluate((node) => {
    const read = (pseudo?: string): string => {
      const style = getComputedStyle(node, pseudo);
      const { borderTopColor, borderBottomColor, borderLeftColor, borderTopWidth } = style;
      const edges = [borderTopColor, borderBottomColor, borderLeftColor, borderTopWidth];
      return [...edges, style.outlineStyle, style.backgroundColor].join();
    };
    return [read(), read('::before'), read('::after')].join(' ');
  });
}

test('in forced colours what is current, chosen or on looks unlike what is not, and a dialog has an edge', async ({
  practice,
}) => {
  const { page } = practice;
  await page.emulateMedia({ forcedColors: 'active' });
  const different = async (one: Locator, other: Locator): Promise<void> => {
    expect.soft(await look(one)).not.toBe(await look(other));
  };

  const links = page.getByRole('navigation', { name: 'Screens' }).getByRole('link');
  await different(links.nth(0), links.nth(1));
  const favourite = (name: string) => page.getByRole('button', { name: `Choose ${name}`, exact: true });
  await practice.number.fill('9876501050');
  await favourite('Airtel').click();
  await expect(favourite('Airtel')).toHaveAttribute('aria-pressed', 'true');
  await different(favourite('Airtel'), favourite('Jio'));

  await expect(practice.amount).toBeFocused();
  await practice.keys.type('199');
  await practice.keys.press('Enter');
  await expect(practice.send).toBeFocused();
  const edge = await page.locator('.read-back-modal').evaluate((modal) => {
    const { borderLeftWidth, borderBottomWidth } = getComputedStyle(modal);
    return { borderLeftWidth, borderBottomWidth };
  });
  expect.soft(edge).toEqual({ borderLeftWidth: '3px', borderBottomWidth: '3px' });
  await practice.keys.press('Escape');

  const settings = new SettingsPage(page);
  await settings.open('Slips');
  await different(
    page.getByRole('tab', { name: 'Slips', exact: true }),
    page.getByRole('tab', { name: 'Printers', exact: true }),
  );
  await different(settings.group('Printing'), settings.group('Shop'));
  await page.getByRole('switch', { name: 'QR code' }).press('Space');
  const tracks = page.getByRole('tabpanel', { name: 'Slips', exact: true }).locator('.toggle-track');
  await different(tracks.first(), tracks.last());
  // The knob is drawn on its track.
  const drawn = await tracks.first().evaluate((track) => ({
    track: getComputedStyle(track).backgroundColor,
    knob: getComputedStyle(track, '::after').backgroundColor,
  }));
  expect.soft(drawn.knob).not.toBe(drawn.track);
});

/**
 * Gives the focus to each control in sight, as keys do, and answers those that show no ring of it. The control itself has it, or
 * what is drawn in its place: the box of an input that is not seen, the row that an arrow leads to.
 */
async function withoutRing(
  page: Page,
): Promise<{ readonly seen: number; readonly without: readonly string[] }> {
  // From here on the page takes what gets the focus for reached by keys.
  await page.keyboard.press('Tab');
  return page.evaluate(async () => {
    // Also those of a list, which are one stop of Tab and are reached by arrows. A pad is for fingers.
    const controls = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, textarea, summary, [tabindex="0"]'),
    ].filter(
      (each) =>
        !each.matches(':disabled, .pad *, [aria-hidden] *, [type="hidden"]') && each.checkVisibility(),
    );
    const hasRing = (element: Element | null): boolean => {
      if (element === null) return false;
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
      const { backgroundColor } = getComputedStyle(document.body);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && outlineColor !== backgroundColor;
    };
    const without: string[] = [];
    for (const control of controls) {
      control.focus();
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      const active = document.activeElement;
      const drawn = active?.closest('[data-focus-visible]') ?? null;
      const inside = drawn?.querySelector('[data-focus-visible], .toggle-track, .choice-option') ?? null;
      if (![active, drawn, inside].some(hasRing)) without.push(control.outerHTML.slice(0, 160));
    }
    return { seen: controls.length, without };
  });
}

test('in forced colours every control of counter, Settings and lock shows that it has the focus', async ({
  counter,
}) => {
  const { page } = counter;
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  const everyRing = async (where: string, least: number): Promise<void> => {
    const { seen, without } = await withoutRing(page);
    expect.soft(without, where).toEqual([]);
    expect.soft(seen, where).toBeGreaterThanOrEqual(least);
  };
  await counter.number.fill('9876501050');
  await everyRing('counter', 10);
  await hirePeople(page, ravi);
  await everyRing('names', 2);
  const people = new PeoplePage(page);
  await people.tile(ravi).press('Enter');
  await everyRing('PIN', 3);
  await page.keyboard.press('Escape');
  await people.unlock(suresh);
  const settings = new SettingsPage(page);
  for (const part of ['Shop', 'Slips', 'People'] as const) {
    await settings.open(part);
    await everyRing(part, 12);
  }
});

test('in forced colours the light of a gateway that was not asked yet is a ring', async ({ counter }) => {
  const { page } = counter;
  await page.emulateMedia({ forcedColors: 'active' });
  const light = page.locator('.gateway-light[data-health="not_asked"]');
  await expect(light).toBeVisible();
  const ring = await light.evaluate((node) => getComputedStyle(node, '::before').borderTopColor);
  expect(ring).toBe(
    await page
      .getByRole('heading')
      .first()
      .evaluate((node) => getComputedStyle(node).color),
  );
});
