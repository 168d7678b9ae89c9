import { expect, type Page } from '@playwright/test';
import type { Recharge } from '../../../src/preload/contract/sale/recharge';
import { ReportsPage, reportParts } from '../../support/pages/reports-page';
import { strangersPhone } from '../years/note-strangers';

/** Something that people do in the books, one after the other. */
export type Step = readonly [what: string, work: () => Promise<void>];

/** People type a key in so many milliseconds. */
const KEY_MS = 70;

/** The phone of somebody who has bought on account through all the years. */
const REGULAR = '9822012345';

/** History opened, paged through, searched and narrowed down; each search begins with an empty box. */
export function historySteps(page: Page, { number, refId, txnId }: Recharge): readonly Step[] {
  const box = page.getByRole('searchbox', { name: 'Search history', exact: true });
  const table = page.getByRole('table', { name: 'Recharges', exact: true });
  const search = (what: string, text: string): readonly Step[] => [
    [
      `search: ${what}`,
      async () => {
        await box.fill('');
        await box.pressSequentially(text, { delay: KEY_MS });
      },
    ],
  ];
  const chosen = (label: string, option: string): readonly Step[] => [
    [`filter: ${label}, ${option}`, async () => choose(page, label, option)],
    [`filter: ${label}, any`, async () => choose(page, label, 'Any')],
  ];
  const typed = (label: string, text: string): Step => [
    `filter: ${label} ${text}`,
    async () =>
      page.getByRole('textbox', { name: label, exact: true }).pressSequentially(text, { delay: KEY_MS }),
  ];
  return [
    ['History opened', async () => page.keyboard.press('F4')],
    [
      'a page further, to the end of it',
      async () => {
        await box.press('ArrowDown');
        await page.keyboard.press('End');
      },
    ],
    ['and another', async () => table.press('End')],
    ...search('a number', number),
    ...search('5 digits', number.slice(3, 8)),
    ...search('a ref id', refId),
    ...search('part of a ref id', refId.slice(4, 11)),
    ...search('a txn id', txnId ?? '100000000000'),
    ...search('a name', 'sharma'),
    ...search('an operator', 'airtel'),
    ...search('an amount', '₹199'),
    ...search('nothing found', 'zzzz'),
    ['the box emptied', async () => box.fill('')],
    ['the filters opened', async () => page.getByRole('button', { name: 'Filter', exact: true }).click()],
    ...chosen('Outcome', 'Failed'),
    ...chosen('Outcome', 'Unknown'),
    ...chosen('Paid by', 'On account'),
    ...chosen('Operator', 'Airtel'),
    typed('From day', '01-11-2026'),
    typed('Amount from', '4000'),
    typed('Amount up to', '4001'),
    ['filters taken away', async () => page.getByRole('button', { name: 'Remove all filters' }).click()],
    [
      'a recharge opened',
      async () => {
        await table.locator('tbody tr').first().click();
        await expect(page.getByRole('dialog')).toBeVisible();
      },
    ],
    ['and closed', async () => page.keyboard.press('Escape')],
  ];
}

/** Every report; those of a period over the last month. */
export function reportSteps(page: Page): readonly Step[] {
  const reports = new ReportsPage(page);
  const lastMonth = async (): Promise<void> =>
    page.getByRole('radio', { name: 'Last month', exact: true }).check({ force: true });
  const customers = page.getByRole('searchbox');
  const find = (what: string, text: string): Step => [
    `customers: ${what}`,
    async () => {
      await customers.fill('');
      await customers.pressSequentially(text, { delay: KEY_MS });
    },
  ];
  const more: Readonly<Record<string, readonly Step[]>> = {
    'Wallet explained': [['wallet of last month', lastMonth]],
    Earnings: [['earnings of last month', lastMonth]],
    Period: [
      ['a month', async () => page.getByRole('radio', { name: 'Month', exact: true }).check({ force: true })],
      ['the month before', async () => page.keyboard.press('Alt+ArrowLeft')],
    ],
    Customers: [
      find('a name', 'sharma'),
      find('4 digits', '9000'),
      find('a phone', strangersPhone(77)),
      find('nothing found', '000099'),
      [
        'customers: who bought often',
        async () => {
          await customers.fill(REGULAR);
          await expect
            .poll(async () =>
              page.getByRole('table', { name: 'Account', exact: true }).locator('tbody tr').count(),
            )
            .toBeGreaterThan(100);
        },
      ],
    ],
  };
  const steps: Step[] = [];
  for (const [nth, part] of reportParts.entries()) {
    steps.push([`report: ${part}`, async () => (nth === 0 ? reports.open(part) : reports.choose(part))]);
    for (const [what, work] of more[part] ?? []) steps.push([`report: ${what}`, work]);
  }
  return steps;
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  const fields = page.getByRole('group', { name: 'Filter', exact: true });
  await fields.getByRole('button', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}
