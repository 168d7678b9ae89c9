import { create } from 'zustand';
import type { TypedCount } from './typed-pieces';

/**
 * Counts that are typed and not written yet, by what they are of, for the life of the page: a customer comes in the middle
 * of counting, and whoever sells to them finds the count as it was.
 */
const useStore = create<Readonly<Record<string, TypedCount | undefined>>>(() => ({}));

/** What was typed for it before; `undefined`: nothing. */
export function keptCount(what: string): TypedCount | undefined {
  return useStore.getState()[what];
}

export function keepCount(what: string, typed: TypedCount): void {
  useStore.setState({ [what]: typed });
}

/** It is written. */
export function forgetCount(what: string): void {
  useStore.setState({ [what]: undefined });
}
