import type { Result } from '../../../../../preload/contract/result';
import type { SlipSettings } from '../../../../../preload/contract/settings/settings';
import type { Say } from '../../../../../preload/contract/words/say';
import { unlessProblems, type Problems } from '../../../components/form/submit/problems';
import { tidyLines, unfit } from '../tidy-text';

/** Most characters of the shop's own lines: about eight rows on 58 mm. */
const MAX_TEXT = 240;
const MAX_LINES = 8;

/** Reads the form: what to save, or the sentences. */
export function readSlips(say: Say, typed: SlipSettings): Result<SlipSettings, Problems<keyof SlipSettings>> {
  const slips = { ...typed, header: tidyLines(typed.header), footer: tidyLines(typed.footer) };
  return unlessProblems<SlipSettings>(slips, {
    header: unfitLines(say, slips.header),
    footer: unfitLines(say, slips.footer),
    hidden: null,
  });
}

function unfitLines(say: Say, text: string): string | null {
  const { length } = text.split('\n');
  return length > MAX_LINES
    ? say('settings.slip_text.too_many_lines', { most: MAX_LINES, length })
    : unfit(say, text, MAX_TEXT);
}
