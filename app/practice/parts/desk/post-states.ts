import type { IconName } from "~/kit/parts/icon";
import type { Tone } from "~/kit/text/tone";
import type { PostState } from "~/practice/rules/desk/shown";

interface Look {
  tone: Tone;
  icon: IconName;
}

/** How a state looks beside its word; new posts show when they came instead. */
export const STATE_LOOKS: Record<PostState, Look> = {
  new: { tone: "idle", icon: "dot" },
  draft: { tone: "info", icon: "pen" },
  replied: { tone: "ok", icon: "check" },
  escalated: { tone: "ok", icon: "arrow-up" },
  left: { tone: "ok", icon: "cross" },
  right: { tone: "ok", icon: "check" },
  wrong: { tone: "bad", icon: "cross" },
  waiting: { tone: "info", icon: "clock" },
  approved: { tone: "ok", icon: "check" },
  again: { tone: "warn", icon: "pen" },
  failed: { tone: "warn", icon: "alert" },
};
