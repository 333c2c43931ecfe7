import { dayText } from "~/kit/text/formats";
import { addDays, type LocalDate } from "~/kit/time/moment";
import type { ContentChange } from "./content-changes";

/** What a change asks for, and by when: “Please look by 10 December 2026.” */
export function changeWords(
  { asks, by, pauses }: Pick<ContentChange, "asks" | "by" | "pauses">,
  today: LocalDate,
): string {
  const late = by < today;
  if (asks === "look")
    return late
      ? `Please look soon: it was asked for by ${dayText(by)}.`
      : `Please look by ${dayText(by)}.`;
  if (!pauses) return "Please do it again: it is a step of your training once more.";
  const day = dayText(addDays(by, 1));
  return late
    ? `It had to be done again before ${day}. Doing it again lifts the pause.`
    : `Do it again before ${day}, or your clearance pauses.`;
}
