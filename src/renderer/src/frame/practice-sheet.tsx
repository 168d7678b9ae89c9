import type { ReactElement } from 'react';
import { PracticeTable } from '../components/practice-table';
import { Sheet } from '../components/sheet/sheet';
import { useSay } from '../page/use-say';

/** What the practice gateway plays for which number. */
export function PracticeSheet({ onClose }: { readonly onClose: () => void }): ReactElement {
  const say = useSay();
  return (
    <Sheet title={say('frame.practice.numbers')} onClose={onClose}>
      <PracticeTable />
    </Sheet>
  );
}
