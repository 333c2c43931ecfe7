import { dayText } from "~/kit/text/formats";
import { addDays, type LocalDate } from "~/kit/time/moment";
import type { ContentChange } from "./changed-content";

/** What a change asks for, and by when: “Please look by 10 December 2026.” */
export function changeWords(
  { asks, by, pauses, keepsPlace }: Pick<ContentChange, "asks" | "by" | "pauses" | "keepsPlace">,
  today: LocalDate,
): string {
  const late = by < today;
  if (asks === "look")
    return late
      ? `Please look soon: it was asked for by ${dayText(by)}.`
      : `Please look by ${dayText(by)}.`;
  if (asks === "new") return newWords(by, pauses, late);
  const day = dayText(addDays(by, 1));
  if (keepsPlace) return `Do it again before ${day}. Until then you keep your place in the queue.`;
  if (!pauses) return "Please do it again: it is a step of your training once more.";
  return late
    ? `It had to be done again before ${day}. Doing it again lifts the pause.`
    : `Do it again before ${day}, or your clearance pauses.`;
}

function newWords(by: LocalDate, pauses: boolean, late: boolean): string {
  if (!pauses) return "It is new: a step of your training that was not there when you began.";
  const day = dayText(addDays(by, 1));
  return late
    ? `It is new, and had to be done before ${day}. Doing it lifts the pause.`
    : `It is new. Do it before ${day}, or your clearance pauses.`;
}
