import type { Fault } from "~/gate/rules/groups/kinds";
import { m } from "~/kit/language/m";
import { wordTable } from "~/kit/language/word-table";

/** What went wrong with the identity provider, in a sentence. */
export const FAULT_WORDS = wordTable<Fault, string>({
  address: () => m.gate_groups_fault_address(),
  away: () => m.gate_groups_fault_away(),
  busy: () => m.gate_groups_fault_busy(),
  refused: () => m.gate_groups_fault_refused(),
  "not-scim": () => m.gate_groups_fault_not_scim(),
  rejected: () => m.gate_groups_fault_rejected(),
  "no-group": () => m.gate_groups_fault_no_group(),
  "several-groups": () => m.gate_groups_fault_several_groups(),
  "not-applied": () => m.gate_groups_fault_not_applied(),
  token: () => m.gate_groups_fault_token(),
  gate: () => m.gate_groups_fault_gate(),
});
