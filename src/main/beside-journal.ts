import { join } from 'node:path';
import type { Beside, BesidePart } from '../preload/contract/copies/restore';
import { fail, ok, type Result } from '../preload/contract/result';
import type { BesideJournal } from './copies/restore/restore';
import { readBounded } from './files/read-bounded';
import type { Catalogue } from './operators/catalogue';
import { loadCatalogue } from './operators/load-catalogue';
import { OPERATORS_FILE, type OperatorsFile } from './operators/operators-file';
import { MAX_FILE_BYTES } from './operators/plan-import';
import type { Logo } from './printing/logo/logo';
import type { SettingsStore } from './settings/settings-store';
import { storedSettingsSchema, type StoredSettings } from './settings/stored-settings';
import type { Log } from './shell/log';

/** What the files beside the journal are kept by. */
export interface BesideWorld {
  readonly settings: SettingsStore;
  readonly operators: Pick<OperatorsFile, 'ownFile' | 'change'>;
  readonly logo: Pick<Logo, 'keep' | 'onPage' | 'isPicture' | 'lookAgain'>;
  readonly log: Pick<Log, 'error'>;
}

/** One that a copy brought, good as it is, and what puts it in place. */
interface Brought extends Beside {
  take(): Promise<Result<unknown, unknown>>;
}

/**
 * Settings, operators and logo of a copy. Each comes back only where this computer has none or a damaged one: what somebody
 * has changed since is newer than any copy.
 */
export function besideJournal({ settings, operators, logo, log }: BesideWorld): BesideJournal {
  async function bringing(brought: string): Promise<readonly Brought[]> {
    const shop = await settingsIn(join(brought, 'settings.json'));
    const takesShop = shop !== null && hasNoShop(settings.read());
    const found: Brought[] = [];
    const add = (part: BesidePart, isNeeded: boolean, take: Brought['take']): void => {
      found.push({ part, does: isNeeded ? 'comes' : 'stays', take });
    };
    if (shop !== null) add('settings', takesShop, async () => settings.update(shop));
    const catalogue = await catalogueIn(join(brought, OPERATORS_FILE));
    if (catalogue !== null)
      add('operators', !operators.ownFile(), () => operators.change(() => ok(catalogue)));
    const picture = join(brought, 'logo.png');
    const named = takesShop ? shop.logo : settings.read().logo;
    // One that was removed lies there as well, and nobody would see it.
    if (named !== null && (await logo.isPicture(picture)))
      add('logo', !(await hasLogo()), () => logo.keep(picture));
    return found;
  }

  async function hasLogo(): Promise<boolean> {
    // What was in order this morning may have been deleted since.
    logo.lookAgain();
    return (await logo.onPage()) !== null;
  }

  return {
    async look(brought) {
      return (await bringing(brought)).map(({ part, does }) => ({ part, does }));
    },
    async putBack(brought) {
      for (const { part, does, take } of await bringing(brought)) {
        const taken = does === 'stays' ? ok(null) : await take().catch((error: unknown) => fail(error));
        if (!taken.ok) log.error(`restore of ${part}`, taken.failure);
      }
    },
  };
}

/** A computer that has no shop yet gets the one of the copy. */
function hasNoShop({ account, shop }: StoredSettings): boolean {
  return account === null && shop.name === '';
}

/** Without what belongs to a computer and to who was at it. */
async function settingsIn(
  file: string,
): Promise<Omit<StoredSettings, 'owner' | 'people' | 'copies' | 'mode'> | null> {
  const text = await textIn(file);
  const read = text === null ? null : storedSettingsSchema.safeParse(jsonOf(text));
  if (read?.success !== true) return null;
  const { owner: _owner, people: _people, copies: _copies, mode: _mode, ...shop } = read.data;
  return shop;
}

async function catalogueIn(file: string): Promise<Catalogue | null> {
  const text = await textIn(file);
  const loaded = text === null ? null : loadCatalogue(text);
  return loaded?.ok === true ? loaded.value : null;
}

async function textIn(file: string): Promise<string | null> {
  const read = await readBounded(file, MAX_FILE_BYTES);
  return read.ok ? read.value.toString('utf8') : null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
