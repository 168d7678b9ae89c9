import { expect, type Locator, type Page } from '@playwright/test';

/** In which group of Settings each part is, by their names on screen. */
const groupOf: Readonly<Record<string, string>> = {
  Shop: 'Shop',
  Counter: 'Shop',
  Copies: 'Shop',
  'Another computer': 'Shop',
  People: 'People',
  'Owner passphrase': 'People',
  Changes: 'People',
  Drawer: 'Money',
  'Closing the day': 'Money',
  Earnings: 'Money',
  Slips: 'Printing',
  Printers: 'Printing',
  Account: 'Gateway',
  Operators: 'Gateway',
  'Gateway’s words': 'Gateway',
  'Gateway paths': 'Advanced',
  Practice: 'Advanced',
  'Check the journal': 'Advanced',
  'Support bundle': 'Advanced',
};

/** The owner's screen, by the names on screen. */
export class SettingsPage {
  readonly page: Page;
  /** Where a setting is found by its name. */
  readonly search: Locator;
  /** What was found. */
  readonly hits: Locator;

  constructor(page: Page) {
    this.page = page;
    this.search = page.getByRole('searchbox', { name: 'Find a setting', exact: true });
    this.hits = page.getByRole('listbox', { name: 'Settings that fit', exact: true }).getByRole('option');
  }

  /** The tab of a group, which says after its name what is in it. */
  group(name: string): Locator {
    const groups = this.page.getByRole('tablist', { name: 'Groups of settings', exact: true });
    return groups.getByRole('tab', { name: new RegExp(`^${name} `) });
  }

  /** Goes to one of its sections by the links on screen. */
  async open(section: string): Promise<void> {
    await this.page.getByRole('link', { name: 'Settings', exact: true }).click();
    await this.choose(section);
  }

  /** Goes to another of its sections by the tabs on screen. */
  async choose(section: string): Promise<void> {
    const group = groupOf[section];
    if (group === undefined) throw new Error(`Settings have no part ${section}`);
    await this.group(group).click();
    await this.page.getByRole('tab', { name: section, exact: true }).click();
    await expect(this.page.getByRole('tabpanel', { name: section, exact: true })).toBeVisible();
  }

  /** Goes to the section of practice mode and presses its one button. */
  async switchCounter(button: 'Start practising' | 'Go to the real counter'): Promise<void> {
    await this.open('Practice');
    await this.press(button);
  }

  async press(button: string): Promise<void> {
    await this.page.getByRole('button', { name: button, exact: true }).click();
  }

  field(label: string): Locator {
    return this.page.getByRole('textbox', { name: label, exact: true });
  }

  /** Fills a field of the section in sight, as somebody who pastes. */
  async fill(label: string, text: string): Promise<void> {
    await this.field(label).fill(text);
  }
}
