import { readScenario } from "~/practice/rules/scenario/read-scenario";
import type { ScenarioBody } from "~/curriculum/rules/bodies";

const HEAD = `/*
title: A small one
lead: Three turns with {company_short}.
minutes: 3
objectives: [reply.own]
people:
  jo: { name: Jo, handle: "@jo", network: Facebook }
  desk: { name: "{escalation_complaint_who}", private: true }
endings:
  kept: { title: "Kept with {company_short}", good: true }
  lost: { title: Lost }
impact: notice
change: New.
*/
VAR trust = 50
VAR heat = 10
VAR audience = 5
`;

/** Three turns, two of which matter: the first way is good, the second isn’t. */
const STORY = `-> first
=== first
You’re answering for {company_short}.
jo: Where is it? # at: 09:12
* [Hello Jo. {signature_example}]
  ~ trust += 10
  feedback: You said hello.
  jo: Hello.
* [Ring {escalation_complaint_who} # do]
  ~ trust -= 10
  feedback: You rang first.
  desk: It’s with me.
- -> second
=== second
* [Go on]
  feedback: You went on.
* [Message Jo # private]
  feedback: You wrote to her.
- -> third
=== third
* [Close it]
  feedback: Closed.
  {trust > 50: -> kept}
  -> lost
* [Leave it # do]
  feedback: Left.
  -> lost
=== kept
public: {audience} people saw a reply. # ending: kept
-> END
=== lost
public: Nobody saw anything. # ending: lost
-> END
`;

export const A_SCENARIO = `${HEAD}${STORY}`;

/** The lines of the file of a scenario with another story, or with something replaced in it. */
export function aScenario(
  change: { story?: string; replace?: readonly (readonly [string, string])[] } = {},
): string {
  const whole = change.story === undefined ? A_SCENARIO : `${HEAD}${change.story}`;
  return (change.replace ?? []).reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`The scenario doesn’t have “${from}”.`);
    return text.replace(from, () => to);
  }, whole);
}

/** What is wrong in a scenario’s text, as `line: message`. */
export function wrongIn(text: string, objectives: readonly string[] | null = null): string[] {
  const found: string[] = [];
  readScenario("small", text, { objectives }, (line, message) => found.push(`${line}: ${message}`));
  return found;
}

export function bodyOf(text: string): ScenarioBody {
  const wrong: string[] = [];
  const read = readScenario("small", text, { objectives: null }, (line, message) =>
    wrong.push(`${line}: ${message}`),
  );
  if (read?.body.kind !== "scenario" || wrong.length > 0)
    throw new Error(`Not a scenario: ${wrong.join("; ")}`);
  return read.body;
}
