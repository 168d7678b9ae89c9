import type { SlipWidth } from '../../../src/preload/contract/printing/slip';
import { usualDrawerPulse, type PrinterProfile } from '../../../src/preload/contract/printing/saved-printer';
import { slipPapers } from '../../../src/main/slips/slip-paper';

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
    drawerPulse: usualDrawerPulse,
    darkness: null,
  };
}
