import { m } from "~/kit/language/m";
import type { MergeRefusal } from "~/roster/services/merging/plan.server";

const WHY: Record<MergeRefusal, () => string> = {
  own: m.roster_merge_fault_own,
  same: m.roster_merge_fault_same,
  left: m.roster_merge_fault_left,
  elsewhere: m.roster_merge_fault_elsewhere,
  erased: m.roster_details_fault_erased,
  merged: m.roster_details_fault_merged,
  suspended: m.roster_merge_fault_suspended,
  "not-employee": m.roster_merge_fault_not_employee,
};

/** Why two people are not merged. */
export const mergeRefusalWords = (reason: MergeRefusal): string => WHY[reason]();
