import { useState, type ReactElement } from 'react';
import { createPortal } from 'react-dom';
import { useAppStatus } from '../page/app-status';
import { useSay } from '../page/use-say';

/** Tells those who listen how large all is written now. Beside dialogs, too: it is changed there as well. */
export function TextSizeSaid(): ReactElement {
  const say = useSay();
  const { textSize } = useAppStatus();
  // What it begins with is no news.
  const [told, setTold] = useState({ textSize, isNews: false });
  if (told.textSize !== textSize) setTold({ textSize, isNews: true });
  return (
    <>
      {createPortal(
        <output className="sr-only" data-react-aria-top-layer="true">
          {told.isNews && say('frame.text_size.said', { percent: String(textSize) })}
        </output>,
        document.body,
      )}
    </>
  );
}
