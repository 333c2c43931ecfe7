import type { Story } from "inkjs/full";
import { lineOf, offerOf, tagIn, tagsOf, type Offer, type StoryLine, type Tag } from "./lines";
import type { Values } from "./playbook-variables";

/** What the story keeps count of. Trust and heat are of 100; the audience is how many people have seen it. */
export const METERS = ["trust", "heat", "audience"] as const;
export type Meter = (typeof METERS)[number];
export type Meters = Readonly<Record<Meter, number>>;

/** A stretch of the story from a choice to the next one, or to its end. */
export interface Beat {
  lines: readonly StoryLine[];
  offers: readonly Offer[];
  /** On what is offered. */
  choiceTags: readonly Tag[];
  meters: Meters;
  points: number;
  /** The endings that its lines name. */
  endings: readonly string[];
  ended: boolean;
  /** Why it couldn’t go on, in ink’s words or as `endless`. */
  fault: string | null;
}

/** So many steps of ink, and so many letters, are more than any beat has that comes to an end. */
const MOST_STEPS = 20_000;
const MOST_LETTERS = 40_000;

class Endless extends Error {}

/** Makes a story fit to be run here: it says its faults instead of throwing them, and one that goes round in a circle is stopped. */
export function prepare(story: Story, values: Values): Story {
  const step = story.Step.bind(story);
  story.Step = () => {
    const count = (steps.get(story) ?? 0) + 1;
    steps.set(story, count);
    if (count > MOST_STEPS) throw new Endless();
    step();
  };
  story.onError = (message) => {
    faults.set(story, [...(faults.get(story) ?? []), message]);
  };
  tell(story, values);
  return story;
}

const steps = new WeakMap<Story, number>();
const faults = new WeakMap<Story, string[]>();
const spoilt = new WeakSet<Story>();

/** Whether a story was stopped in the middle of a step, and can’t be begun again. */
export function isSpoilt(story: Story): boolean {
  return spoilt.has(story);
}

/** Tells a story that is at its beginning what the company is called and so on. */
export function tell(story: Story, values: Values): void {
  for (const [name, value] of Object.entries(values))
    if (story.variablesState.GlobalVariableExistsWithName(name))
      story.variablesState.$(name, value);
}

/** Runs a story on to its next choice. */
export function runOn(story: Story): Beat {
  steps.set(story, 0);
  faults.delete(story);
  const lines: StoryLine[] = [];
  let fault: string | null = null;
  let letters = 0;
  try {
    while (story.canContinue && letters < MOST_LETTERS) {
      const line = lineOf((story.Continue() ?? "").trim(), story.currentTags);
      letters += line.text.length + 1;
      if (line.text !== "" || line.tags.length > 0) lines.push(line);
    }
    if (letters >= MOST_LETTERS) fault = "endless";
  } catch (error) {
    spoilt.add(story);
    fault = error instanceof Endless ? "endless" : String(error);
  }
  const [first] = faults.get(story) ?? [];
  fault ??= first ?? null;
  const choices = fault ? [] : story.currentChoices;
  const offers = choices.map(({ text, tags }) => offerOf(text, tags));
  return {
    lines,
    offers,
    choiceTags: choices.flatMap(({ tags }) => tagsOf(tags)),
    meters: {
      trust: numberIn(story, "trust"),
      heat: numberIn(story, "heat"),
      audience: numberIn(story, "audience"),
    },
    points: numberIn(story, "points"),
    endings: lines.flatMap((line) => tagIn(line, "ending") ?? []),
    ended: fault === null && offers.length === 0,
    fault,
  };
}

function numberIn(story: Story, name: string): number {
  const value: unknown = story.variablesState.GlobalVariableExistsWithName(name)
    ? story.variablesState.$(name)
    : 0;
  return typeof value === "number" ? value : Number.NaN;
}
