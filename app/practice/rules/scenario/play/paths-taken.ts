import type { Story } from "inkjs/full";
import type { ScenarioBody } from "~/curriculum/rules/bodies";
import type { Offer } from "~/practice/rules/scenario/story/lines";
import type { Values } from "~/practice/rules/scenario/story/playbook-variables";
import { runOn } from "~/practice/rules/scenario/story/run";
import { storyOf } from "./story-of";

/** A play as far as it came. */
export interface Played {
  choices: readonly number[];
  /** Null while it goes on. */
  good: boolean | null;
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
export function pathsTaken(
  scenario: ScenarioBody,
  values: Values,
  plays: readonly Played[],
): Forks {
  const story = storyOf(scenario, values);
  const fewest = Math.ceil(plays.length / FEWEST);
  const { offers } = runOn(story);
  return forksAt(story, offers, { plays, depth: 0, fewest });
}

function forksAt(
  story: Story,
  offers: readonly Offer[],
  { plays, depth, fewest }: { plays: readonly Played[]; depth: number; fewest: number },
): Forks {
  const forks: Forks = { taken: [], rest: 0, untaken: [] };
  const saved = story.state.toJson();
  for (const [index, offer] of offers.entries()) {
    const here = plays.filter(({ choices }) => choices[depth] === index);
    if (here.length === 0) forks.untaken.push(offer);
    else if (here.length < fewest) forks.rest += here.length;
    else {
      story.ChooseChoiceIndex(index);
      const beat = runOn(story);
      const next = forksAt(story, beat.offers, { plays: here, depth: depth + 1, fewest });
      const well = here.filter(({ good }) => good === true).length;
      const badly = here.filter(({ good }) => good === false).length;
      forks.taken.push({ offer, count: here.length, well, badly, next });
      story.state.LoadJson(saved);
    }
  }
  forks.taken.sort((one, other) => other.count - one.count);
  return forks;
}
