import { expect, type Locator } from '@playwright/test';
import { test } from '../../support/counter-test';
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
  const tracks = page.locator('.toggle-track');
  await different(tracks.first(), tracks.last());
  // The knob is drawn on its track.
  const drawn = await tracks.first().evaluate((track) => ({
    track: getComputedStyle(track).backgroundColor,
    knob: getComputedStyle(track, '::after').backgroundColor,
  }));
  expect.soft(drawn.knob).not.toBe(drawn.track);
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
