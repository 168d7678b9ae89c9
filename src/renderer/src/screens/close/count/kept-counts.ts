import { create } from 'zustand';
import { useAppStatusStore } from '../../../page/app-status';
import { counterOf } from '../../../store/which-counter';
import type { TypedCount } from './typed-pieces';

/**
 * Counts that are typed and not written yet, by what they are of, for the life of the page: a customer comes in the middle
 * of counting, and whoever sells to them finds the count as it was. SECURITY: by counter and person: what one has counted is
 * never shown to another.
 */
const useStore = create<Readonly<Record<string, TypedCount | undefined>>>(() => ({}));

/** What was typed for it before; `undefined`: nothing. */
export function keptCount(what: string): TypedCount | undefined {
  return useStore.getState()[keyOf(what)];
}

export function keepCount(what: string, typed: TypedCount): void {
  useStore.setState({ [keyOf(what)]: typed });
}

/** It is written. */
export function forgetCount(what: string): void {
  useStore.setState({ [keyOf(what)]: undefined });
}

function keyOf(what: string): string {
  return `${counterOf(useAppStatusStore.getState().status) ?? ''} ${what}`;
}
