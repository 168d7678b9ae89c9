import { Component, type ReactElement, type ReactNode } from 'react';
import type { PagePart } from '../../../../preload/contract/page-fault';
import { tellFault } from '../../page/tell-fault';
import { Fallen } from './fallen';

interface PartProps {
  readonly part: PagePart;
  /** A whole screen: where it stood, its place keeps a heading. */
  readonly isScreen?: boolean;
  /** Lies over the page. Whoever turns to something else has left it, and this puts it away. */
  readonly onLeave?: (() => void) | undefined;
  /** What stands in its place while it cannot be drawn, where the words for every part do not say enough. */
  readonly says?: ReactNode;
  readonly children: ReactNode;
}

/**
 * A part of the page that falls alone: an exception while it is drawn leaves the rest of the page as it is, and a calm
 * sentence in its place. A class, because React has no other way to catch one.
 */
export class Part extends Component<PartProps, { readonly hasFallen: boolean }> {
  override readonly state = { hasFallen: false };

  static getDerivedStateFromError(): { readonly hasFallen: boolean } {
    return { hasFallen: true };
  }

  override componentDidCatch(error: unknown): void {
    tellFault(this.props.part, error);
  }

  override render(): ReactNode {
    if (!this.state.hasFallen) return this.props.children;
    return this.#fallen();
  }

  #fallen(): ReactElement {
    const { says, onLeave, isScreen = false } = this.props;
    return (
      <Fallen
        says={says}
        isScreen={isScreen}
        onAgain={() => this.setState({ hasFallen: false })}
        onLeave={
          onLeave === undefined
            ? null
            : () => {
                onLeave();
                this.setState({ hasFallen: false });
              }
        }
      />
    );
  }
}
