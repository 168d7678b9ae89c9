import type { Printing } from '../../printing/create-printing';
import type { Outbox } from '../../printing/outbox/outbox';
import type { InTurn } from '../../recharge/one-after-the-other';
import type { ClockPort, JournalFailure } from '../../recharge/ports';
import type { Recharge } from '../../../preload/contract/sale/recharge';
import type { Journal } from '../../journal/thread/journal-client';
import type { Catalogue } from '../../operators/catalogue';
import type { StoredSettings } from '../../settings/stored-settings';

/** What the shop has set of its slips and printers. */
export type SlipShop = Pick<StoredSettings, 'shop' | 'slips' | 'logo' | 'printing' | 'counter'>;

/** How slips become files. */
export type SlipFiles = Pick<Printing, 'savePdf' | 'savePicture'>;

/** What slips of a desk are made and printed with. */
export interface SlipPorts {
  readonly mode: 'practice' | 'real';
  readonly journal: Pick<
    Journal,
    'details' | 'recharge' | 'printsOf' | 'printsOfReturn' | 'noteSlipFile' | 'enter' | 'moneyMove'
  >;
  readonly prints: Outbox<JournalFailure>;
  /** All that makes slips of this desk, one after the other: two at once would be the same copy. */
  readonly inTurn: InTurn;
  readonly files: SlipFiles;
  /** Where slips go as PDF files when the shop has no printer. */
  readonly folder: string;
  readonly clock: ClockPort;
  shop(): SlipShop;
  /** The shop's operators, as of now. */
  catalogue(): Catalogue;
  /** A slip was counted at this row. */
  changed(recharge: Recharge): void;
}
