import { useEffect, useState } from 'react';
import { galla } from '../../page/bridge';
import { useAsksOwner, useMayCall } from '../../page/may';

/** Where the data lies, for the owner; `null`: it is somebody else, or not known yet. */
export function useDataFolder(): string | null {
  const mayAsk = useMayCall('support:folder', {});
  const isLocked = useAsksOwner();
  const [folder, setFolder] = useState<string | null>(null);
  const asks = mayAsk && !isLocked;

  useEffect(() => {
    if (!asks) return;
    const ask = async (): Promise<void> => {
      const answer = await galla['support:folder']({});
      if (answer.ok) setFolder(answer.value.folder);
    };
    void ask();
  }, [asks]);

  return asks ? folder : null;
}
