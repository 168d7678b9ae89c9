import type { Failure } from '../../preload/contract/bridge/failures';
import { ok, type Result } from '../../preload/contract/result';
import { steppedTextSize, type TextSize, type TextSizeStep } from '../../preload/contract/settings/text-size';
import type { SettingsStore } from './settings-store';

/** How large the screens are written. Everybody may change it: who cannot read the screen cannot ask for it either. */
export interface TextSizing {
  now(): TextSize;
  /** Applies it at once. After a refusal it holds until Galla ends. */
  turn(to: TextSize | TextSizeStep): Result<null, Failure<'settings_not_saved'>>;
}

interface TextSizingParts {
  readonly settings: SettingsStore;
  readonly apply: (size: TextSize) => void;
  /** It is another one now. */
  readonly changed: () => void;
}

/** Makes it, with the size that is kept. */
export function createTextSizing({ settings, apply, changed }: TextSizingParts): TextSizing {
  let now = settings.read().textSize;

  return {
    now: () => now,
    turn(to) {
      const size = typeof to === 'number' ? to : steppedTextSize(now, to);
      if (size === now) return ok(null);
      now = size;
      apply(size);
      const saved = settings.update({ textSize: size });
      changed();
      return saved;
    },
  };
}
