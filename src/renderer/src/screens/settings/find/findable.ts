import { conditionOrder } from '../../../../../preload/contract/settings/condition-phrases';
import { slipParts } from '../../../../../preload/contract/printing/slip';
import type { PhraseKey } from '../../../../../preload/contract/words/say';
import type { SettingsPart } from '../groups';

/** A setting that can be found by its name. */
export interface Findable {
  readonly part: SettingsPart;
  /** What it is called where it stands; where nothing in sight is called so, the first thing of the part is gone to. */
  readonly name: PhraseKey;
  /** What it does. */
  readonly help?: PhraseKey;
  /** Other words for it, of those who do not know ours. */
  readonly also?: PhraseKey;
  /** What only the owner does. `shown`: others see it, and are told; `hidden`: it is not there for them. */
  readonly owner?: 'shown' | 'hidden';
}

const ofShop = [
  {
    part: 'shop',
    name: 'language.of_screen',
    help: 'settings.language.help',
    also: 'settings.find.also.language',
  },
  { part: 'shop', name: 'settings.shop.name', help: 'settings.shop.lead' },
  { part: 'shop', name: 'settings.shop.address', help: 'settings.shop.lead' },
  { part: 'shop', name: 'settings.shop.phone', help: 'settings.shop.lead' },
  {
    part: 'counter',
    name: 'settings.text_size.label',
    help: 'settings.text_size.lead',
    also: 'settings.find.also.text_size',
  },
  {
    part: 'counter',
    name: 'settings.counter.shield.label',
    help: 'settings.counter.shield.help',
    also: 'settings.find.also.shield',
  },
  {
    part: 'counter',
    name: 'settings.counter.checks.label',
    help: 'settings.counter.checks.help',
    also: 'settings.find.also.checks',
  },
  {
    part: 'counter',
    name: 'settings.counter.retype.label',
    help: 'settings.counter.retype.help',
    also: 'settings.find.also.retype',
  },
  {
    part: 'counter',
    name: 'settings.counter.sales.label',
    help: 'settings.counter.sales.help',
    also: 'settings.find.also.limits',
  },
  {
    part: 'counter',
    name: 'settings.counter.spending.label',
    help: 'settings.counter.spending.help',
    also: 'settings.find.also.limits',
  },
  {
    part: 'counter',
    name: 'settings.counter.low_balance.label',
    help: 'settings.counter.low_balance.help',
    also: 'settings.find.also.balance',
  },
  {
    part: 'counter',
    name: 'settings.counter.low_utility.label',
    help: 'settings.counter.low_utility.help',
    also: 'settings.find.also.balance',
  },
  { part: 'counter', name: 'settings.counter.aloud.label', also: 'settings.find.also.aloud' },
  { part: 'counter', name: 'settings.counter.theme.label', also: 'settings.find.also.theme' },
  { part: 'counter', name: 'settings.paper', also: 'settings.find.also.paper' },
  {
    part: 'copies',
    name: 'settings.sections.copies',
    help: 'copies.lead',
    also: 'settings.find.also.copies',
    owner: 'shown',
  },
  {
    part: 'moving',
    name: 'settings.sections.moving',
    help: 'moving.lead',
    also: 'settings.find.also.moving',
    owner: 'hidden',
  },
] as const satisfies readonly Findable[];

const ofPeople = [
  { part: 'people', name: 'people.add.name', help: 'people.list.lead', also: 'settings.find.also.people' },
  {
    part: 'people',
    name: 'people.rights.name',
    help: 'people.rights.lead',
    also: 'settings.find.also.rights',
    owner: 'hidden',
  },
  {
    part: 'owner',
    name: 'settings.sections.owner',
    help: 'settings.passphrase.says',
    also: 'settings.find.also.passphrase',
    owner: 'shown',
  },
  {
    part: 'owner',
    name: 'people.recovery.name',
    help: 'people.recovery.lead',
    also: 'settings.find.also.recovery',
    owner: 'hidden',
  },
  {
    part: 'changes',
    name: 'settings.sections.changes',
    help: 'changes.lead',
    also: 'settings.find.also.changes',
  },
  {
    part: 'forgetting',
    name: 'settings.sections.forgetting',
    help: 'forgetting.lead',
    also: 'settings.find.also.forgetting',
    owner: 'shown',
  },
] as const satisfies readonly Findable[];

