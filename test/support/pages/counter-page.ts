import { expect, type Locator, type Page } from '@playwright/test';
import { groupNumber } from '../../../src/preload/contract/rules/number';
import { CountedKeys } from './counted-keys';

/** What staff type for one sale. */
export interface Sale {
  readonly number: string;
  /** What is typed to find the operator; left out where the number is known. */
  readonly operator?: string;
  readonly amount: string;
  /** The extra fields of a bill, in order. */
  readonly fields?: readonly string[];
}

/** The counter, by the names that outside tools rely on, worked by keyboard alone. */
export class CounterPage {
  readonly page: Page;
  readonly keys: CountedKeys;
  readonly number: Locator;
  readonly operator: Locator;
  readonly amount: Locator;
  readonly review: Locator;
  /** The read-back. */
  readonly readBack: Locator;
  readonly send: Locator;
  readonly outcome: Locator;
  readonly today: Locator;

  constructor(page: Page) {
    this.page = page;
    this.keys = new CountedKeys(page);
    this.number = page.getByRole('textbox', { name: 'Number', exact: true });
    this.operator = page.getByRole('combobox', { name: 'Operator', exact: true });
    this.amount = page.getByRole('textbox', { name: 'Amount', exact: true });
    this.review = page.getByRole('button', { name: 'Review', exact: true });
    this.readBack = page.getByRole('dialog', { name: 'Confirm recharge', exact: true });
    this.send = this.readBack.getByRole('button', { name: 'Send', exact: true });
    this.outcome = page.getByRole('status', { name: 'Outcome', exact: true });
    this.today = page.getByRole('region', { name: 'Today', exact: true });
  }

  /** A textbox of the form by its label. */
  field(label: string): Locator {
    return this.page.getByRole('textbox', { name: label, exact: true });
  }

  /** Types a sale up to the read-back. */
  async toReadBack(sale: Sale): Promise<void> {
    await this.typeSale(sale);
    await expect(this.readBack).toBeVisible();
  }

  /** Types a sale and asks for its read-back, looking where the focus is before each field. */
  async typeSale({ number, operator, amount, fields = [] }: Sale): Promise<void> {
    await expect(this.number).toBeFocused();
    await this.keys.type(number);
    await this.keys.press('Enter');
    if (operator !== undefined) {
      await expect(this.operator).toBeFocused();
      await this.keys.type(operator);
      await this.keys.press('Enter');
    }
    await expect(this.amount).toBeFocused();
    await this.keys.type(amount);
    await this.keys.press('Enter');
    for (const field of fields) {
      await expect(this.amount).not.toBeFocused();
      await this.keys.type(field);
      await this.keys.press('Enter');
    }
  }

  /** Sends what is read back, as soon as it may be sent. */
  async pressSend(): Promise<void> {
    await expect(this.send).toBeFocused();
    await expect(this.send).toBeEnabled();
    await this.keys.press('Enter');
    await expect(this.readBack).toBeHidden();
  }

  /** One whole sale; answers its ref id once the Outcome shows it. */
  async sell(sale: Sale): Promise<string> {
    await this.toReadBack(sale);
    await this.pressSend();
    await expect(this.outcome).toContainText(groupNumber(sale.number));
    return this.id('Ref id');
  }

  /** Holds until the Outcome is this state's word. */
  async shows(word: string, timeout?: number): Promise<void> {
    await expect(this.word(this.outcome)).toHaveText(word, timeout === undefined ? {} : { timeout });
  }

  /** An id in the Outcome. */
  async id(label: 'Ref id' | 'Txn id' | 'Opt id'): Promise<string> {
    return this.idIn(label).innerText();
  }

  /** The place of an id in the Outcome; no element when there is none. */
  idIn(label: 'Ref id' | 'Txn id' | 'Opt id'): Locator {
    return this.outcome.getByRole('definition').and(this.page.locator(`dt:text-is("${label}") + dd`));
  }

  /** A row of the day's list. */
  row(number: string): Locator {
    return this.today.getByRole('listitem').filter({ hasText: groupNumber(number) });
  }

  /** The state's word inside a row or the Outcome. */
  word(inside: Locator): Locator {
    return inside.locator('.state-word');
  }
}
