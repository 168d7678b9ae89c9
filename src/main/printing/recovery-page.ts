import type { SlipDocument, SlipLine } from '../../preload/contract/printing/slip';
import type { Wording } from '../../preload/contract/words/wording';
import { nothingOnPaper } from './test-page';

/** The page that an owner keeps in a safe place: what replaces a forgotten passphrase. */
export function recoveryPage(wording: Wording, code: string, shopName: string): SlipDocument {
  const { say } = wording;
  return {
    ...nothingOnPaper(wording),
    title: say('printing.recovery_page.title'),
    lines: [
      centred(say('printing.recovery_page.heading'), true),
      ...(shopName === '' ? [] : [centred(shopName)]),
      { kind: 'rule' },
      ...halves(code).map((half) => centred(half, true)),
      { kind: 'rule' },
      centred(say('printing.recovery_page.what_for')),
      centred(say('printing.recovery_page.keep')),
    ],
  };
}

/** Two rows of two groups: one row of them all is wider than narrow paper. */
function halves(code: string): readonly string[] {
  const groups = code.split('-');
  const middle = Math.ceil(groups.length / 2);
  return [groups.slice(0, middle).join('-'), groups.slice(middle).join('-')];
}

function centred(text: string, bold = false): SlipLine {
  return { kind: 'text', text, align: 'centre', size: 'normal', bold };
}
