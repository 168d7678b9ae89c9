import { useEffect, useEffectEvent, useState, type ReactElement } from 'react';
import { Button } from '../../components/button';
import type { Remark } from '../../components/said/said';
import { useSay } from '../../page/use-say';
import { shareSlip, type SlipWay } from './share-slip';
import './slip.css';

/** The ways of a slip to a customer, each with its key. */
const ways = [
  { way: 'print', code: 'KeyP', shown: 'Alt P' },
  { way: 'text', code: 'KeyT', shown: 'Alt T' },
  { way: 'picture', code: 'KeyS', shown: 'Alt S' },
  { way: 'pdf', code: 'KeyD', shown: 'Alt D' },
] as const satisfies readonly {
  readonly way: SlipWay;
  /** Its place on the keyboard, pressed with Alt. */
  readonly code: string;
  readonly shown: string;
}[];

interface SlipWaysProps {
  readonly refId: string;
  readonly isDisabled: boolean;
  readonly onSaid: (said: Remark) => void;
}

/** Prints or shares the slip of a sale. One thing at a time: a second press would make a second copy. */
export function SlipWays({ refId, isDisabled, onSaid }: SlipWaysProps): ReactElement {
  const say = useSay();
  const [busy, setBusy] = useState<SlipWay | null>(null);

  const share = async (way: SlipWay): Promise<void> => {
    if (isDisabled || busy !== null) return;
    setBusy(way);
    onSaid(await shareSlip(way, refId));
    setBusy(null);
  };

  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    const wanted = ways.find(({ code }) => code === event.code);
    if (wanted === undefined || !event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (!event.repeat) void share(wanted.way);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);

  return (
    <>
      {ways.map(({ way, shown }) => (
        <Button
          key={way}
          kind={way === 'print' ? 'primary' : 'plain'}
          isDisabled={isDisabled}
          isPending={busy === way}
          onPress={() => void share(way)}
        >
          {say(`slip.ways.${way}`)}
          <kbd aria-hidden>{shown}</kbd>
        </Button>
      ))}
    </>
  );
}
