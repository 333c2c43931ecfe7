import type { ScenarioBody } from "~/curriculum/rules/bodies";
import { filled, type Values } from "~/practice/rules/scenario/story/playbook-variables";
import type { Offer } from "~/practice/rules/scenario/story/lines";
import { runOn, type Beat, type Meters } from "~/practice/rules/scenario/story/run";
import { messagesOf, type ChatLine } from "./chat";
import { storyOf } from "./story-of";

/** One turn that was taken: what was chosen, and what came of it. */
export interface Turn {
  /** From 1. */
  number: number;
  /** Among what was offered, from 0. */
  choice: number;
  chosen: Offer;
  lines: ChatLine[];
  feedback: string[];
  meters: Meters;
}

export interface Outcome {
  key: string;
  title: string;
  passed: boolean;
  points: number;
  /** What everyone else saw of it. */
  public: string[];
}

/** A play as far as it has come. What was never reached isn’t in it. */
export interface Play {
  opening: { lines: ChatLine[]; meters: Meters };
  turns: Turn[];
  /** What may be chosen next; none at the end. */
  offers: readonly Offer[];
  outcome: Outcome | null;
}

/** A choice that wasn’t offered there, or a story that broke; `turn` counts from 1. */
export type Unplayable = { ok: false; reason: "no-such-choice" | "broken"; turn: number };

/** What a list of choices comes to. The same choices in the same company always come to the same. */
export function playOf(
  scenario: ScenarioBody,
  values: Values,
  choices: readonly number[],
): { ok: true; play: Play } | Unplayable {
  const story = storyOf(scenario, values);
  let beat = runOn(story);
  if (beat.fault) return { ok: false, reason: "broken", turn: 0 };
  const chat = (one: Beat) => messagesOf(one, scenario, values);
  const opening = { lines: chat(beat).lines, meters: beat.meters };
  const turns: Turn[] = [];
  for (const choice of choices) {
    const number = turns.length + 1;
    const chosen = beat.offers[choice];
    if (!chosen) return { ok: false, reason: "no-such-choice", turn: number };
    story.ChooseChoiceIndex(choice);
    beat = runOn(story);
    if (beat.fault) return { ok: false, reason: "broken", turn: number };
    const { lines, feedback } = chat(beat);
    turns.push({ number, choice, chosen, lines, feedback, meters: beat.meters });
  }
  const outcome = beat.ended ? outcomeOf(beat, scenario, values) : null;
  return { ok: true, play: { opening, turns, offers: beat.offers, outcome } };
}

function outcomeOf(beat: Beat, scenario: ScenarioBody, values: Values): Outcome {
  const { scoring, passPoints, endings } = scenario;
  const key = beat.endings[0] ?? "";
  const ending = endings.find((one) => one.key === key);
  const passed =
    scoring === "path"
      ? beat.points >= (passPoints ?? Number.POSITIVE_INFINITY)
      : ending?.good === true;
  return {
    key,
    title: filled(ending?.title ?? "", values),
    passed,
    points: beat.points,
    public: messagesOf(beat, scenario, values).public,
  };
}
