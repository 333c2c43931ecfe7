import type { ReviewerFault, ReviewState, ReviewWhy } from "~/gate/rules/reviewing/kinds";
import { m } from "~/kit/language/m";
import { wordTable } from "~/kit/language/word-table";
import type { IconName } from "~/kit/parts/icon";
import type { Tone } from "~/kit/text/tone";

/** What went wrong with Hootsuite, in a sentence. */
export const FAULT_WORDS = wordTable<ReviewerFault, string>({
  address: () => m.gate_reviewing_fault_address(),
  away: () => m.gate_reviewing_fault_away(),
  busy: () => m.gate_reviewing_fault_busy(),
  refused: () => m.gate_reviewing_fault_refused(),
  "not-hootsuite": () => m.gate_reviewing_fault_not_hootsuite(),
  rejected: () => m.gate_reviewing_fault_rejected(),
  key: () => m.gate_reviewing_fault_key(),
});

export const STATE_WORDS = wordTable<ReviewState, string>({
  waiting: () => m.gate_reviewing_state_waiting(),
  approving: () => m.gate_reviewing_state_doubtful(),
  rejecting: () => m.gate_reviewing_state_doubtful(),
  approved: () => m.gate_reviewing_state_approved(),
  rejected: () => m.gate_reviewing_state_rejected(),
  elsewhere: () => m.gate_reviewing_state_elsewhere(),
});

export const STATE_LOOKS: Readonly<Record<ReviewState, { tone: Tone; icon: IconName }>> = {
  waiting: { tone: "warn", icon: "clock" },
  approving: { tone: "warn", icon: "help" },
  rejecting: { tone: "warn", icon: "help" },
  approved: { tone: "ok", icon: "check" },
  rejected: { tone: "bad", icon: "pause" },
  elsewhere: { tone: "idle", icon: "arrow-right" },
};

/** Why a message still waits, or was rejected, to managers. */
export const WHY_WORDS = wordTable<ReviewWhy, string>({
  untied: () => m.gate_reviewing_why_untied(),
  turn: () => m.gate_reviewing_why_turn(),
  unreadable: () => m.gate_reviewing_why_unreadable(),
  again: () => m.gate_reviewing_why_again(),
  author: () => m.gate_reviewing_why_author(),
  "same-address": () => m.gate_reviewing_why_same_address(),
  gate: () => m.gate_reviewing_why_gate(),
  ends: () => m.gate_reviewing_why_ends(),
  changed: () => m.gate_reviewing_why_changed(),
});
