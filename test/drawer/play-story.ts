import { after, MINUTE } from '../journal/support/builders';
import { breaks, counts, drawer, dues, restarts, reverses, wallet } from './book-steps';
import { chanceOf } from '../support/chance';
import { compare } from './compare-story';
import { openPaperShop } from './paper-shop';
import { corrects, deals, happens, sells } from './sale-steps';
import type { Story, StoryJournal } from './story';

/** What a story came to. */
export interface StoryEnd {
  /** How often each thing was done. */
  readonly done: ReadonlyMap<string, number>;
}

/** Plays one story in a fresh journal. @throws where the ledger and the paper differ, by a paisa or in what is allowed. */
export async function playStory(seed: number, steps: number, at: StoryJournal): Promise<StoryEnd> {
  const done = new Map<string, number>();
  let clock = 0;
  let requests = 0;
  const story: Story = {
    at,
    chance: chanceOf(seed),
    shop: openPaperShop(() => after(clock).at),
    now: () => after(clock),
    request: () => `form-${(requests += 1)}`,
    did: (what) => void done.set(what, (done.get(what) ?? 0) + 1),
  };
  for (let step = 0; step < steps; step += 1) {
    clock += story.chance.next() < 0.03 ? 30 * 60 * MINUTE : MINUTE;
    const play = story.chance.of<(story: Story) => void | Promise<void>>(
      sells,
      sells,
      happens,
      happens,
      happens,
      deals,
      deals,
      deals,
      corrects,
      dues,
      dues,
      drawer,
      wallet,
      reverses,
      reverses,
      counts,
      breaks,
      restarts,
    );
    await play(story);
    compare(story);
  }
  return { done };
}
