import { useEffect, useState } from 'react';
import { galla } from '../../../page/bridge';

/** Whether complaints go to the gateway by its call; `null`: not known yet. */
export function useComplaintWay(): boolean | null {
  const [isOpen, setOpen] = useState<boolean | null>(null);
  useEffect(() => {
    let wanted = true;
    const read = async (): Promise<void> => {
      const way = await galla['complaints:way']({});
      if (wanted) setOpen(way.ok && way.value.confirmed);
    };
    void read();
    return () => {
      wanted = false;
    };
  }, []);
  return isOpen;
}
