import { create } from 'zustand';
import type { Right } from '../../../preload/contract/people/rights';

/** A call that whoever is at the counter may not make, while somebody else is asked for leave. */
export interface Asked {
  readonly call: string;
  /** Exactly as it was made: main grants this one only. */
  readonly request: unknown;
  readonly right: Right;
  /** Whether somebody allowed it. Said once. */
  readonly answer: (allowed: boolean) => void;
}

/** What is asked for now; `null`: nothing. */
export const useAllowing = create<{ readonly asked: Asked | null }>(() => ({ asked: null }));

const { getState, setState } = useAllowing;

/** One question at a time. */
let before: Promise<unknown> = Promise.resolve();

/** Asks somebody else for leave; answers whether it was given. A counter that locks answers no. */
export function askToAllow(what: Omit<Asked, 'answer'>): Promise<boolean> {
  const asking = before.then(() => ask(what));
  before = asking;
  return asking;
}

/** Nobody is at the counter any more who could be given leave. */
export function dropAllowing(): void {
  getState().asked?.answer(false);
}

function ask(what: Omit<Asked, 'answer'>): Promise<boolean> {
  return new Promise((resolve) => {
    setState({
      asked: {
        ...what,
        answer: (allowed) => {
          setState({ asked: null });
          resolve(allowed);
        },
      },
    });
  });
}
