import { expect, type Locator, type Page } from '@playwright/test';

/** In which group of Reports each part is, by their names on screen. */
const groupOf: Readonly<Record<string, string>> = {
  Day: 'Day',
  'Close the day': 'Day',
  'Earlier closes': 'Day',
  Drawer: 'Day',
  Earnings: 'Figures',
  'Wallet explained': 'Wallet',
  Period: 'Figures',
  Customers: 'Customers',
  'On account': 'Customers',
  Complaints: 'Customers',
  Statement: 'Wallet',
};

/** All parts, by their names on screen. */
export const reportParts: readonly string[] = Object.keys(groupOf);

/** The reports, by the names on screen. */
export class ReportsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The tab of a group, which says after its name what is in it. */
  group(name: string): Locator {
    const groups = this.page.getByRole('tablist', { name: 'Groups of reports', exact: true });
    return groups.getByRole('tab', { name: new RegExp(`^${name} `) });
  }

  /** Goes to one of its parts by the link and the tabs on screen. */
  async open(part: string): Promise<void> {
    await this.page.getByRole('link', { name: 'Reports', exact: true }).click();
    await this.choose(part);
  }

  /** Goes to another of its parts by the tabs on screen. */
  async choose(part: string): Promise<void> {
    const group = groupOf[part];
    if (group === undefined) throw new Error(`Reports have no part ${part}`);
    await this.group(group).click();
    await this.page.getByRole('tab', { name: part, exact: true }).click();
    await expect(this.page.getByRole('tabpanel', { name: part, exact: true })).toBeVisible();
  }
}
