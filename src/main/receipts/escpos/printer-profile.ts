import type { SlipWidth } from '../../../preload/contract/receipt';
import { slipPapers } from '../slip-paper';
import type { CodePage, Darkness } from '../../../preload/contract/saved-printer';

/** What the encoder has to know of a thermal printer. */
export interface PrinterProfile {
  readonly width: SlipWidth;
  /** Dots of the print head. */
  readonly dots: number;
  /** Letters a line in the normal size: 32, 42, 48, or what the ruler print showed. */
  readonly columns: number;
  readonly codePage: CodePage;
  /** Whether it draws QR codes itself. Cheap ones do not: then the code goes as a picture. */
  readonly nativeQr: boolean;
  readonly cutter: boolean;
  readonly drawer: boolean;
  /** `null`: as the printer is, no command is sent. */
  readonly darkness: Darkness | null;
}

/** What an unknown printer of this width surely does. */
export function plainProfile(width: SlipWidth): PrinterProfile {
  return {
    width,
    dots: slipPapers[width].dots,
    columns: width === 58 ? 32 : 48,
    codePage: 'ascii',
    nativeQr: false,
    cutter: width === 80,
    drawer: false,
    darkness: null,
  };
}
