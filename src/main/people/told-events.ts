import {
  eventAccess,
  type EventAccess,
  type EventName,
  type Events,
} from '../../preload/contract/bridge/events';

/** Tells the page that something happened. */
type Publish = <E extends EventName>(name: E, data: Events[E]) => void;

/** What the page is told, and how much it is not. */
export interface ToldEvents {
  readonly publish: Publish;
  /** How many sales have news that nobody was told. */
  waiting(): number;
  /** Somebody came: the page asks for all of it. */
  heard(): void;
}

/**
 * Tells the page only what whoever is before it may know. SECURITY: the same table holds for every event; while the counter is
 * locked, of a sale only that it has news is told.
 */
export function toldEvents(publish: Publish, isLocked: () => boolean, waits: () => void): ToldEvents {
  const access: { readonly [E in EventName]: EventAccess } = eventAccess;
  const withNews = new Set<string>();

  return {
    publish(name, data) {
      if (access[name] === 'anyone' || !isLocked()) {
        publish(name, data);
        return;
      }
      if (name !== 'recharge:changed' || !('refId' in data)) return;
      withNews.add(String(data.refId));
      waits();
    },
    waiting: () => withNews.size,
    heard: () => withNews.clear(),
  };
}
