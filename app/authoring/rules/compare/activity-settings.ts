import type { ActivityBody } from "~/curriculum/rules/bodies";
import { waitsOf } from "~/assessment/rules/start";
import { waitsText } from "~/assessment/rules/waits-text";
import { counted } from "~/kit/text/amounts";

/** A setting in words. */
export type Setting = readonly [label: string, words: string];

const FEEDBACK = {
  none: "none",
  "right-or-wrong": "right or wrong",
  hints: "hints",
  full: "in full",
  "full-when-done": "right or wrong; in full after passing or the last attempt",
} as const;

/** What a lesson or quiz says of itself beside its text, in words, in an author's order. */
export function activitySettings(
  body: ActivityBody,
  objectives: Readonly<Record<string, string>>,
): Setting[] {
  const named = (code: string) => objectives[code] ?? code;
  if (body.kind === "lesson")
    return [
      ["Title", body.title],
      ["Lead", body.lead],
      ["Minutes", String(body.minutes)],
      ["Objectives", body.objectives.map(named).join("; ")],
    ];
  const { draw, timeLimitMinutes, maxAttempts, passBasisPoints } = body;
  const waits = waitsOf(body);
  const drawn = Object.entries(draw ?? {}).map(([code, take]) => `${take} on “${named(code)}”`);
  return [
    ["Title", body.title],
    ["Minutes", String(body.minutes)],
    ["Pass mark", `${passBasisPoints / 100}%`],
    ["Questions", body.layout === "one-page" ? "all on one page" : "one at a time"],
    ["Order", body.shuffle ? "shuffled" : "as written"],
    ["Wait between attempts", waits.some((wait) => wait > 0) ? waitsText(waits) : "none"],
    ["Attempts", maxAttempts === null ? "as many as needed" : String(maxAttempts)],
    ["Feedback", FEEDBACK[body.feedback]],
    ["Drawn for each attempt", drawn.length > 0 ? drawn.join("; ") : "every question"],
    ["Time limit", timeLimitMinutes === undefined ? "none" : minutes(timeLimitMinutes)],
    ["Asks how certain people are", body.certainty ? "yes" : "no"],
  ];
}

function minutes(count: number): string {
  return counted(count, "minute");
}
