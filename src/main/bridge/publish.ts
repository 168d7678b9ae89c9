import type { WebContents } from 'electron';
import { eventChannel } from '../../preload/contract/bridge/bridge';
import type { EventName, Events } from '../../preload/contract/bridge/events';

/**
 * Tells the page that something happened. Without a page nothing is told: it asks when it opens. Never throws: a
 * sale that is on its way tells its news by this.
 */
export type Publish = <E extends EventName>(name: E, data: Events[E]) => void;

/** Makes the one sender of events to the page of our window. */
export function publishTo(page: () => WebContents | null): Publish {
  return (name, data) => {
    const contents = page();
    if (contents === null || contents.isDestroyed() || contents.isCrashed()) return;
    try {
      contents.send(eventChannel, name, data);
    } catch {
      // It died a moment ago, and nobody has been told yet. The next page asks.
    }
  };
}
