import { expect, type Page } from '@playwright/test';

/** What the owner types to connect an account. */
export interface Login {
  readonly gatewayAddress: string;
  readonly username: string;
  readonly apiToken: string;
  readonly ownerPassphrase: string;
}

/** A login for a gateway of a test. */
export function loginAt(gatewayAddress: string): Login {
  return { gatewayAddress, username: 'shop1', apiToken: 'tok-e2e-1', ownerPassphrase: 'chai at four' };
}

/** The first screen, as somebody with a keyboard and no mouse meets it. */
export class WelcomePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Chooses practice mode. */
  async practise(): Promise<void> {
    await expect(this.page.getByRole('heading', { name: 'Welcome to Galla', exact: true })).toBeVisible();
    await this.#pressButton('Start practice mode');
    await expect(this.page.getByRole('textbox', { name: 'Number', exact: true })).toBeFocused();
  }

  /** Connects an account through the form; the counter follows with no further question. */
  async connect(login: Login): Promise<void> {
    await expect(this.page.getByRole('heading', { name: 'Welcome to Galla', exact: true })).toBeVisible();
    await this.#pressButton('Connect your account');
    await this.#type('Gateway address', login.gatewayAddress);
    await this.#type('Username', login.username);
    await this.#type('API token', login.apiToken);
    await this.#type('Owner passphrase', login.ownerPassphrase);
    await this.#pressButton('Save and continue');
    await expect(this.page.getByRole('textbox', { name: 'Number', exact: true })).toBeFocused();
  }

  async #type(label: string, text: string): Promise<void> {
    const field = this.page.getByRole('textbox', { name: label, exact: true });
    await this.#tabTo(field);
    await this.page.keyboard.insertText(text);
    await expect(field).toHaveValue(text);
  }

  async #pressButton(name: string): Promise<void> {
    await this.#tabTo(this.page.getByRole('button', { name, exact: true }));
    await this.page.keyboard.press('Enter');
  }

  /** Tab until the focus is there: what somebody without a mouse does. */
  async #tabTo(target: ReturnType<Page['getByRole']>): Promise<void> {
    await expect(target).toBeVisible();
    for (let presses = 0; presses < 20; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    await expect(target).toBeFocused();
  }
}
