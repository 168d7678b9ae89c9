import type { AnswerOf, CallName, RequestOf } from './calls';
import type { EventName, Events } from './events';

/** The one channel of all calls: arguments are the call's name and its request. */
export const callChannel = 'galla:call';

/** The one channel of all events: arguments are the event's name and its data. */
export const eventChannel = 'galla:event';

/** What the preload puts on `window.galla`: a function per call, and under `on` a function per event. */
export type Galla = {
  readonly [N in CallName]: (request: RequestOf<N>) => Promise<AnswerOf<N>>;
} & {
  /** Each subscribes a listener to one event and answers the function that unsubscribes it. */
  readonly on: { readonly [E in EventName]: (listener: (data: Events[E]) => void) => () => void };
};
