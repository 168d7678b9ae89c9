import { useEffect, useState } from 'react';
import type { FailureOf } from '../../../../../preload/contract/bridge/calls';
import type { Person } from '../../../../../preload/contract/people/person';
import { useAppStatusStore } from '../../../page/app-status';
import { galla } from '../../../page/bridge';

/** The people of the shop, those who are there before those who have left. */
export function usePeople(): {
  readonly people: readonly Person[];
  readonly failure: FailureOf<'people:list'> | null;
  /** Shows them as main has just answered. */
  readonly take: (people: readonly Person[]) => void;
} {
  const [people, setPeople] = useState<readonly Person[]>([]);
  const [failure, setFailure] = useState<FailureOf<'people:list'> | null>(null);

  // Main publishes whenever somebody tries a PIN: what stands here of waits is asked anew then.
  useEffect(() => {
    let wanted = true;
    const read = async (): Promise<void> => {
      const answer = await galla['people:list']({});
      if (!wanted) return;
      if (answer.ok) setPeople(answer.value);
      setFailure(answer.ok ? null : answer.failure);
    };
    void read();
    const unsubscribe = useAppStatusStore.subscribe(() => void read());
    return () => {
      wanted = false;
      unsubscribe();
    };
  }, []);

  const shown = [...people.filter(({ active }) => active), ...people.filter(({ active }) => !active)];
  return { people: shown, failure, take: setPeople };
}
