import { create } from 'zustand';
import {
  steppedTextSize,
  type TextSize,
  type TextSizeStep,
} from '../../../preload/contract/settings/text-size';
import { useAppStatusStore } from '../page/app-status';
import { galla } from '../page/bridge';

/** The same words are news only after a silence. In milliseconds. */
const SILENCE_MS = 150;

interface Turning {
  /** The last key that led nowhere, and at which size. */
  readonly vain: { readonly step: TextSizeStep; readonly at: TextSize; readonly isSaid: boolean } | null;
}

/** What those who listen are told of a key that changed nothing: they would take silence for a dead key. */
export const useTextSizeTurning = create<Turning>(() => ({ vain: null }));

/** What a key of the size of text does. A size that could not be kept is there all the same: Settings say so, a key does not. */
export function turnTextSize(step: TextSizeStep): void {
  const at = useAppStatusStore.getState().status?.textSize;
  if (at === undefined || steppedTextSize(at, step) !== at) void galla['app:text-size']({ to: step });
  else tellVain(step, at);
}

let telling: ReturnType<typeof setTimeout> | undefined;

function tellVain(step: TextSizeStep, at: TextSize): void {
  clearTimeout(telling);
  useTextSizeTurning.setState({ vain: { step, at, isSaid: false } });
  telling = setTimeout(() => useTextSizeTurning.setState({ vain: { step, at, isSaid: true } }), SILENCE_MS);
}
