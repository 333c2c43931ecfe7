import type { ReviewState } from "./kinds";

/** A message of Hootsuite’s, as far as deciding about it needs it. */
export interface Message {
  id: string;
  state: string;
  /** Where it’s to be published, by Hootsuite’s id of the account. */
  profile: string | null;
  /** When; null for at once. */
  at: Date | null;
  /** Who wrote it and who changed it last, by their ids there. */
  author: string | null;
  editor: string | null;
  /** Which step of its approval it’s at, which Hootsuite calls its sequence number. */
  step: number | null;
  /** Who may decide at this step; empty where Hootsuite doesn’t say. */
  reviewers: readonly string[];
}

export const PENDING = "PENDING_APPROVAL";
const APPROVED: readonly string[] = ["SCHEDULED", "SUBMITTED", "SENT", "SEND_FAILED_PERMANENTLY"];

/** Whether a message waits for a reviewer outside, as far as Hootsuite says. */
export function isOurTurn({ reviewers }: Pick<Message, "reviewers">): boolean {
  return reviewers.length === 0 || reviewers.includes("EXTERNAL");
}

/** What became of a message that doesn’t wait any more. */
export function settledAs(was: ReviewState, state: string): ReviewState {
  if (was === "approving") return APPROVED.includes(state) ? "approved" : "elsewhere";
  if (was === "rejecting") return state === "REJECTED" ? "rejected" : "elsewhere";
  return was === "waiting" ? "elsewhere" : was;
}

export interface ReviewAction {
  actorType: string;
  actionType: string;
  at: Date;
}

const ANEW: readonly string[] = ["CREATE", "EDIT", "RESET", "REJECT"];

/** Whether a reviewer outside has approved a message that still waits, and it hasn’t been submitted anew since. */
export function hasApproved(history: readonly ReviewAction[]): boolean {
  const inOrder = [...history].sort((a, b) => a.at.getTime() - b.at.getTime());
  const approved = inOrder.findLastIndex(
    ({ actorType, actionType }) => actionType === "APPROVE" && actorType.startsWith("EXTERNAL"),
  );
  const anew = inOrder.findLastIndex(({ actionType }) => ANEW.includes(actionType));
  return approved > anew;
}
