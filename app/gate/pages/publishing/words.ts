import type { PostState, PublisherFault } from "~/gate/rules/publishing/kinds";
import { m } from "~/kit/language/m";
import { wordTable } from "~/kit/language/word-table";
import type { Tone } from "~/kit/text/tone";
import type { IconName } from "~/kit/parts/icon";

/** What went wrong with Postiz, in a sentence. */
export const FAULT_WORDS = wordTable<PublisherFault, string>({
  address: () => m.gate_publishing_fault_address(),
  away: () => m.gate_publishing_fault_away(),
  busy: () => m.gate_publishing_fault_busy(),
  refused: () => m.gate_publishing_fault_refused(),
  "not-postiz": () => m.gate_publishing_fault_not_postiz(),
  rejected: () => m.gate_publishing_fault_rejected(),
  key: () => m.gate_publishing_fault_key(),
});

export const STATE_WORDS = wordTable<PostState, string>({
  draft: () => m.gate_publishing_state_draft(),
  sending: () => m.gate_publishing_state_sending(),
  scheduled: () => m.gate_publishing_state_scheduled(),
  doubtful: () => m.gate_publishing_state_doubtful(),
  held: () => m.gate_publishing_state_held(),
});

export const STATE_LOOKS: Readonly<Record<PostState, { tone: Tone; icon: IconName }>> = {
  draft: { tone: "idle", icon: "pen" },
  sending: { tone: "warn", icon: "clock" },
  scheduled: { tone: "ok", icon: "check" },
  doubtful: { tone: "warn", icon: "help" },
  held: { tone: "bad", icon: "pause" },
};
