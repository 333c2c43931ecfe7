import { m } from "~/kit/language/m";
import { Chip } from "~/kit/parts/chip";

/** Says that nothing of all this goes out. */
export function PracticeBanner() {
  return (
    <p>
      <Chip tone="warn" icon="shield">
        {m.practice_desk_banner()}
      </Chip>
    </p>
  );
}
