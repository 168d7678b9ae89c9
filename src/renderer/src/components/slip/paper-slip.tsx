import type { ReactElement } from 'react';
import type { LogoView, SlipDocument, SlipLine } from '../../../../preload/contract/printing/slip';
import { LogoPicture } from './logo-picture';
import { QrPicture } from './qr-picture';
import './paper-slip.css';

interface PaperSlipProps {
  readonly slip: Pick<SlipDocument, 'lines'>;
  /** Paper width in millimetres. */
  readonly width: 58 | 80;
  /** The shop's logo on that paper; `null`: not known yet. */
  readonly logo: LogoView | null;
  readonly label: string;
}

/** Dots of the print heads of these papers. */
const headDots = { 58: 384, 80: 576 } as const;

/** A slip as it will lie on the counter: always black on white, whatever the theme. */
export function PaperSlip({ slip, width, logo, label }: PaperSlipProps): ReactElement {
  const picture =
    logo?.kind === 'shown' ? <LogoPicture picture={logo.picture} headDots={headDots[width]} /> : null;
  return (
    <section className="paper-slip" data-width={width} aria-label={label}>
      {slip.lines.map((line, index) => (
        // A slip is redrawn as a whole, its lines have no identity of their own.
        // oxlint-disable-next-line react/no-array-index-key -- lines have no identity of their own
        <Line key={index} line={line} logo={picture} />
      ))}
    </section>
  );
}

interface LineProps {
  readonly line: SlipLine;
  readonly logo: ReactElement | null;
}

function Line({ line, logo }: LineProps): ReactElement | null {
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
    case 'logo':
      return logo;
    case 'feed':
      return <p className="paper-feed">{'\n'.repeat(Math.max(0, line.lines))}</p>;
  }
}
