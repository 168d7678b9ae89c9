import { expect, type Locator, type Page } from '@playwright/test';

/** The owner's screen, by the names on screen. */
export class SettingsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Goes to one of its sections by the links on screen. */
  async open(section: string): Promise<void> {
    await this.page.getByRole('link', { name: 'Settings', exact: true }).click();
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
