import type { EventName, Events } from '../../../preload/contract/bridge/events';
import { ok } from '../../../preload/contract/result';
import type { Caller } from '../../recharge/state/moment';
import type { Publish } from '../publish';
import type { Hides, Hiding } from './hiding';
import { maskedRow } from './mask-row';
import { maskedReply } from './masks';

type EventMask<E extends EventName> = (
  data: Events[E],
  hiding: Hiding,
  hides: Hides,
  caller: Caller,
) => Events[E];

/** Events that tell of rows, however old. */
const masks: { readonly [E in EventName]?: EventMask<E> } = {
  'recharge:changed': maskedRow,
  'recharge:not-saved': maskedRow,
  'day-end:ended': (answer, _, hides, caller) =>
    answer.ok ? ok(maskedReply('reports:day-end', answer.value, hides, caller, {})) : answer,
};

/**
 * Tells the page of rows as whoever is at the counter may see them. SECURITY: an event is not asked for, so the door does not
 * see it.
 * @param caller `null`: there are no people, and nothing is hidden.
 */
export function maskedEvents(publish: Publish, hides: Hides, caller: () => Caller | null): Publish {
  return (name, data) => {
    const who = caller();
    const hiding = who === null ? null : hides.from(who);
    const mask = masks[name];
    publish(
      name,
      who === null || hiding === null || mask === undefined ? data : mask(data, hiding, hides, who),
    );
  };
}
