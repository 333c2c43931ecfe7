import type { ScenarioBody } from "~/curriculum/rules/bodies";
import type { Offer } from "~/practice/rules/scenario/story/lines";
import type { Values } from "~/practice/rules/scenario/story/playbook-variables";
import { runOn } from "~/practice/rules/scenario/story/run";
import { messagesOf } from "./chat";
import { storyOf } from "./story-of";

/** Something else that could have been done at a turn, and what its author says of it. */
export interface Otherwise extends Offer {
  feedback: string[];
}

/** What else was offered at each turn of a play. For those who have come to a good ending: to others it says what to choose. */
export function otherwiseIn(
  scenario: ScenarioBody,
  values: Values,
  choices: readonly number[],
): Otherwise[][] {
  const story = storyOf(scenario, values);
  let { offers } = runOn(story);
  return choices.map((choice) => {
    const saved = story.state.toJson();
    const others: Otherwise[] = [];
    for (const [index, offer] of offers.entries()) {
      if (index === choice) continue;
      story.ChooseChoiceIndex(index);
      const { feedback } = messagesOf(runOn(story), scenario, values);
      others.push({ ...offer, feedback });
      story.state.LoadJson(saved);
    }
    story.ChooseChoiceIndex(choice);
    ({ offers } = runOn(story));
    return others;
  });
}
