import { m } from "~/kit/language/m";

/** An objective in words, from its module as it is now. What was asked or published earlier may be of one that is gone since. */
export function objectiveWords(
  objectives: Readonly<Record<string, string>> | undefined,
  code: string,
): string {
  return objectives?.[code] ?? m.curriculum_content_objective_gone();
}
