import { setFacts, type Facts } from "~/authoring/rules/set-facts";
import type { ActivityKind } from "~/curriculum/rules/kinds";
import { heavily } from "~/kit/heavy/heavily.server";

/** An activity's text with other facts; null where its facts cannot be read. A quiz is read whole for that. */
export const withFacts = heavily(
  "with-facts",
  ({ kind, text, facts }: { kind: ActivityKind; text: string; facts: Facts }) =>
    setFacts(kind, text, facts),
);
