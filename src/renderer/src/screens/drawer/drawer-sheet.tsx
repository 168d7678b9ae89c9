import type { ReactElement } from 'react';
import { Sheet } from '../../components/sheet/sheet';
import { useSay } from '../../page/use-say';
import { closeDrawerSheet } from './drawer-open';
import { DrawerView } from './drawer-view';

/** The drawer, over any screen. */
export function DrawerSheet(): ReactElement {
  const say = useSay();
  return (
    <Sheet title={say('drawer.title')} onClose={closeDrawerSheet}>
      <DrawerView startsHere />
    </Sheet>
  );
}
