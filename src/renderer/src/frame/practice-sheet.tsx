import type { ReactElement } from 'react';
import { PracticeTable } from '../components/practice-table';
import { Sheet } from '../components/sheet/sheet';

/** What the practice gateway plays for which number. */
export function PracticeSheet({ onClose }: { readonly onClose: () => void }): ReactElement {
  return (
    <Sheet title="Practice numbers" onClose={onClose}>
      <PracticeTable />
    </Sheet>
  );
}
