import { readFileSync } from "node:fs";
import { A_SCENARIO } from "./a-scenario";
import { aContentFolder } from "../content/a-content-folder";

export const SHIFT = "modules/reply/saturday-shift.practice.yaml";
export const TALK = "modules/reply/three-turns.ink";

/** The practice set that the documentation shows, on the only objective of the small content folder. */
export const A_SHIFT = /```yaml\n([\s\S]*?)```/
  .exec(readFileSync("docs/practice.md", "utf8"))![1]!
  .replaceAll(/objective: reply\.\w+/g, "objective: reply.acknowledge");

export const A_TALK = A_SCENARIO.replace("[reply.own]", "[reply.acknowledge]");

/** The small content folder with a practice set and a scenario before the quiz. */
export function aPractisedFolder(changes: Record<string, string | null> = {}) {
  const module = aContentFolder().get("modules/reply/module.yaml")!;
  return aContentFolder({
    "modules/reply/module.yaml": module.replace(
      "activities: [angry, quiz]",
      "activities: [angry, saturday-shift, three-turns, quiz]",
    ),
    [SHIFT]: A_SHIFT,
    [TALK]: A_TALK,
    ...changes,
  });
}
