/** Runs one work when the ones before it have ended, and answers as it does. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** Makes one queue. A work that throws fails alone: the next has its turn all the same. */
export function oneAfterTheOther(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return async (work) => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
}
