import { useEffect, useState, type ComponentType, type ReactElement } from 'react';

/**
 * A component whose code is loaded when it is first drawn; until it is there, nothing is drawn in its place.
 *
 * Not React's `lazy`: once that has drawn a fallback it holds the component back for 300 ms, although ours is
 * read from this computer in ten. At the start that was a third of the time until staff could type.
 */
export function loadLater<P extends object>(
  load: () => Promise<ComponentType<P>>,
): (props: P) => ReactElement | null {
  let loaded: ComponentType<P> | null = null;
  return function Later(props) {
    const [, draw] = useState(loaded !== null);
    const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
    useEffect(() => {
      const fetchOnce = async (): Promise<void> => {
        loaded ??= await load();
        draw(true);
      };
      fetchOnce().catch((error: unknown) => setFailure({ error }));
    }, []);
    // Code that does not come is a part that cannot be drawn, and no empty place.
    if (failure !== null) throw failure.error;
    const Loaded = loaded;
    return Loaded === null ? null : <Loaded {...props} />;
  };
}
