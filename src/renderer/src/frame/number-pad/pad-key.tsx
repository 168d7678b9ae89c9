import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';

/** Held so long a key does what it does when held. In milliseconds. */
const HOLD_MS = 500;

interface PadKeyProps {
  /** Its place in the grid of the pad. */
  readonly place: string;
  /** Where what stands on it is not its name. */
  readonly name: string | undefined;
  readonly onPress: () => void;
  readonly onHold?: () => void;
  readonly children: ReactNode;
}

/** A key that types on its way down, as keys do: two quick fingers lose no digit. A reader's press comes as a click alone. */
export function PadKey({ place, name, onPress, onHold, children }: PadKeyProps): ReactElement {
  const holding = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const held = holding;
    return () => clearTimeout(held.current);
  }, []);
  const letGo = (): void => clearTimeout(holding.current);
  return (
    <button
      type="button"
      tabIndex={-1}
      className="number-key digits"
      style={{ gridArea: place }}
      aria-label={name}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        onPress();
        if (onHold !== undefined) holding.current = setTimeout(onHold, HOLD_MS);
      }}
      onPointerUp={letGo}
      onPointerLeave={letGo}
      onPointerCancel={letGo}
      onClick={({ detail }) => {
        if (detail === 0) onPress();
      }}
    >
      {children}
    </button>
  );
}
