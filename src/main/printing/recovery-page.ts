import type { SlipDocument, SlipLine } from '../../preload/contract/printing/slip';
import { nothingOnPaper } from './test-page';

/** The page that an owner keeps in a safe place: what replaces a forgotten passphrase. */
export function recoveryPage(code: string, shopName: string): SlipDocument {
  return {
    ...nothingOnPaper(),
    title: 'Recovery code',
    lines: [
      centred('Galla recovery code', true),
      ...(shopName === '' ? [] : [centred(shopName)]),
      { kind: 'rule' },
      ...halves(code).map((half) => centred(half, true)),
      { kind: 'rule' },
      centred('Replaces a forgotten passphrase.'),
      centred('Keep it where only you find it.'),
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
