import { z } from 'zod';
import type { ConditionPhrase } from '../../preload/contract/settings/condition-phrases';
import { paise } from '../../preload/contract/money';
import { defaultAutoPrint } from '../../preload/contract/printing/auto-print';
import { conditionPhrasesSchema } from '../../preload/contract/settings/condition-schemas';
import { reasonSchema } from '../../preload/contract/money-moves/reason-schemas';
import { MOST_REASONS } from '../../preload/contract/money-moves/reasons';
import { noSlipPrinters, printingSettingsSchema } from '../../preload/contract/printing/printing-schemas';
import { settingsSchema } from '../../preload/contract/settings/settings-schemas';
import type {
  CounterSettings,
  GatewayPaths,
  Mode,
  ShopSettings,
  SlipSettings,
} from '../../preload/contract/settings/settings';
import { textSizes, type TextSize } from '../../preload/contract/settings/text-size';
import type { PrintingSettings } from '../../preload/contract/printing/saved-printer';
import { serviceChargesSchema } from '../../preload/contract/earnings/earnings-schemas';
import type { ServiceCharge } from '../../preload/contract/earnings/service-charge';
import type { CloseSettings } from '../../preload/contract/shift/close-settings';
import { usualDenominations } from '../../preload/contract/shift/denomination';
import { DEFAULT_MONTHS } from '../../preload/contract/erasure/erasure';
import { monthsSchema } from '../../preload/contract/erasure/erasure-schemas';
import { closeSettingsSchema } from '../../preload/contract/shift/shift-schemas';
import { languages, type Language } from '../../preload/contract/languages';
import { copiesSettingSchema, type CopiesSetting } from '../copies/elsewhere/copies-setting';
import { createEndpoint, defaultPaths } from '../gateway/endpoint';
import { accountSchema, type Account } from './account';
import { passphraseHashSchema, type PassphraseHash } from './passphrase-hash';

/** What `settings.json` holds. Never a secret: those are in `secrets.json`, sealed. */
export interface StoredSettings {
  /** Which journal the counter worked on last. */
  readonly mode: Mode;
  readonly account: Account | null;
  /** A copy of what the journal keeps: it is there before the journal is open. */
  readonly owner: PassphraseHash | null;
  /** Whether the shop has people: then it starts locked. A copy, too. */
  readonly people: boolean;
  /** Of the screens at this computer, whoever is before them. */
  readonly textSize: TextSize;
  /** Of the screens; `null`: nobody has chosen, and it is the computer's. */
  readonly language: Language | null;
  readonly shop: ShopSettings;
  readonly slips: SlipSettings;
  /** The file that the owner chose as logo, by its name; its picture is `logo.png` of the data folder. */
  readonly logo: { readonly name: string } | null;
  readonly counter: CounterSettings;
  readonly paths: GatewayPaths;
  /** The path of complaints that the owner has compared with the panel: only by this one they are sent. */
  readonly complaintPathConfirmed: string | null;
  readonly printing: PrintingSettings;
  readonly conditions: StoredConditions;
  /** What money is paid out for, as the owner lists it. */
  readonly drawer: { readonly reasons: readonly string[] };
  readonly close: CloseSettings;
  /** The shop's own charges by slabs. */
  readonly charges: readonly ServiceCharge[];
  /** Copies elsewhere; `null`: they are off. */
  readonly copies: CopiesSetting | null;
  /** For how long whom a sale was for is kept. */
  readonly retention: { readonly months: number };
}

/** The owner's phrases (`null`: the program's), and what was there before the last change (`null`: no way back). */
interface StoredConditions {
  readonly own: readonly ConditionPhrase[] | null;
  readonly before: { readonly own: readonly ConditionPhrase[] | null } | null;
}

/** How the counter behaves until the owner changes it. */
export const defaultCounter: CounterSettings = {
  shieldMinutes: 15,
  dailyChecks: 100,
  retypeAbovePaise: null,
  salesAMinute: 15,
  spendAnHourPaise: paise(2_00_000_00),
  lowBalancePaise: paise(500_00),
  lowUtilityPaise: paise(500_00),
  spokenReadBack: false,
  theme: 'system',
  numberPad: 'touch',
  slipWidth: 58,
};

