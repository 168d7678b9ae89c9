import type { Operator } from '../../operators/operator';
import type { ImportMode, ImportPreview, OperatorFormat } from '../../operators/operator-import';
import type { SoldLately } from '../../sale/sold-lately';
import type { Call, Edit, None } from '../call';

type OperatorEdit = Edit | 'no_such_operator' | 'bad_operator';

/** What the shop sells: the catalogue, its changes and its files. */
export interface OperatorCalls {
  'operators:list': Call<None, readonly Operator[]>;
  'operators:confirm': Call<{ readonly code: string }, readonly Operator[], OperatorEdit>;
  'operators:switch': Call<
    { readonly code: string; readonly on: boolean; readonly note: string },
    readonly Operator[],
    OperatorEdit
  >;
  'operators:alias': Call<
    { readonly code: string; readonly alias: string },
    readonly Operator[],
    OperatorEdit
  >;
  /** `code`: the operator to replace, `null` for a new one. `operator` is read like any untrusted data. */
  'operators:save': Call<
    { readonly code: string | null; readonly operator: unknown },
    readonly Operator[],
    OperatorEdit
  >;
  'operators:copy': Call<
    { readonly code: string; readonly newCode: string },
    readonly Operator[],
    OperatorEdit
  >;
  'operators:remove': Call<{ readonly code: string }, readonly Operator[], OperatorEdit>;
  'operators:undo': Call<None, readonly Operator[], Edit | 'nothing_to_undo'>;
  /** Asks for a file and says what importing it would do; changes nothing. */
  'operators:plan-import': Call<
    { readonly mode: ImportMode },
    { readonly plan: string; readonly file: string; readonly preview: ImportPreview },
    'cancelled' | 'import_refused'
  >;
  /** Makes the newest plan true, if the catalogue is still the one it was made for. */
  'operators:apply-import': Call<{ readonly plan: string }, readonly Operator[], Edit | 'import_refused'>;
  'operators:export': Call<
    { readonly format: OperatorFormat },
    { readonly file: string },
    'cancelled' | 'export_failed'
  >;
  /** What this shop sells: the picker and the amounts offer it first. */
  'operators:sold': Call<None, SoldLately>;
}
