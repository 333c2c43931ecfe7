import { m } from "~/kit/language/m";
import type { Tone } from "~/kit/text/tone";
import type { LiveVerdict } from "~/clearance/rules/kinds";
import type { ReviewRefusal } from "~/clearance/rules/supervision/live-reply";

/** What a live reply’s chip says; null of one that nobody has looked at. */
export function liveChip(verdict: LiveVerdict | null): {
  word: string;
  tone: Tone;
  icon: "check" | "alert" | "clock";
} {
  switch (verdict) {
    case null:
      return { word: m.clearance_live_waiting(), tone: "idle", icon: "clock" };
    case "good":
      return { word: m.clearance_live_good(), tone: "ok", icon: "check" };
    case "not-good":
      return { word: m.clearance_live_not_good(), tone: "warn", icon: "alert" };
    default:
      return verdict satisfies never;
  }
}

/** Why a review couldn’t be recorded. */
export const REVIEW_FAULTS: Record<ReviewRefusal, () => string> = {
  own: m.clearance_live_fault_own,
  reviewed: m.clearance_live_fault_reviewed,
  left: m.clearance_live_fault_left,
  "finding-missing": m.clearance_live_fault_finding,
};
