import type { RefId } from './ids';
import type { RechargeState } from './recharge';

/** The languages a slip can speak, as their BCP 47 tags: the customer's, chosen per shop and per sale. */
export const slipLanguages = ['en', 'hi', 'mr', 'bn', 'ta', 'te', 'kn', 'ml', 'gu', 'pa'] as const;
export type SlipLanguage = (typeof slipLanguages)[number];

/** Width of the paper roll in millimetres. */
export const slipWidths = [58, 80] as const;
export type SlipWidth = (typeof slipWidths)[number];

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
  | { readonly kind: 'feed'; readonly lines: number };

/** What a slip says, before any printer knows of it. Made by one pure function from a journal row. */
export interface SlipDocument {
  readonly refId: RefId;
  readonly language: SlipLanguage;
  readonly title: string;
  readonly state: RechargeState;
  /** 0: the original. 1 and up: the n-th duplicate. */
  readonly copy: number;
  readonly lines: readonly SlipLine[];
}

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
