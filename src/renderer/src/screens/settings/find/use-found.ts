import { useMemo } from 'react';
import { useMay } from '../../../page/may';
import { useEnglish } from '../../../page/use-english';
import { useSay } from '../../../page/use-say';
import { useShownParts } from '../use-shown-parts';
import { findSettings, indexSettings } from './find-settings';
import { findable, type Findable } from './findable';

/** The settings that fit what is typed, of those that whoever is at the counter may see. Nothing typed finds nothing. */
export function useFound(typed: string): readonly Findable[] {
  const say = useSay();
  const english = useEnglish(typed !== '');
  const isOwner = useMay('owner');
  const shown = useShownParts().flatMap((each) => each.shown);
  const seen = shown.join();
  const index = useMemo(() => {
    const parts = new Set<string>(seen.split(','));
    const open = findable.filter(({ part, owner }) => parts.has(part) && (isOwner || owner !== 'hidden'));
    return indexSettings(open, english === null ? [say] : [say, english]);
  }, [seen, isOwner, say, english]);
  return useMemo(() => findSettings(index, typed), [index, typed]);
}
