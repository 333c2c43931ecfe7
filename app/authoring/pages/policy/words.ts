import type { Impact } from "~/curriculum/rules/kinds";
import { m } from "~/kit/language/m";

/** What a version of a policy asks of people, in a word. */
export function policyImpactWords(impact: Impact): string {
  return impact === "relearn" ? m.authoring_policy_again() : m.authoring_policy_minor();
}
