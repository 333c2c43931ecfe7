import { setFacts, type Facts } from "~/authoring/rules/set-facts";
import { heavily } from "~/kit/heavy/heavily.server";

/** A lesson's or a quiz's text with other facts; null where its facts cannot be read. A quiz is read whole for that. */
export const withFacts = heavily(
  "with-facts",
  ({ kind, text, facts }: { kind: "lesson" | "quiz"; text: string; facts: Facts }) =>
    setFacts(kind, text, facts),
);
