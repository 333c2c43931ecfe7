import { calledState, STATE_WORDS } from "~/clearance/rules/words/describe";
import { conditionOf, withCondition } from "~/clearance/rules/words/supervision-words";
import type { Standing } from "~/clearance/rules/standing/standing";
import { Chip } from "~/kit/parts/chip";

/** Where someone stands in its word, icon and colour, with the condition of a supervised clearance; null for a person who is enrolled in nothing. */
export function StateChip({
  standing,
  className,
}: {
  standing: Pick<Standing, "state" | "expiring" | "supervised"> | null;
  className?: string | undefined;
}) {
  const { word, tone, icon } = STATE_WORDS[standing ? calledState(standing) : "not-enrolled"];
  return (
    <Chip tone={tone} icon={icon} className={className}>
      {withCondition(word, conditionOf(standing))}
    </Chip>
  );
}
