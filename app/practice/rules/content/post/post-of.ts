import type { PracticePost } from "~/curriculum/rules/bodies";
import type { WrittenPost } from "~/practice/rules/content/practice-file";

/** A post as it is taught, from what its file says. */
export function postOf({ expect, ...rest }: WrittenPost): PracticePost {
  return { ...rest, expected: expect };
}
