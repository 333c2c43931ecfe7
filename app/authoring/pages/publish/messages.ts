import type { PublishDraftOutcome } from "~/authoring/services/publish/publish-draft.server";
import type {
  AskedForYes,
  ScheduledDraft,
} from "~/authoring/services/publish/schedule-draft.server";

export type Values = { [name: string]: string | undefined };
export type Mistakes = {
  [name in "form" | "impact" | "reach" | "change" | "at" | "reason" | "secondYes"]?: string;
};

type Code =
  | Exclude<PublishDraftOutcome, { ok: true }>["code"]
  | Exclude<ScheduledDraft, { ok: true }>["code"]
  | Exclude<AskedForYes, { ok: true }>["code"];

export const MESSAGES: Record<Code, string> = {
  stale:
    "The draft is not as you looked at it: somebody has saved since, or it is gone. Nothing was published. Look at what it says now, and publish that.",
  mistakes: "Nothing was published: the library would have mistakes. They are below.",
  "moved-on":
    "Another version came out while this draft was written. Nothing was published; below is what each of you changed.",
  unreadable: "Nothing was published: the draft cannot be read. Mend it in the editor.",
  scheduled: "It waits for its time, or for a colleague’s yes. Take it back first.",
  "second-yes":
    "Nothing was published: it asks more people of several companies than one author alone may. Ask a colleague to agree.",
  alone:
    "Nobody was asked: your agency has no other trainer who could agree. Engage one, or ask the person who runs this installation to raise FIRSTHAND_SECOND_YES_ABOVE.",
  past: "That time has passed. Choose a later one, or publish now.",
};

export function mistakesOf(code: Code): [Mistakes, number] {
  if (code === "past") return [{ at: MESSAGES.past }, 400];
  const form = MESSAGES[code];
  return [code === "second-yes" ? { form, secondYes: form } : { form }, 409];
}
