import type { Behaviour, Exchange } from '../scripted-gateway/behaviour';

/** A reply that comes when the test says so, however slow the machine is. */
export interface HeldReply {
  readonly behaviour: Behaviour;
  /** Answers everything that waits, and whatever comes later at once. */
  release(): void;
}

/** The same behaviour, held back until it is released. */
export function holds(behaviour: Behaviour): HeldReply {
  const waiting: Exchange[] = [];
  let released = false;
  return {
    behaviour: {
      ...behaviour,
      play: (exchange) => {
        if (released) behaviour.play(exchange);
        else waiting.push(exchange);
      },
    },
    release() {
      released = true;
      for (const exchange of waiting.splice(0)) behaviour.play(exchange);
    },
  };
}
