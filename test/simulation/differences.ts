import type { RechargeState } from '../../src/preload/contract/sale/recharge';
import type { BookedWord } from './fates';
import type { ModelGateway, Question } from './model-gateway';
import { askingOf, type RowStory } from './row-stories';
import { DAY, START } from './spans';
import { soonest } from './written-plan';

/** Everything that the shop could see at one moment. */
export interface Shown {
  /** Ref ids under *Needs you*, all pages. */
  readonly needsYou: ReadonlySet<string>;
  /** Those of them that are not asked by themselves any more. */
  readonly forAPerson: ReadonlySet<string>;
  /** Ref ids that a day-end pass of this month named as not asked. */
  readonly namedByPasses: ReadonlySet<string>;
  /** Rows the header says the day's checks do not reach; `null`: it says nothing. */
  readonly notReached: number | null;
  /** Galla runs, and its clock is right. */
  readonly isAsking: boolean;
}

/**
 * What is to be said of a row that claims something else than the gateway's book, or than what was shown.
 * `told`: the journal knows, and the row is listed. `listed`: for another reason. `will_be_asked`: by the schedule or
 * by the next day-end pass. `beyond_reach`: the gateway changed its word after the last question of the design.
 */
export type Difference = 'told' | 'listed' | 'will_be_asked' | 'beyond_reach' | 'hidden';

interface Found {
  readonly refId: string;
  readonly kind: Difference;
  readonly text: string;
}

interface Scene {
  readonly gateway: ModelGateway;
  readonly stories: ReadonlyMap<string, RowStory>;
  readonly shown: Shown;
  readonly now: number;
}

/** Everything in which the rows, the gateway's book and what was shown are not one. */
export function findDifferences(scene: Scene): readonly Found[] {
  const told = lastTold(scene.gateway.questions);
  return [...scene.stories.values()].flatMap((row) => {
    const kind = differenceOf(row, told.get(row.refId) ?? null, scene);
    if (kind === null) return [];
    const says = scene.gateway.wordOf(row.refId)?.word ?? 'nothing';
    const text = `${row.refId} is ${row.state}, was shown as ${row.shown ?? 'nothing'}, the gateway says ${says}`;
    return [{ refId: row.refId, kind, text }];
  });
}

function differenceOf(row: RowStory, told: Question | null, scene: Scene): Difference | null {
  const { shown, now } = scene;
  const isListed = shown.needsYou.has(row.refId);
  if (row.shown !== null && row.shown !== row.state) return isListed ? 'told' : 'hidden';
  const booked = scene.gateway.wordOf(row.refId);
  if (!claimsOtherThan(row.state, booked?.word ?? null)) return null;
  // Whoever settled it knew that the gateway was still at it.
  if (row.settledByHand && booked?.word === 'Pending') return null;
  if (isListed) return 'listed';
  if (booked === null) return 'hidden';
  if (told !== null && told.at >= booked.at) return (row.dealtWithAt ?? 0) >= told.at ? null : 'hidden';
  const asking = askingOf(row);
  if (asking !== null && soonest(asking) !== null) return 'will_be_asked';
  // Tonight's pass asks about yesterday and today.
  if (dayOf(row.createdAt) >= dayOf(now) - 1 && !isAfterPassOf(row, now)) return 'will_be_asked';
  if (shown.namedByPasses.has(row.refId)) return 'listed';
  return row.lastAskedAt < booked.at ? 'beyond_reach' : 'hidden';
}

/** Yesterday's rows have had their second pass at 21:30. */
function isAfterPassOf(row: RowStory, now: number): boolean {
  const PASS = 21.5 / 24;
  return dayOf(row.createdAt) < dayOf(now) && (now - START) / DAY - dayOf(now) > PASS;
}

function dayOf(time: number): number {
  return Math.floor((time - START) / DAY);
}

const stateOf: Readonly<Record<BookedWord, RechargeState>> = {
  Pending: 'pending',
  Success: 'success',
  Failure: 'failed',
  Refunded: 'refunded',
};

/** An open row claims nothing. What the book does not know may be called failed or not sent. */
function claimsOtherThan(state: RechargeState, word: BookedWord | null): boolean {
  if (state === 'created' || state === 'sent' || state === 'pending' || state === 'unknown') return false;
  if (word === null) return state === 'success' || state === 'refunded';
  return stateOf[word] !== state;
}

/** The last question about each row that was answered with a word about the money. */
function lastTold(questions: readonly Question[]): ReadonlyMap<string, Question> {
  return new Map(questions.filter(({ told }) => told !== null).map((question) => [question.refId, question]));
}
