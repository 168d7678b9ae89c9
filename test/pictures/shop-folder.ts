import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { journalCalls } from '../../src/main/journal/thread/calls';
import { open } from '../../src/main/journal/database/open';
import { recogniseCondition } from '../../src/preload/contract/rules/recognise-condition';
import { istDate } from '../../src/preload/contract/ist-date';
import { sellInto, type Shop } from './sell-into';
import { today, type Sold } from './sold';

/** A gateway that does not exist: nothing of these pictures may reach a real one. */
export const pictureAccount = { origin: 'https://gateway.example', username: '9822011223' };

export const pictureShop = {
  name: 'Sharma Mobile & Recharge',
  address: '12 Laxmi Road, Pune 411030',
  phone: '020 2445 0199',
};

const pictureSlips = { header: '', footer: 'Thank you. Keep this slip.', hidden: [] };

const DAY_MINUTES = 24 * 60;

/** Fills the journal of a closed data folder with a week of sales, the last of them two minutes ago. */
export async function fillShop(dataFolder: string): Promise<void> {
  const opened = await open(join(dataFolder, 'journal.db'));
  if (!opened.ok) throw new Error(opened.failure);
  const database = opened.value;
  const shop: Shop = {
    journal: journalCalls(database, { recognise: recogniseCondition, checkCopy: () => 'good' }),
    account: `${pictureAccount.origin}|${pictureAccount.username}`,
    now: Date.now(),
    balancePaise: 48_871_50,
    count: 0,
  };
  for (let daysAgo = 6; daysAgo > 0; daysAgo -= 1) {
    for (const sold of dayBefore(daysAgo)) sellInto(shop, sold);
  }
  // Soon after midnight the day is a short one, and all of it is still today.
  const share = Math.min(1, minutesSinceMidnight(shop.now) / 240);
  for (const sold of today) sellInto(shop, { ...sold, minutesAgo: Math.floor(sold.minutesAgo * share) });
  // Not while the camera looks: follow-up would ask a gateway that is not there.
  database
    .prepare('UPDATE recharges SET next_check_at = @later WHERE next_check_at IS NOT NULL')
    .run({ later: shop.now + DAY_MINUTES * 60_000 });
  database.close();
}

/** Writes into the settings of a closed data folder what the owner would type. */
export function nameShop(dataFolder: string): void {
  const file = join(dataFolder, 'settings.json');
  const settings = z.looseObject({}).parse(JSON.parse(readFileSync(file, 'utf8')));
  writeFileSync(file, JSON.stringify({ ...settings, shop: pictureShop, slips: pictureSlips }));
}

function minutesSinceMidnight(now: number): number {
  return (now - Date.parse(`${istDate(now)}T00:00:00+05:30`)) / 60_000;
}

/** An ordinary day: the successes of today and some more, at other times. */
function dayBefore(daysAgo: number): readonly Sold[] {
  const ordinary = today.filter(({ ending }) => ending.kind === 'success');
  return ordinary
    .filter((_sold, nth) => (nth + daysAgo) % 5 !== 0)
    .map((sold, nth) => soldBefore(sold, daysAgo, (nth * 13 + daysAgo * 7) % 31))
    .toSorted((one, other) => other.minutesAgo - one.minutesAgo);
}

/** The same kind of sale on another day: bills differ, recharges are the same few amounts. */
function soldBefore(sold: Sold, daysAgo: number, minutes: number): Sold {
  return {
    ...sold,
    minutesAgo: daysAgo * DAY_MINUTES + sold.minutesAgo + minutes,
    rupees: sold.category === 'electricity' ? sold.rupees + daysAgo * 73 : sold.rupees,
  };
}
