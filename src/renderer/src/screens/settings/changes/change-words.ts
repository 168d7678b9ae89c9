import { copyMakers } from '../../../../../preload/contract/copies/restore';
import { formatRupees, paise } from '../../../../../preload/contract/money';
import { isRight } from '../../../../../preload/contract/people/rights';
import { roles } from '../../../../../preload/contract/people/role';
import { slipLanguages } from '../../../../../preload/contract/printing/slip';
import type { Mode } from '../../../../../preload/contract/settings/settings';
import type { PhraseKey, Say } from '../../../../../preload/contract/words/say';
import { languageName } from '../../../text/language-name';

/** The section of Settings where each family of settings is changed. */
const sections: ReadonlyMap<string, PhraseKey> = new Map([
  ['shop', 'settings.sections.shop'],
  ['logo', 'settings.sections.slips'],
  ['slips', 'settings.sections.slips'],
  ['account', 'settings.sections.account'],
  ['counter', 'settings.sections.counter'],
  ['printing', 'settings.sections.printers'],
  ['operators', 'settings.sections.operators'],
  ['conditions', 'settings.sections.words'],
  ['paths', 'settings.sections.paths'],
  ['owner', 'settings.sections.owner'],
  ['people', 'settings.sections.people'],
  ['rights', 'people.rights.name'],
  ['mode', 'settings.sections.practice'],
  ['drawer', 'settings.sections.drawer'],
  ['moving', 'settings.sections.moving'],
  ['exported', 'changes.exported'],
  ['retention', 'settings.sections.forgetting'],
  ['copies', 'settings.sections.copies'],
]);

/** What stands at the field of each setting. */
const fields: ReadonlyMap<string, PhraseKey> = new Map([
  ['shop.name', 'settings.shop.name'],
  ['shop.address', 'settings.shop.address'],
  ['shop.phone', 'settings.shop.phone'],
  ['counter.shieldMinutes', 'settings.counter.shield.label'],
  ['counter.dailyChecks', 'settings.counter.checks.label'],
  ['counter.retypeAbovePaise', 'settings.counter.retype.label'],
  ['counter.salesAMinute', 'settings.counter.sales.label'],
  ['counter.spendAnHourPaise', 'settings.counter.spending.label'],
  ['counter.lowBalancePaise', 'settings.counter.low_balance.label'],
  ['counter.lowUtilityPaise', 'settings.counter.low_utility.label'],
  ['counter.spokenReadBack', 'settings.counter.aloud.label'],
  ['counter.theme', 'settings.counter.theme.label'],
  ['counter.numberPad', 'settings.counter.pad.label'],
  ['retention.months', 'forgetting.months.label'],
  ['owner.recoveryCode', 'people.recovery.name'],
  ['drawer.opened', 'drawer.open.name'],
  ['copies.restored', 'restore.name'],
  ['copies.madeBy', 'restore.made_by.name'],
  ['moving.out', 'moving.out'],
  ['moving.stay', 'moving.stay'],
  ['moving.same', 'moving.same'],
  ['moving.another', 'moving.another'],
  ['exported.period', 'reports.parts.period'],
  ['exported.earnings', 'earnings.title'],
  ['exported.wallet', 'reports.groups.wallet'],
  ['exported.history', 'history.title'],
  ['exported.print', 'reports.out.print'],
]);

const modes = ['none', 'practice', 'real'] as const satisfies readonly Mode[];

/** Those that are amounts. */
const amounts: ReadonlySet<string> = new Set([
  'counter.retypeAbovePaise',
  'counter.spendAnHourPaise',
  'counter.lowBalancePaise',
  'counter.lowUtilityPaise',
]);

/** What each thing of a person is called. */
const ofPerson: ReadonlyMap<string, PhraseKey> = new Map([
  ['name', 'people.form.name'],
  ['role', 'people.form.role'],
  ['language', 'people.form.language'],
  ['active', 'changes.works_here'],
  ['pin', 'people.entry.pin'],
]);

/** Which setting it was, as a way to it: where it is changed, then its own name. What has no name here is told by its path. */
export function changedWhat(say: Say, what: string): string {
  const [family = '', ...rest] = what.split('.');
  const section = sections.get(family);
  const field = fields.get(what);
  if (section === undefined) return what;
  const steps = [say(section), ...(field === undefined ? namesOf(say, family, rest) : [say(field)])];
  return steps.join(' › ');
}

function namesOf(say: Say, family: string, rest: readonly string[]): readonly string[] {
  if (rest.length === 0) return [];
  const path = rest.join('.');
  if (family === 'rights' && isRight(path)) return [say(`people.right.${path}`)];
  // A name may have dots in it; the last step never does.
  const last = ofPerson.get(rest.at(-1) ?? '');
  if (family === 'people' && last !== undefined) return [rest.slice(0, -1).join('.'), say(last)];
  return [path];
}

/** A value as it is said in Settings; `null`: it was not there. `what` as above, `json` perhaps cut. */
export function shownValue(say: Say, what: string, json: string | null): string {
  if (json === null) return say('changes.none');
  const value = parsed(json);
  if (value === undefined) return json;
  if (value === null || value === '') return say('changes.none');
  if (typeof value === 'boolean') return say(value ? 'changes.yes' : 'changes.no');
  if (typeof value === 'number') return amounts.has(what) ? `₹ ${formatRupees(paise(value))}` : String(value);
  if (typeof value !== 'string') return json;
  const mode = modes.find((each) => each === value);
  if (what === 'mode' && mode !== undefined) return say(`changes.mode.${mode}`);
  const maker = copyMakers.find((each) => each === value);
  if (what === 'copies.madeBy' && maker !== undefined) return say(`restore.made_by.${maker}`);
  const role = roles.find((each) => each === value);
  if (role !== undefined && /^(people|rights)\./.test(what)) return say(`people.role.${role}`);
  const language = slipLanguages.find((each) => each === value);
  return language !== undefined && what.endsWith('.language') ? languageName(say, language) : value;
}

/** `undefined`: it was cut, and reads no more. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
