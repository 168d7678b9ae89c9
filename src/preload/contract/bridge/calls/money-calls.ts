import type { DrawerMoveKind, DrawerNow, MoneyMove, MovesPage, MoveWay } from '../../money-moves/move';
import type { TopUpSource, WalletEntry, WalletPage } from '../../money-moves/wallet';
import type { PrintOutcome, SlipLanguage } from '../../printing/slip';
import type { BalanceKind } from '../../rules/balance-kind';
import type { DealingKind, Recharge } from '../../sale/recharge';
import type { Call, Data, None, Once, Write } from '../call';

/** What a dealing comes to: the recharge as it is then, and the move that was made, where money moved. */
export interface DealtWith extends Recharge {
  /** By `seq` it can be reversed; `slipNumber`: of the slip of a return, which is on its way if the shop has a printer. */
  readonly move: Pick<MoneyMove, 'seq' | 'slipNumber'> | null;
}

/** Why nothing is noted of a row's money. */
type NotDealt =
  | Write
  | 'no_such_recharge'
  | 'already_recorded'
  | 'already_dealt_with'
  | 'sold_on_account'
  | 'nothing_to_give_back'
  | 'nothing_to_collect'
  | 'may_have_been_paid'
  | 'more_than_charge'
  | 'cannot_correct_way'
  | 'who_needed'
  | 'bad_fields';

/** Money that moves: with a recharge that exists, at the drawer, and to the wallet. */
export interface MoneyCalls {
  'recharge:deal-with': Call<
    Once & {
      readonly refId: string;
      readonly how: DealingKind;
      /** In rupees; read where `cash_returned` or `cash_received`. */
      readonly amount: string;
      /** By which way the money goes, or (`payment_told`) how it was paid. */
      readonly way: MoveWay;
      readonly who: string;
    },
    DealtWith,
    NotDealt
  >;
  /** The customer paid by the other way than was noted. `to`: the right one; the amount is in rupees. */
  'recharge:correct-way': Call<
    Once & {
      readonly refId: string;
      readonly to: MoveWay;
      readonly amount: string;
      readonly who: string;
    },
    DealtWith,
    NotDealt
  >;
  /** Withheld from whoever counts blind until the count is written: `count_first`. */
  'drawer:now': Call<None, DrawerNow, Data | 'count_first'>;
  'drawer:moves': Call<
    { readonly before: number | null },
    MovesPage,
    Data | 'count_first' | 'too_many_reads'
  >;
  /** `amount`: in rupees, above 0. A safe drop is always cash. All but an other sale say why. */
  'drawer:move': Call<
    Once & {
      readonly kind: DrawerMoveKind;
      readonly amount: string;
      readonly way: MoveWay;
      readonly reason: string;
    },
    MoneyMove,
    Write | 'bad_fields' | 'already_recorded' | 'why_needed'
  >;
  /** Takes a move back, once; answers the reversal. */
  'drawer:reverse': Call<
    Once & { readonly seq: number; readonly reason: string },
    MoneyMove,
    Write | 'no_such_move' | 'cannot_reverse' | 'already_reversed' | 'already_recorded' | 'why_needed'
  >;
  /** Opens the drawer without a sale, by the shop's printer. Who opened it is in the journal before it opens. */
  'drawer:open': Call<None, None, Write | 'no_printer' | 'drawer_not_opened'>;
  /** What money is paid out for, as the owner lists it. */
  'drawer:reasons': Call<None, readonly string[]>;
  'drawer:save-reasons': Call<
    { readonly reasons: readonly string[] },
    readonly string[],
    'settings_not_saved'
  >;
  /** The slip of a return once more, unless the return was taken back. `language`: `null` for the one that the slip of its recharge had. */
  'drawer:print-return': Call<
    Once & { readonly seq: number; readonly language: SlipLanguage | null },
    PrintOutcome,
    | Write
    | 'no_such_move'
    | 'already_reversed'
    | 'no_such_recharge'
    | 'no_printer'
    | 'pdf_not_saved'
    | 'too_many_prints'
  >;
  /** `amount`: in rupees, above 0. From the drawer it takes cash out of it in the same commit. */
  'wallet:top-up': Call<
    Once & {
      readonly amount: string;
      readonly balance: BalanceKind;
      readonly source: TopUpSource;
      readonly bankReference: string;
    },
    WalletEntry,
    Write | 'no_account' | 'bad_fields' | 'already_recorded' | 'why_needed'
  >;
  /** Withheld from whoever counts blind until the count is written: `count_first`. */
  'wallet:entries': Call<
    { readonly before: number | null },
    WalletPage,
    Data | 'no_account' | 'count_first' | 'too_many_reads'
  >;
  /** The wallet holds more or less than its entries say, for a reason that a person knows. */
  'wallet:correct': Call<
    Once & {
      readonly direction: 'more' | 'less';
      readonly amount: string;
      readonly balance: BalanceKind;
      readonly reason: string;
    },
    WalletEntry,
    Write | 'no_account' | 'bad_fields' | 'already_recorded' | 'why_needed'
  >;
  /** Takes an entry back, once, with its cash; answers the reversal. */
  'wallet:reverse': Call<
    Once & { readonly seq: number; readonly reason: string },
    WalletEntry,
    Write | 'no_such_move' | 'cannot_reverse' | 'already_reversed' | 'already_recorded' | 'why_needed'
  >;
}
