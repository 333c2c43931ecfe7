import { z } from "zod";
import { IMPACTS } from "~/curriculum/rules/kinds";
import { words } from "~/curriculum/rules/content/schemas";
import { m } from "~/kit/language/m";
import { NAME } from "~/kit/yaml/explain-issue";

const whole = (least: number, most: number) => z.number().int().min(least).max(most);
const key = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: () => m.kit_yaml_key({ name: NAME }) });

/** Somebody who speaks. Their name may quote the playbook, as `{escalation_press_who}`. */
const PersonShape = z.strictObject({
  name: words,
  handle: words.optional(),
  network: words.optional(),
  /** Whether what they say is for the employee alone: a colleague, the phone. */
  private: z.boolean().optional(),
});

/** What a way through may come to. */
const EndingShape = z.strictObject({ title: words, good: z.boolean().default(false) });

/** What a scenario says of itself, between `/*` and the end of that comment. */
export const ScenarioHead = z.strictObject({
  title: words,
  lead: words,
  minutes: whole(1, 120),
  objectives: z.array(z.string()).min(1),
  /** Objectives of other modules that it needs as well. */
  needs: z.array(z.string()).min(1).optional(),
  people: z.record(key, PersonShape),
  endings: z.record(key, EndingShape),
  /** Passed by coming to a good ending, or by the points along the way. */
  scoring: z.enum(["ending", "path"]).default("ending"),
  passPoints: whole(1, 1_000).optional(),
  impact: z.enum(IMPACTS),
  change: words,
});

export type ScenarioFacts = z.output<typeof ScenarioHead>;
