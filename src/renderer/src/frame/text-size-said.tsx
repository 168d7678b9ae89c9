import { useState, type ReactElement } from 'react';
import { createPortal } from 'react-dom';
import type { TextSizeStep } from '../../../preload/contract/settings/text-size';
import { useAppStatus } from '../page/app-status';
import { useSay } from '../page/use-say';
import { useTextSizeTurning } from '../store/turn-text-size';

/**
 * Tells those who listen how large all is written now, and that it goes no further. Beside dialogs, too: it is changed there
 * as well.
 */
export function TextSizeSaid(): ReactElement {
  const say = useSay();
  const { textSize } = useAppStatus();
  const vain = useTextSizeTurning((state) => (state.vain?.at === textSize ? state.vain : null));
  // What it begins with is no news.
  const [told, setTold] = useState({ textSize, isNews: false });
  if (told.textSize !== textSize) setTold({ textSize, isNews: true });
  return (
    <>
      {createPortal(
        <output className="sr-only" data-react-aria-top-layer="true">
          {(vain?.isSaid ?? told.isNews)
            && say(saidAfter[vain?.step ?? 'usual'], { percent: String(textSize) })}
        </output>,
        document.body,
      )}
    </>
  );
}

/** What is said when a step has led nowhere; the usual size needs no more than its figure. */
const saidAfter = {
  larger: 'frame.text_size.largest',
  smaller: 'frame.text_size.smallest',
  usual: 'frame.text_size.said',
} as const satisfies Readonly<Record<TextSizeStep, string>>;
