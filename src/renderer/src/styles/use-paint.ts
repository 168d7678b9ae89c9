import { useLayoutEffect } from 'react';
import type { AppStatus } from '../../../preload/contract/settings/settings';

/** Writes theme, frame and size of text on the root element, where the tokens read them. */
export function usePaint(status: AppStatus | null): void {
  const theme = status?.counter.theme ?? 'system';
  const frame = frameOf(status);
  const isUsualSize = status === null || status.textSize === 100;

  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === 'system') delete dataset['theme'];
    else dataset['theme'] = theme;
    if (frame === null) delete dataset['frame'];
    else dataset['frame'] = frame;
    if (isUsualSize) delete dataset['magnified'];
    else dataset['magnified'] = '';
  }, [theme, frame, isUsualSize]);
}

/** How the frame is tinted: nothing that is not real money may look like it. */
function frameOf(status: AppStatus | null): 'practice' | 'test-gateway' | null {
  if (status?.mode === 'practice') return 'practice';
  return status?.mode === 'real' && status.account?.testGateway === true ? 'test-gateway' : null;
}
