import { useEffect, useState } from 'react';
import type { Failure } from '../../../../preload/contract/bridge/failures';
import type { SupportBundle } from '../../../../preload/contract/support/support-bundle';
import type { Remark } from '../../components/said/said';
import { galla } from '../../page/bridge';

/** A bundle on the screen, and what can be done with it. */
interface BundleOnScreen {
  /** `null`: none was made yet. */
  readonly bundle: SupportBundle | null;
  readonly busy: 'making' | 'saving' | null;
  /** Of the one that is being made: 0 … 1. */
  readonly share: number;
  readonly said: Remark | null;
  make(): Promise<void>;
  stop(): void;
  save(): Promise<void>;
}

/** Makes one and saves it: one thing at a time. @param ticket stands for the passphrase where Galla does not start. */
export function useBundle(ticket?: string): BundleOnScreen {
  const by = ticket === undefined ? {} : { ticket };
  const [bundle, setBundle] = useState<SupportBundle | null>(null);
  const [busy, setBusy] = useState<BundleOnScreen['busy']>(null);
  const [share, setShare] = useState(0);
  const [said, setSaid] = useState<Remark | null>(null);

  useEffect(() => galla.on['support:progress'](({ share: come }) => setShare(come)), []);

  const refused = (failure: Failure): void =>
    setSaid({ tone: failure.code === 'cancelled' ? 'plain' : 'bad', failure });

  return {
    bundle,
    busy,
    share,
    said,
    async make() {
      setBusy('making');
      setShare(0);
      setSaid(null);
      const made = await galla['support:read'](by);
      setBusy(null);
      if (made.ok) {
        setBundle(made.value);
        setSaid({ tone: 'plain', says: (say) => say('support.made', { parts: made.value.parts.length }) });
      } else refused(made.failure);
    },
    stop: () => void galla['support:stop'](by),
    async save() {
      if (bundle === null || busy !== null) return;
      setBusy('saving');
      setSaid(null);
      const saved = await galla['support:save']({ ...by, bundle: bundle.bundle });
      setBusy(null);
      if (saved.ok)
        setSaid({ tone: 'good', says: (say) => say('support.saved', { file: saved.value.file }) });
      else refused(saved.failure);
    },
  };
}
