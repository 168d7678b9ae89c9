import { useCallback, useEffect, useRef, useState } from 'react';
import type { FailureOf } from '../../../../preload/contract/bridge/calls';
import { ok, type Result } from '../../../../preload/contract/result';
import type { Settings } from '../../../../preload/contract/settings/settings';
import { galla } from '../../page/bridge';

/** Saves one part of the settings and leaves the rest as it is on disk. */
export type SavePart = <P extends keyof Settings>(
  part: P,
  value: Settings[P],
) => Promise<Result<null, FailureOf<'settings:save'>>>;

/** The settings as main holds them, once the owner may see them; `null` until then. */
export function useSettings(allowed: boolean): {
  readonly settings: Settings | null;
  readonly savePart: SavePart;
  /** Tells main that the owner is still here, so that the lock does not fall while they type. */
  readonly stay: () => void;
} {
  const [settings, setSettings] = useState<Settings | null>(null);

  useEffect(() => {
    if (!allowed) return;
    const read = async (): Promise<void> => {
      const answer = await galla['settings:read']({});
      if (answer.ok) setSettings(answer.value);
    };
    void read();
  }, [allowed]);

  /** One after the other: what is read while another part is being saved would undo it. */
  const before = useRef<Promise<unknown>>(Promise.resolve());
  const savePart = useCallback<SavePart>((part, value) => {
    const save = async (): ReturnType<SavePart> => {
      const now = await galla['settings:read']({});
      if (!now.ok) return now;
      const next = { ...now.value, [part]: value };
      const answer = await galla['settings:save']({ settings: next });
      if (!answer.ok) return answer;
      setSettings(next);
      return ok(null);
    };
    const saved = before.current.then(save, save);
    before.current = saved;
    return saved;
  }, []);

  const stay = useCallback(() => void galla['settings:read']({}), []);
  return { settings, savePart, stay };
}
