import { m } from "~/kit/language/m";
import { Chip } from "~/kit/parts/chip";
import { clockText } from "./clock-text";

/** Who has a reply, and until when. */
export function HeldUntil({
  held: { own, until },
  timeZone,
}: {
  held: { own: boolean; until: Date };
  timeZone: string;
}) {
  const time = clockText(until, timeZone);
  return own ? (
    <Chip tone="ok" icon="clock">
      {m.practice_reviews_yours({ time })}
    </Chip>
  ) : (
    <Chip tone="idle" icon="lock">
      {m.practice_reviews_taken({ time })}
    </Chip>
  );
}
