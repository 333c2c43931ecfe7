import type { NextStep, Reason } from "~/clearance/rules/standing/standing";
import type { ClearanceState } from "~/clearance/rules/kinds";
import type { standingOf, Case } from "./clearance";

/** A case, and where somebody stands in it: the state, the reasons in their order, and the next step. */
export type Row = [
  name: string,
  given: Case,
  state: ClearanceState,
  reasons: Reason["code"][],
  next: NextStep["kind"] | null,
  more?: Partial<ReturnType<typeof standingOf>>,
];
