import type { ReactElement } from 'react';
import type { SlipDocument, SlipLine } from '../../../preload/contract/receipt';
import { QrPicture } from './qr-picture';
import './paper-slip.css';

interface PaperSlipProps {
  readonly slip: Pick<SlipDocument, 'lines'>;
  /** Paper width in millimetres. */
  readonly width: 58 | 80;
  readonly label: string;
}

/** A slip as it will lie on the counter: always black on white, whatever the theme. */
export function PaperSlip({ slip, width, label }: PaperSlipProps): ReactElement {
  return (
    <section className="paper-slip" data-width={width} aria-label={label}>
      {slip.lines.map((line, index) => (
        // A slip is redrawn as a whole, its lines have no identity of their own.
        // oxlint-disable-next-line react/no-array-index-key
        <Line key={index} line={line} />
      ))}
    </section>
  );
}

function Line({ line }: { readonly line: SlipLine }): ReactElement {
  switch (line.kind) {
    case 'text':
      return (
        <p className="paper-text" data-align={line.align} data-size={line.size} data-bold={line.bold}>
          {line.text}
        </p>
      );
    case 'pair':
      return (
        <p className="paper-pair" data-bold={line.bold}>
          <span>{line.label}</span> <span>{line.value}</span>
        </p>
      );
    case 'rule':
      return <hr className="paper-rule" />;
    case 'banner':
      return <p className="paper-banner">{line.text}</p>;
    case 'qr':
      return <QrPicture text={line.text} />;
    case 'feed':
      return <p className="paper-feed">{'\n'.repeat(Math.max(0, line.lines))}</p>;
  }
}
