import type { ReactElement, ReactNode } from 'react';
import { Part } from '../components/part/part';
import type { Screen } from '../page/navigation';
import { Footer } from './footer';
import { Header } from './header';
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
      <Part part="frame">
        <Header screen={screen} />
      </Part>
      <Part part="frame">
        <Warnings />
      </Part>
      <main className="frame-screen">{children}</main>
      <Part part="frame">
        <Footer />
      </Part>
    </div>
  );
}
