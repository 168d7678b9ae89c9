import {
  defaultConditionPhrases,
  type ConditionPhrase,
} from '../../preload/contract/settings/condition-phrases';
import type { Failure } from '../../preload/contract/bridge/failures';
import { fail, ok, type Result } from '../../preload/contract/result';
import type { SettingsStore } from './settings-store';

/** The phrases by which this shop names conditions, and the ones before their last change. */
export interface ConditionList {
  phrases(): readonly ConditionPhrase[];
  areDefaults(): boolean;
  canUndo(): boolean;
  /** Keeps the owner's own list; `null`: the program's again, also the better one of a later version. */
  keep(own: readonly ConditionPhrase[] | null): Result<null, Failure<'settings_not_saved'>>;
  /** Takes back the last change, once. */
  undo(): Result<null, Failure<'settings_not_saved' | 'nothing_to_undo'>>;
}

/** Makes the list over the settings. `changed` is told of every new one, so that it counts at once. */
export function createConditionList(
  settings: SettingsStore,
  changed: (phrases: readonly ConditionPhrase[]) => void,
): ConditionList {
  const phrases = (): readonly ConditionPhrase[] => settings.read().conditions.own ?? defaultConditionPhrases;

  function save(
    conditions: ReturnType<SettingsStore['read']>['conditions'],
  ): Result<null, Failure<'settings_not_saved'>> {
    const saved = settings.update({ conditions });
    if (saved.ok) changed(phrases());
    return saved;
  }

  return {
    phrases,
    areDefaults: () => settings.read().conditions.own === null,
    canUndo: () => settings.read().conditions.before !== null,
    keep(own) {
      const before = settings.read().conditions.own;
      // What changes nothing must not take the way back away.
      return isSame(own, before) ? ok(null) : save({ own, before: { own: before } });
    },
    undo() {
      const { before } = settings.read().conditions;
      return before === null ? fail({ code: 'nothing_to_undo' }) : save({ own: before.own, before: null });
    },
  };
}

function isSame(one: readonly ConditionPhrase[] | null, other: readonly ConditionPhrase[] | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
