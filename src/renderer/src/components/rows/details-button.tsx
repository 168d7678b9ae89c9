import type { ReactElement } from 'react';
import type { RefId } from '../../../../preload/contract/ids';
import { useSay } from '../../page/use-say';
import { Button } from '../button';

interface DetailsButtonProps {
  readonly refId: RefId;
  readonly onOpen: (refId: RefId) => void;
}

/** The way from the row of a table to the details of its recharge. */
export function DetailsButton({ refId, onOpen }: DetailsButtonProps): ReactElement {
  const say = useSay();
  return (
    <Button kind="quiet" aria-label={say('reports.details_of', { refId })} onPress={() => onOpen(refId)}>
      {say('reports.details')}
    </Button>
  );
}
