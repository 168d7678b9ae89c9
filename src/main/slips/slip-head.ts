import type { SlipLine, SlipPart } from '../../preload/contract/printing/slip';
import type { Stamp } from '../../preload/contract/sale/stamp';
import type { ShopSettings, SlipSettings } from '../../preload/contract/settings/settings';
import { cleanLines } from './clean-line';
import type { SlipPhrases } from './phrases/slip-phrases';
import { banner, centred, logo } from './slip-lines';

/** Whose slip it is, and what the shop has set of it. */
export interface SlipHead {
  readonly shop: ShopSettings;
  readonly slips: SlipSettings;
  /** Whether the shop has a picture of its own. */
  readonly hasLogo: boolean;
  /** Practice slips and slips of a gateway on this computer are stamped; practice wins. */
  readonly stamp: Stamp;
}

/** Parts that the shop leaves out. */
export type Hidden = ReadonlySet<SlipPart>;

/** Who stands on top. */
export function shopLines({ shop, slips, hasLogo }: SlipHead, hidden: Hidden): readonly SlipLine[] {
  const lines = (text: string): readonly SlipLine[] => cleanLines(text).map((line) => centred(line));
  return [
    ...(hasLogo ? [logo] : []),
    ...cleanLines(shop.name).map((line) => centred(line, { size: 'tall', bold: true })),
    ...unless(hidden.has('address'), lines(shop.address)),
    ...unless(hidden.has('phone'), lines(shop.phone)),
    ...lines(slips.header),
  ];
}

/** What a shop has not left out. */
export function unless(isHidden: boolean, lines: readonly SlipLine[]): readonly SlipLine[] {
  return isHidden ? [] : lines;
}

/** What says that no money moved. */
export function stampLines({ stamp }: SlipHead, phrases: SlipPhrases): readonly SlipLine[] {
  switch (stamp) {
    case 'none':
      return [];
    case 'practice':
      return [banner(phrases.practice), centred(phrases.practiceSentence)];
    case 'test_gateway':
      return [banner(phrases.testGateway), centred(phrases.testSentence)];
  }
}
