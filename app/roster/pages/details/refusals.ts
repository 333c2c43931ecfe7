import { m } from "~/kit/language/m";
import type { ChangeRefusal } from "~/roster/rules/identity";

const WHY: Record<ChangeRefusal, () => string> = {
  own: m.roster_details_fault_own,
  elsewhere: m.roster_details_fault_elsewhere,
  erased: m.roster_details_fault_erased,
  merged: m.roster_details_fault_merged,
};

/** Why nothing about somebody is changed. */
export const refusalWords = (why: ChangeRefusal): string => WHY[why]();
