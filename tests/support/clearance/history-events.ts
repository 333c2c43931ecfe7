import fc from "fast-check";
import type { Suspension } from "~/clearance/rules/standing/facts";
import type { LiveVerdict, Verdict } from "~/clearance/rules/kinds";
import { LEVELS, type Impact, type Level } from "~/curriculum/rules/kinds";
import { FORUM, INSTAGRAM } from "./clearance";

/** What may happen, each some hours after the last. What the rules refuse at that moment does not happen. */
export type Event = { after: number } & (
  | { does: "next-step" }
  | { does: "learn"; activity: number }
  | { does: "sign"; verdict: Verdict }
  | { does: "decide"; action: Suspension["action"]; remedial: string | null }
  | { does: "publish-policy"; reacknowledge: boolean }
  | { does: "revise"; activity: number; impact: Impact }
  | { does: "credit"; module: number; days: number }
  | { does: "end-credit" }
  | { does: "end-or-resume" }
  | { does: "rescope"; level: Level; channelIds: string[] }
  | { does: "supervise"; first: number; monthly: number }
  | { does: "log" }
  | { does: "look"; verdict: LiveVerdict }
);

const after = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 60 }) },
  { weight: 2, arbitrary: fc.integer({ min: 24, max: 24 * 40 }) },
  { weight: 1, arbitrary: fc.integer({ min: 24 * 200, max: 24 * 420 }) },
);
const step = <Does extends object>(does: Does) => fc.record({ after, ...does });
/** The programme's four, the two of what renews it, and the two that only a decision asks for. */
const activity = fc.nat({ max: 7 });

/** What a programme may be for, and an enrolment. */
export const aLevel = fc.constantFrom(...LEVELS);
export const someChannels = fc.subarray([INSTAGRAM, FORUM]);

export const anEvent = fc.oneof(
  { weight: 30, arbitrary: step({ does: fc.constant("next-step" as const) }) },
  { weight: 3, arbitrary: step({ does: fc.constant("learn" as const), activity }) },
  {
    weight: 3,
    arbitrary: step({
      does: fc.constant("sign" as const),
      verdict: fc.constantFrom<Verdict>("competent", "authorised", "not-yet"),
    }),
  },
  {
    weight: 3,
    arbitrary: step({
      does: fc.constant("decide" as const),
      action: fc.constantFrom<Suspension["action"]>("reinstate", "suspend", "revoke"),
      remedial: fc.constantFrom(null, null, "tone", "care"),
    }),
  },
  {
    weight: 1,
    arbitrary: step({ does: fc.constant("publish-policy" as const), reacknowledge: fc.boolean() }),
  },
  {
    weight: 1,
    arbitrary: step({
      does: fc.constant("revise" as const),
      activity,
      impact: fc.constantFrom<Impact>("wording", "notice", "relearn", "relearn"),
    }),
  },
  {
    weight: 2,
    arbitrary: step({
      does: fc.constant("credit" as const),
      module: fc.nat({ max: 3 }),
      days: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 800 })),
    }),
  },
  { weight: 1, arbitrary: step({ does: fc.constant("end-credit" as const) }) },
  { weight: 1, arbitrary: step({ does: fc.constant("end-or-resume" as const) }) },
  {
    weight: 1,
    arbitrary: step({
      does: fc.constant("rescope" as const),
      level: aLevel,
      channelIds: someChannels,
    }),
  },
  {
    weight: 1,
    arbitrary: step({
      does: fc.constant("supervise" as const),
      first: fc.constantFrom(0, 1, 3),
      monthly: fc.constantFrom(0, 2),
    }),
  },
  { weight: 6, arbitrary: step({ does: fc.constant("log" as const) }) },
  {
    weight: 6,
    arbitrary: step({
      does: fc.constant("look" as const),
      verdict: fc.constantFrom<LiveVerdict>("good", "good", "not-good"),
    }),
  },
) as fc.Arbitrary<Event>;
