import type { ReactElement, ReactNode } from 'react';
import type { Screen } from '../page/navigation';
import { Footer } from './footer';
import { Header } from './header';
import { ScanSaid } from './scan-said';
import { Warnings } from './warnings';
import './frame.css';

interface FrameProps {
  readonly screen: Screen;
  readonly children: ReactNode;
}

/** What stays in sight whatever the screen: shop, way around, gateway, clock, keys. */
export function Frame({ screen, children }: FrameProps): ReactElement {
  return (
    <div className="frame">
      <Header screen={screen} />
      <Warnings />
      <main className="frame-screen">{children}</main>
      <Footer />
      <ScanSaid />
    </div>
  );
}