/** How the shop closes until the owner changes it. */
export const defaultClose: CloseSettings = {
  blindCount: false,
  denominations: usualDenominations,
  noteAbovePaise: paise(50_00),
  shiftRequired: false,
};

/** No printer yet: slips are PDF files. */
const defaultPrinting: PrintingSettings = {
  printers: [],
  printer: null,
  slipPrinters: noSlipPrinters,
  autoPrint: defaultAutoPrint,
  language: 'en',
};

const defaultShop: ShopSettings = { name: '', address: '', phone: '' };

const defaultSlips: SlipSettings = { header: '', footer: '', hidden: [] };

/** Whether the client would build requests from these paths; the origin plays no part in that. */
export function arePaths(paths: GatewayPaths): boolean {
  return createEndpoint({ scheme: 'https', hostname: 'gateway.invalid', port: 443 }, paths).ok;
}

/**
 * Each key has a default and is judged alone, so that one bad key does not cost the others. Keys of a newer
 * Galla are kept.
 */
const settingsFile = z.looseObject({
  mode: z.enum(['none', 'practice', 'real']).default('none'),
  account: accountSchema.nullable().default(null),
  owner: passphraseHashSchema.nullable().default(null),
  people: z.boolean().default(false),
  textSize: z.literal(textSizes).default(100),
  language: z.enum(languages).nullable().default(null),
  shop: settingsSchema.shape.shop.default(defaultShop),
  slips: settingsSchema.shape.slips.default(defaultSlips),
  logo: z
    .object({ name: z.string().max(300) })
    .nullable()
    .default(null),
  counter: z
    .object({
      ...settingsSchema.shape.counter.shape,
      // Files of the first release have none.
      lowUtilityPaise: settingsSchema.shape.counter.shape.lowUtilityPaise.default(
        defaultCounter.lowUtilityPaise,
      ),
      numberPad: settingsSchema.shape.counter.shape.numberPad.default(defaultCounter.numberPad),
      salesAMinute: settingsSchema.shape.counter.shape.salesAMinute.default(defaultCounter.salesAMinute),
      spendAnHourPaise: settingsSchema.shape.counter.shape.spendAnHourPaise.default(
        defaultCounter.spendAnHourPaise,
      ),
    })
    .default(defaultCounter),
  paths: settingsSchema.shape.paths.refine(arePaths).default(defaultPaths),
  complaintPathConfirmed: z.string().max(200).nullable().default(null),
  printing: printingSettingsSchema.default(defaultPrinting),
  conditions: z
    .object({
      own: conditionPhrasesSchema.nullable(),
      before: z.object({ own: conditionPhrasesSchema.nullable() }).nullable(),
    })
    .default({ own: null, before: null }),
  drawer: z.object({ reasons: z.array(reasonSchema).max(MOST_REASONS).readonly() }).default({ reasons: [] }),
  close: closeSettingsSchema.default(defaultClose),
  charges: serviceChargesSchema.default([]),
  copies: copiesSettingSchema.nullable().default(null),
  retention: z.object({ months: monthsSchema }).default({ months: DEFAULT_MONTHS }),
}) satisfies z.ZodType<StoredSettings>;

const withOldFooter = z.looseObject({ shop: z.looseObject({ footer: z.string() }) });

/** The first versions kept the last lines of slips with the shop: they go where they are now. */
function moveFooter(raw: unknown): unknown {
  const old = withOldFooter.safeParse(raw);
  if (!old.success) return raw;
  const { footer, ...shop } = old.data.shop;
  return { slips: { ...defaultSlips, footer }, ...old.data, shop };
}

/** What is read from the file, also from one of an older Galla. */
export const storedSettingsSchema = z.preprocess(
  moveFooter,
  settingsFile,
) satisfies z.ZodType<StoredSettings>;
