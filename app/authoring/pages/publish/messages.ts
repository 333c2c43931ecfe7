import { m } from "~/kit/language/m";
import type { PublishDraftOutcome } from "~/authoring/services/publish/publish-draft.server";
import type {
  AskedForYes,
  ScheduledDraft,
} from "~/authoring/services/publish/schedule-draft.server";

export type Values = { [name: string]: string | undefined };
export type Mistakes = {
  [
    name in "form" | "impact" | "reach" | "change" | "at" | "reason" | "secondYes" | "graceDays"
  ]?: string;
};

type Code =
  | Exclude<PublishDraftOutcome, { ok: true }>["code"]
  | Exclude<ScheduledDraft, { ok: true }>["code"]
  | Exclude<AskedForYes, { ok: true }>["code"];

export const MESSAGES: Record<Code, () => string> = {
  stale: m.authoring_publish_fault_stale,
  mistakes: m.authoring_publish_fault_mistakes,
  "moved-on": m.authoring_publish_fault_moved_on,
  unreadable: m.authoring_publish_fault_unreadable,
  scheduled: m.authoring_history_scheduled,
  "second-yes": m.authoring_second_yes_fault_missing,
  alone: m.authoring_second_yes_fault_alone,
  past: m.authoring_publish_fault_past,
};

export function mistakesOf(code: Code): [Mistakes, number] {
  const message = MESSAGES[code]();
  if (code === "past") return [{ at: message }, 400];
  return [code === "second-yes" ? { form: message, secondYes: message } : { form: message }, 409];
}
