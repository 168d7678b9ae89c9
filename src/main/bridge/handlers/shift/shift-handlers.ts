import { fail, ok } from '../../../../preload/contract/result';
import type { ShiftCalls } from '../../../../preload/contract/bridge/shift-calls';
import type { SettingsStore } from '../../../settings/settings-store';
import type { Handlers } from '../../handlers';

/** What shifts and closes work with. */
interface Parts {
  readonly settings: SettingsStore;
}

const notYet = () => fail({ code: 'no_mode' } as const);

/** Shifts, counts of the drawer, X and Z. */
export function shiftHandlers({ settings }: Parts): Pick<Handlers, keyof ShiftCalls> {
  return {
    'shift:now': notYet,
    'shift:open': notYet,
    'shift:hand-over': notYet,
    'shift:x': notYet,
    'close:begin': notYet,
    'close:resume': notYet,
    'close:count': notYet,
    'close:recount': notYet,
    'close:compare': notYet,
    'close:finish': notYet,
    'close:cancel': notYet,
    'close:list': notYet,
    'close:read': notYet,
    'close:preview': notYet,
    'close:print': notYet,
    'close:save-pdf': notYet,
    'close:settings': () => ok(settings.read().close),
    'close:save-settings'({ settings: close }) {
      const saved = settings.update({ close });
      return saved.ok ? ok(close) : saved;
    },
  };
}
