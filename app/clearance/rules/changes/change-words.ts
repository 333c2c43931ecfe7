import { m } from "~/kit/language/m";
import { dayText } from "~/kit/text/formats";
import { addDays, type LocalDate } from "~/kit/time/moment";
import type { ContentChange } from "./changed-content";

/** What a change asks for, and by when: “Take a look by 10 December 2026.” */
export function changeWords(
  { asks, by, pauses, keepsPlace }: Pick<ContentChange, "asks" | "by" | "pauses" | "keepsPlace">,
  today: LocalDate,
): string {
  const late = by < today;
  if (asks === "look") {
    const day = dayText(by);
    return late ? m.clearance_changed_look_late({ day }) : m.clearance_changed_look({ day });
  }
  const day = dayText(addDays(by, 1));
  if (asks === "new") {
    if (!pauses) return m.clearance_changed_new_step();
    return late ? m.clearance_changed_new_late({ day }) : m.clearance_next_new_before({ day });
  }
  if (keepsPlace) return m.clearance_changed_again_place({ day });
  if (!pauses) return m.clearance_changed_again_step();
  return late ? m.clearance_changed_again_late({ day }) : m.clearance_changed_again({ day });
}