const ofMoney = [
  {
    part: 'drawer',
    name: 'drawer.reasons.name',
    help: 'drawer.reasons.help',
    also: 'settings.find.also.reasons',
  },
  {
    part: 'close',
    name: 'settings.close.notes',
    help: 'settings.close.lead',
    also: 'settings.find.also.count',
  },
  {
    part: 'close',
    name: 'settings.close.coins',
    help: 'settings.close.lead',
    also: 'settings.find.also.count',
  },
  { part: 'close', name: 'settings.close.note_above', help: 'settings.close.note_above_help' },
  {
    part: 'close',
    name: 'settings.close.blind',
    help: 'settings.close.blind_help',
    also: 'settings.find.also.blind',
  },
  {
    part: 'close',
    name: 'settings.close.required',
    help: 'settings.close.required_help',
    also: 'settings.find.also.shift',
  },
  {
    part: 'earnings',
    name: 'earnings.settings.find',
    help: 'earnings.settings.lead',
    also: 'settings.find.also.earnings',
  },
  {
    part: 'earnings',
    name: 'earnings.settings.category',
    help: 'earnings.settings.charges',
    also: 'settings.find.also.earnings',
  },
] as const satisfies readonly Findable[];

const ofPrinting: readonly Findable[] = [
  { part: 'slips', name: 'settings.logo.name', help: 'settings.logo.help', also: 'settings.find.also.logo' },
  {
    part: 'slips',
    name: 'settings.slips.header',
    help: 'settings.slips.lead',
    also: 'settings.find.also.lines',
  },
  {
    part: 'slips',
    name: 'settings.slips.footer',
    help: 'settings.slips.lead',
    also: 'settings.find.also.lines',
  },
  ...slipParts.map((each): Findable => ({
    part: 'slips',
    name: `settings.slips.part.${each}`,
    help: 'settings.slips.parts',
  })),
  {
    part: 'printers',
    name: 'settings.printers.add',
    help: 'settings.printers.lead',
    also: 'settings.find.also.printer',
  },
  { part: 'printers', name: 'settings.printers.slips_go_to', help: 'settings.printers.lead' },
  { part: 'printers', name: 'settings.printers.language', also: 'settings.find.also.language' },
  { part: 'printers', name: 'settings.printers.auto.title', also: 'settings.find.also.auto_print' },
  { part: 'printers', name: 'settings.printers.has_drawer', also: 'settings.find.also.cash_drawer' },
  { part: 'printers', name: 'settings.printers.darkness.name', also: 'settings.find.also.darkness' },
  { part: 'printers', name: 'settings.printers.cuts' },
  { part: 'printers', name: 'settings.printers.columns', help: 'settings.printers.columns_help' },
  { part: 'printers', name: 'settings.printers.code_page' },
];

const ofGateway: readonly Findable[] = [
  {
    part: 'account',
    name: 'settings.account.enter_token',
    help: 'settings.account.token_help',
    also: 'settings.find.also.token',
    owner: 'shown',
  },
  {
    part: 'account',
    name: 'settings.account.change',
    help: 'settings.account.another',
    also: 'settings.find.also.account',
    owner: 'shown',
  },
  {
    part: 'operators',
    name: 'settings.operators.search',
    help: 'settings.operators.lead',
    also: 'settings.find.also.operators',
  },
  { part: 'operators', name: 'settings.operators.add', also: 'settings.find.also.operators' },
  { part: 'operators', name: 'settings.operators.import' },
  { part: 'operators', name: 'settings.operators.export.csv' },
  { part: 'operators', name: 'settings.operators.export.json' },
  {
    part: 'words',
    name: 'settings.words.try',
    help: 'settings.words.try_help',
    also: 'settings.find.also.messages',
  },
  ...conditionOrder.map((each): Findable => ({
    part: 'words',
    name: `condition.${each}.name`,
    help: `condition.${each}.cure`,
    also: 'settings.find.also.messages',
  })),
];

const ofAdvanced = [
  {
    part: 'paths',
    name: 'settings.paths.recharge',
    help: 'settings.paths.lead',
    also: 'settings.find.also.paths',
  },
  {
    part: 'paths',
    name: 'settings.paths.status',
    help: 'settings.paths.lead',
    also: 'settings.find.also.paths',
  },
  {
    part: 'paths',
    name: 'settings.paths.balance',
    help: 'settings.paths.lead',
    also: 'settings.find.also.paths',
  },
  {
    part: 'paths',
    name: 'settings.paths.complaint',
    help: 'settings.paths.lead',
    also: 'settings.find.also.paths',
  },
  {
    part: 'practice',
    name: 'settings.sections.practice',
    help: 'settings.practice.says',
    also: 'settings.find.also.practice',
  },
  {
    part: 'evidence',
    name: 'settings.sections.evidence',
    help: 'evidence.lead',
    also: 'settings.find.also.evidence',
    owner: 'hidden',
  },
  {
    part: 'support',
    name: 'settings.sections.support',
    help: 'support.lead',
    also: 'settings.find.also.support',
    owner: 'hidden',
  },
] as const satisfies readonly Findable[];

/** All settings that can be found, in the order of the screen. */
export const findable: readonly Findable[] = [
  ...ofShop,
  ...ofPeople,
  ...ofMoney,
  ...ofPrinting,
  ...ofGateway,
  ...ofAdvanced,
];
