import { STATE_WORDS } from "~/clearance/rules/words/describe";
import type { ClearanceState } from "~/clearance/rules/kinds";
import { Chip } from "~/kit/parts/chip";

/** A state of clearance in its word, icon and colour. */
export function StateChip({
  state,
  className,
}: {
  state: ClearanceState;
  className?: string | undefined;
}) {
  const { word, tone, icon } = STATE_WORDS[state];
  return (
    <Chip tone={tone} icon={icon} className={className}>
      {word}
    </Chip>
  );
}
