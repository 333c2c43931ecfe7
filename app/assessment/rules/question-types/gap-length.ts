import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";

/** The most characters of an accepted answer, and of a typed one. */
export const LONGEST = 100;

/** What’s wrong with a text that is too long for a gap, and by how much; null for one that fits. */
export function tooLongWords(text: string, gap: number): string | null {
  const over = text.length - LONGEST;
  if (over <= 0) return null;
  return m.assessment_question_gap_too_long({
    gap: numberText(gap),
    count: over,
    most: numberText(LONGEST),
  });
}
