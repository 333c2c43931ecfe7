import type { Story } from "inkjs/full";
import type { ScenarioBody } from "~/curriculum/rules/bodies";
import type { Offer } from "~/practice/rules/scenario/story/lines";
import type { Values } from "~/practice/rules/scenario/story/playbook-variables";
import { runOn } from "~/practice/rules/scenario/story/run";
import { storyOf } from "./story-of";

/** Plays that took the same way as far as they came. */
export interface Played {
  choices: readonly number[];
  /** Null while they go on. */
  good: boolean | null;
  plays: number;
}

/** How many plays took some ways. */
export function playsOf(ways: readonly Pick<Played, "plays">[]): number {
  return ways.reduce((sum, { plays }) => sum + plays, 0);
}

/** A choice that people made there, after the same choices before it. */
export interface Fork {
  offer: Offer;
  count: number;
  /** How many of those plays ended well, and how many badly. */
  well: number;
  badly: number;
  next: Forks;
}

export interface Forks {
  /** The most often taken first. */
  taken: Fork[];
  /** Plays on ways that too few have gone. */
  rest: number;
  /** What was offered and nobody chose. */
  untaken: Offer[];
}

/** What fewer than this share of all plays did isn’t told apart: one in so many. */
const FEWEST = 50;

/** The paths that plays of a text took, as a tree from the beginning. In what is taken together the words are those of `values`. */
export function pathsTaken(scenario: ScenarioBody, values: Values, ways: readonly Played[]): Forks {
  const story = storyOf(scenario, values);
  const fewest = Math.ceil(playsOf(ways) / FEWEST);
  const { offers } = runOn(story);
  return forksAt(story, offers, { ways, depth: 0, fewest });
}

function forksAt(
  story: Story,
  offers: readonly Offer[],
  { ways, depth, fewest }: { ways: readonly Played[]; depth: number; fewest: number },
): Forks {
  const forks: Forks = { taken: [], rest: 0, untaken: [] };
  const saved = story.state.toJson();
  for (const [index, offer] of offers.entries()) {
    const here = ways.filter(({ choices }) => choices[depth] === index);
    const count = playsOf(here);
    if (count === 0) forks.untaken.push(offer);
    else if (count < fewest) forks.rest += count;
    else {
      story.ChooseChoiceIndex(index);
      const beat = runOn(story);
      const next = forksAt(story, beat.offers, { ways: here, depth: depth + 1, fewest });
      const well = playsOf(here.filter(({ good }) => good === true));
      const badly = playsOf(here.filter(({ good }) => good === false));
      forks.taken.push({ offer, count, well, badly, next });
      story.state.LoadJson(saved);
    }
  }
  forks.taken.sort((one, other) => other.count - one.count);
  return forks;
}
