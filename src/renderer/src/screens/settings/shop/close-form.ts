import { formatRupees, parseRupees, type Paise } from '../../../../../preload/contract/money';
import { fail, ok, type Result } from '../../../../../preload/contract/result';
import type { CloseSettings } from '../../../../../preload/contract/shift/close-settings';
import {
  denominationKinds,
  MOST_DENOMINATIONS,
  type Denomination,
} from '../../../../../preload/contract/shift/denomination';
import type { Say } from '../../../../../preload/contract/words/say';
import { readEach } from '../../../components/form/submit/read-each';
import type { Problems } from '../../../components/form/submit/problems';

/** How the shop closes, as it is typed: notes and coins as lists, the amount in rupees. */
export interface CloseForm extends Pick<CloseSettings, 'blindCount' | 'shiftRequired'> {
  readonly note: string;
  readonly coin: string;
  readonly noteAbove: string;
}

/** The settings as the form shows them. */
export function closeForm(settings: CloseSettings): CloseForm {
  const { blindCount, shiftRequired, denominations, noteAbovePaise } = settings;
  const worths = (kind: Denomination['kind']): string =>
    denominations
      .filter((each) => each.kind === kind)
      .map(({ paise }) => formatRupees(paise))
      .join(' ');
  return {
    blindCount,
    shiftRequired,
    note: worths('note'),
    coin: worths('coin'),
    noteAbove: formatRupees(noteAbovePaise),
  };
}

/** Reads the form: what to save, or the sentences. */
export function readClose(say: Say, form: CloseForm): Result<CloseSettings, Problems<keyof CloseForm>> {
  const read = readEach(
    say,
    { note: { read: readWorths }, coin: { read: readWorths }, noteAbove: { read: rupees } },
    form,
  );
  if (!read.ok) return read;
  const { noteAbove } = read.value;
  const denominations = denominationKinds.flatMap((kind) =>
    read.value[kind].map((worth): Denomination => ({ kind, paise: worth })),
  );
  if (denominations.length === 0) return fail({ note: say('settings.close.none') });
  if (denominations.length > MOST_DENOMINATIONS) {
    return fail({ note: say('settings.close.too_many', { most: MOST_DENOMINATIONS }) });
  }
  const { blindCount, shiftRequired } = form;
  return ok({ blindCount, shiftRequired, denominations, noteAbovePaise: noteAbove });
}

/** What one piece of each kind is worth, with spaces or commas between. Nothing typed: the shop counts none of these. */
function readWorths(say: Say, typed: string): Result<readonly Paise[], string> {
  const worths: Paise[] = [];
  for (const text of typed.split(/[\s,]+/).filter((each) => each !== '')) {
    const read = parseRupees(text);
    if (!read.ok) return fail(say(`settings.amount.${read.failure}`));
    if (read.value === 0) return fail(say('settings.close.nothing_worth'));
    if (worths.includes(read.value)) {
      return fail(say('settings.close.twice', { worth: formatRupees(read.value) }));
    }
    worths.push(read.value);
  }
  return ok(worths);
}

function rupees(say: Say, typed: string): Result<Paise, string> {
  const read = parseRupees(typed);
  return read.ok ? read : fail(say(`settings.amount.${read.failure}`));
}
