import { useEffect } from 'react';
import { galla } from '../page/bridge';

/** The parts of Settings in which something is typed that is not saved. */
const unsavedParts = new Set<string>();

/** Tells main when the first part is not saved, and when the last one is: closing the window asks in between. */
export function tellUnsaved(part: string, unsaved: boolean): void {
  const before = unsavedParts.size > 0;
  if (unsaved) unsavedParts.add(part);
  else unsavedParts.delete(part);
  const now = unsavedParts.size > 0;
  if (now !== before) void galla['app:unsaved']({ unsaved: now });
}

/** Nothing of it is there any more: the counter was locked over it. */
export function forgetUnsaved(): void {
  for (const part of unsavedParts) tellUnsaved(part, false);
}

/** The same for a part on screen. It stays told while Settings are out of sight, where nothing is lost yet. */
export function useUnsaved(part: string, unsaved: boolean): void {
  useEffect(() => tellUnsaved(part, unsaved), [part, unsaved]);
}
