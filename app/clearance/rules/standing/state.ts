import type { Moment } from "~/kit/time/moment";
import type { Awaiting } from "./awaiting";
import type { Earning } from "./earning";
import { remedialReason, type Pausing } from "./pauses";
import type { Period } from "./facts";
import type { Tenure } from "./periods";
import type { Reason } from "./standing";
import type { ClearanceState } from "~/clearance/rules/kinds";

/** What a state and its reasons follow from. */
interface Found {
  tenure: Tenure;
  earning: Earning;
  pausing: Pausing;
  awaiting: Awaiting;
}

/** A pause comes before what runs, and that before what has ended, and that before the way to a first clearance. */
export function stateOf(
  { tenure, pausing, awaiting }: Found,
  periods: readonly Period[],
  { today }: Moment,
): ClearanceState {
  if (pausing.stops.length > 0 || pausing.overdue.length > 0 || pausing.nowhere) return "paused";
  if (tenure.running) return tenure.renewSince !== null ? "renewing" : "cleared";
  if (tenure.revocation) return "revoked";
  if (periods.some((period) => period.validUntil < today)) return "expired";
  return awaiting.from ? `awaiting-${awaiting.from}` : "in-training";
}

/** What pauses, then how the last clearance ended, then what stands in the way of the next. */
export function reasonsOf(found: Found, { today }: Moment): Reason[] {
  const { stops, remedial, overdue, nowhere } = found.pausing;
  return [
    ...stops,
    ...(remedial ? [remedial] : []),
    ...overdue,
    ...(nowhere ? [nowhere] : []),
    ...endOf(found, today),
    ...(found.earning.open ? missing(found) : []),
  ];
}

function endOf({ tenure, earning }: Found, today: string): Reason[] {
  const { revocation, running, last } = tenure;
  if (revocation) {
    const { reason, incident, by, at } = revocation;
    const { remedial, modules, open } = earning;
    return [
      { code: "revoked", reason, incident, by, at },
      ...(remedial && open ? [remedialReason(remedial, modules, true)] : []),
    ];
  }
  const expired = last && !running && last.validUntil < today;
  return expired ? [{ code: "expired", validUntil: last.validUntil }] : [];
}

function missing({ earning: { steps }, awaiting: { notYet, from } }: Found): Reason[] {
  const left = steps.total - steps.done;
  if (left > 0) return [{ code: "steps-left", left }];
  if (notYet) {
    const { kind, comment, by, at } = notYet;
    return [{ code: "not-yet", kind, comment, by, at }];
  }
  return from ? [{ code: `${from}-sign-off` }] : [];
}
