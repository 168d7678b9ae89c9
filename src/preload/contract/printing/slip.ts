import type { RefId } from '../ids';
import type { RechargeState } from '../sale/recharge';
import { languages, type Language } from '../languages';

/** The languages a slip can speak: the customer's, chosen per shop and per sale. */
export const slipLanguages = languages;
export type SlipLanguage = Language;

/** Width of the paper roll in millimetres. */
export const slipWidths = [58, 80] as const;
export type SlipWidth = (typeof slipWidths)[number];

/**
 * What a shop may leave off its slips. Never the stamps, DUPLICATE, the slip number, the times, the operator, the
 * number, the money, the state and our ref: without them a slip could mislead, or nobody could find its sale.
 */
export const slipParts = [
  'address',
  'phone',
  'customer',
  'bill_fields',
  'paid_by',
  'operator_ref',
  'txn_id',
  'qr',
] as const;
export type SlipPart = (typeof slipParts)[number];

/** One line of a slip. Widths are in characters of the paper (58 mm: 32, 80 mm: 48). */
export type SlipLine =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly align: 'left' | 'centre' | 'right';
      readonly size: 'normal' | 'tall' | 'large';
      readonly bold: boolean;
    }
  | { readonly kind: 'pair'; readonly label: string; readonly value: string; readonly bold: boolean }
  | { readonly kind: 'rule' }
  | { readonly kind: 'banner'; readonly text: string }
  | { readonly kind: 'qr'; readonly text: string }
  /** The shop's own picture. Where it cannot be read, nothing stands there. */
  | { readonly kind: 'logo' }
  | { readonly kind: 'feed'; readonly lines: number };

/** What is on paper, before any printer knows of it. */
export interface PaperDocument {
  readonly language: SlipLanguage;
  readonly title: string;
  /** 0: the original. 1 and up: the n-th duplicate. */
  readonly copy: number;
  readonly lines: readonly SlipLine[];
}

/** What a slip says. Made by one pure function from a journal row. */
export interface SlipDocument extends PaperDocument {
  readonly refId: RefId;
  readonly state: RechargeState;
}

/** What a Z says. Made by one pure function from a close. */
export interface CloseDocument extends PaperDocument {
  /** Its name: `KMTR-1-17`. */
  readonly close: string;
}

/** What the account of a customer says. Made by one pure function from their sales and payments. */
export interface AccountDocument extends PaperDocument {
  /** Whose it is, by their number. */
  readonly account: number;
}

/** Whatever the outbox brings to paper. */
export type Printable = SlipDocument | CloseDocument | AccountDocument;

/** A black and white picture as a print head burns it. */
export interface PaperPicture {
  /** In dots; `stride` bytes a row, the leftmost dot in the highest bit, 1 for black. */
  readonly width: number;
  readonly height: number;
  readonly stride: number;
  readonly rows: Uint8Array;
}

/** The shop's logo. `unreadable`: one was chosen, but its file is gone or spoilt; slips print without it. */
export type LogoView =
  | { readonly kind: 'none'; readonly canPutBack: boolean }
  | { readonly kind: 'unreadable'; readonly name: string }
  | { readonly kind: 'shown'; readonly name: string; readonly picture: PaperPicture };

/** A printer the system knows. */
export interface SystemPrinter {
  readonly name: string;
  readonly description: string;
  readonly isDefault: boolean;
}

/** What this computer offers to print on. */
export interface FoundPrinters {
  readonly queues: readonly SystemPrinter[];
  /** Device files that are there now, such as `/dev/usb/lp0`. */
  readonly devices: readonly string[];
}

/** Where a slip went. `queued`: it is on its way to that printer, and whether paper comes out is not known yet. */
export type PrintOutcome =
  | { readonly kind: 'queued'; readonly printer: string; readonly copy: number }
  | { readonly kind: 'saved'; readonly file: string; readonly copy: number };
