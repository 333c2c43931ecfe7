import type { Impact } from "./kinds";
import type { LocalDate } from "~/kit/time/moment";

/** A revision of a company's playbook that asked something of its people. */
export interface PlaybookChange {
  number: number;
  impact: Exclude<Impact, "wording">;
  /** What changed, in a sentence. */
  change: string;
  publishedAt: Date;
  /** The last day on which people are asked to look at it. */
  lookBy: LocalDate;
  /** The first day on which not having learned again what quotes it pauses. */
  overdueFrom: LocalDate;
  /** The lessons and quizzes that quote what changed: `module/activity`. */
  quotedIn: readonly string[];
}
