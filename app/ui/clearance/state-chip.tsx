import { STATE_WORDS } from "~/domain/clearance/describe";
import type { ClearanceState } from "~/domain/clearance/words";
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
