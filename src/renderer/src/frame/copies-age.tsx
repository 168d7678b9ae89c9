import type { ReactElement } from 'react';
import { useAppStatus } from '../page/app-status';
import { useMay } from '../page/may';
import { useNow } from '../page/use-now';
import { useSayRich } from '../page/use-say';
import { roomy } from './roomy';

const DAY_MS = 24 * 60 * 60 * 1000;
/** A week-end without the stick is nothing to tell. */
const OLD_DAYS = 3;

/** How old the newest copy elsewhere is, once that is too old; nothing before, and where there are to be none. */
export function CopiesAge(): ReactElement | null {
  const sayRich = useSayRich();
  const { elsewhere } = useAppStatus();
  const isOwner = useMay('owner');
  const now = useNow();
  if (elsewhere.kind === 'off') return null;
  const days = Math.floor((now - (elsewhere.newestAt ?? elsewhere.since)) / DAY_MS);
  if (days <= OLD_DAYS - 1) return null;
  const words = <span>{sayRich('frame.copies_old', { count: days, roomy })}</span>;
  // Whoever may not see that part of Settings is led nowhere: they tell the owner.
  return isOwner ? (
    <a className="frame-to-confirm" href="#settings/copies">
      {words}
    </a>
  ) : (
    <p className="frame-to-confirm">{words}</p>
  );
}
