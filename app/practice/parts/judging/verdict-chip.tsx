import type { ReplyVerdict } from "~/curriculum/rules/practice-kinds";
import { Chip } from "~/kit/parts/chip";
import { VERDICT_WORDS } from "~/practice/rules/judging/rubric";

const LOOKS = {
  approve: { tone: "ok", icon: "check" },
  again: { tone: "warn", icon: "pen" },
  fail: { tone: "bad", icon: "cross" },
} as const;

export function VerdictChip({ verdict }: { verdict: ReplyVerdict }) {
  return <Chip {...LOOKS[verdict]}>{VERDICT_WORDS[verdict].given()}</Chip>;
}
