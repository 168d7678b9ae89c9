import { useMemo, type ReactElement } from 'react';
import { encode } from 'uqr';

/** A QR code of a text that also stands in words beside it; one path, so that it stays sharp at any size. */
export function QrPicture({ text }: { readonly text: string }): ReactElement {
  const { size, path } = useMemo(() => draw(text), [text]);
  return (
    <svg className="qr-picture" viewBox={`0 0 ${size} ${size}`} aria-hidden>
      <path d={path} shapeRendering="crispEdges" />
    </svg>
  );
}

function draw(text: string): { readonly size: number; readonly path: string } {
  const { size, data } = encode(text, { ecc: 'M', border: 2 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return { size, path };
}
