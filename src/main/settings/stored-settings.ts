import { z } from 'zod';
import { paise } from '../../preload/contract/money';
import { settingsSchema } from '../../preload/contract/requests';
import type { CounterSettings, GatewayPaths, Mode, ShopSettings } from '../../preload/contract/settings';
import { createEndpoint, defaultPaths } from '../gateway/endpoint';
import { accountSchema, type Account } from './account';
import { passphraseHashSchema, type PassphraseHash } from './passphrase-hash';

/** What `settings.json` holds. Never a secret: those are in `secrets.json`, sealed. */
export interface StoredSettings {
  /** Which journal the counter worked on last. */
  readonly mode: Mode;
  readonly account: Account | null;
  readonly owner: PassphraseHash | null;
  readonly shop: ShopSettings;
  readonly counter: CounterSettings;
  readonly paths: GatewayPaths;
}

/** How the counter behaves until the owner changes it. */
export const defaultCounter: CounterSettings = {
  shieldMinutes: 15,
  dailyChecks: 100,
  retypeAbovePaise: null,
  lowBalancePaise: paise(500_00),
  spokenReadBack: false,
  theme: 'system',
  slipWidth: 58,
  printer: null,
};

const defaultShop: ShopSettings = { name: '', address: '', phone: '', footer: '' };

/** Whether the client would build requests from these paths; the origin plays no part in that. */
export function arePaths(paths: GatewayPaths): boolean {
  return createEndpoint({ scheme: 'https', hostname: 'gateway.invalid', port: 443 }, paths).ok;
}

/**
 * Each key has a default and is judged alone, so that one bad key does not cost the others. Keys of a newer
 * Galla are kept.
 */
export const storedSettingsSchema = z.looseObject({
  mode: z.enum(['none', 'practice', 'real']).default('none'),
  account: accountSchema.nullable().default(null),
  owner: passphraseHashSchema.nullable().default(null),
  shop: settingsSchema.shape.shop.default(defaultShop),
  counter: settingsSchema.shape.counter.default(defaultCounter),
  paths: settingsSchema.shape.paths.refine(arePaths).default(defaultPaths),
}) satisfies z.ZodType<StoredSettings>;
