import { expect, type Locator, type Page } from '@playwright/test';
import type { Role } from '../../../src/preload/contract/people/role';
import { call } from '../electron-app';

/** Somebody of the shop of a test. */
export interface Worker {
  readonly name: string;
  readonly role: Role;
  /** Empty: the owner, who has the passphrase alone. */
  readonly pin: string;
}

export const suresh: Worker = { name: 'Suresh', role: 'owner', pin: '' };
export const asha: Worker = { name: 'Asha', role: 'staff', pin: '1357' };
export const ravi: Worker = { name: 'Ravi', role: 'manager', pin: '246810' };

/** The owner's passphrase of `loginAt`. */
export const passphrase = 'chai at four';

/** Makes the shop one of people by the bridge, as the owner who is at the counter then; and locks it. */
export async function hirePeople(page: Page, ...others: readonly Worker[]): Promise<void> {
  expect(await call(page, 'owner:unlock', { passphrase })).toMatchObject({ ok: true });
  for (const { name, role, pin } of [suresh, ...others]) {
    const added = await call(page, 'people:add', { name, role, pin, language: 'en' });
    if (!added.ok) throw new Error(`${name} was not added: ${JSON.stringify(added.failure)}`);
  }
  expect(await call(page, 'people:lock', {})).toMatchObject({ ok: true });
  const people = new PeoplePage(page);
  await expect(people.title).toBeVisible();
  // From here on its keys are heard.
  await expect(people.tile(suresh)).toBeFocused();
}

/** The lock screen, and whoever else types a PIN, by the names on screen. */
export class PeoplePage {
  readonly page: Page;
  readonly title: Locator;
  readonly pin: Locator;
  /** Where somebody allows what another may not. */
  readonly allowing: Locator;

  constructor(page: Page) {
    this.page = page;
    this.title = page.getByRole('heading', { name: 'Who is at the counter?', exact: true });
    this.pin = page.getByRole('textbox', { name: 'PIN', exact: true });
    this.allowing = page.getByRole('dialog', { name: 'Allowed by another', exact: true });
  }

  tile({ name, role }: Worker): Locator {
    const says = { staff: 'Staff', manager: 'Manager', owner: 'Owner' } as const;
    return this.page.getByRole('button', { name: `${name} ${says[role]}`, exact: true });
  }

  /** Comes in by keyboard. */
  async unlock(worker: Worker): Promise<void> {
    await this.show(worker);
    await expect(this.title).toBeHidden();
  }

  /** Chooses a tile and types what opens it. */
  async show(worker: Worker, secret = worker.pin === '' ? passphrase : worker.pin): Promise<void> {
    await this.tile(worker).press('Enter');
    await this.page.keyboard.type(secret);
    await this.page.keyboard.press('Enter');
  }

  async lock(): Promise<void> {
    await this.page.keyboard.press('Control+l');
    await expect(this.title).toBeVisible();
  }
}
