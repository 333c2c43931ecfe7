import type { Earning } from "./earning";
import type { EnrolmentFacts, SignOff } from "./facts";
import { lastGrantOf, latestOf, type Tenure } from "./periods";
import type { SignOffKind } from "~/clearance/rules/kinds";

/** What was said of what somebody earns, and whose word it waits for. */
export interface Awaiting {
  trainerSignOff: SignOff | null;
  managerSignOff: SignOff | null;
  /** The last word was “not yet”, and the employee has not asked again since. */
  notYet: SignOff | null;
  /** Nobody while something is left to do, or somebody is stopped. */
  from: SignOffKind | null;
  since: Date | null;
}

export function awaitingOf(
  enrolment: EnrolmentFacts,
  tenure: Tenure,
  earning: Earning,
  stopped: boolean,
): Awaiting {
  const { open, steps, signOffs } = earning;
  const trainerSignOff = lastOf(signOffs, "trainer");
  const managerSignOff = lastOf(signOffs, "manager");
  const notYet = refusalWithoutRequest(signOffs, enrolment.requests);
  const ready = open && steps.done === steps.total && !notYet && !stopped;
  const competent = trainerSignOff?.verdict === "competent" ? trainerSignOff : null;
  return {
    trainerSignOff,
    managerSignOff,
    notYet,
    from: ready ? (competent ? "manager" : "trainer") : null,
    since: ready ? becameTheirTurn(enrolment, tenure, earning, competent) : null,
  };
}

/** The moment at which everything that they need was there. */
function becameTheirTurn(
  { requests, enrolledAt }: EnrolmentFacts,
  tenure: Tenure,
  { modules, policy, widens }: Earning,
  competent: SignOff | null,
): Date | null {
  return latestOf([
    ...modules.map(({ since }) => since),
    policy?.acknowledgedAt ?? null,
    competent?.at ?? null,
    requests.at(-1) ?? null,
    tenure.revocation?.at ?? null,
    tenure.renewSince,
    widens ? lastGrantOf(tenure) : null,
    enrolledAt,
  ]);
}

function lastOf(signOffs: readonly SignOff[], kind: SignOffKind): SignOff | null {
  return signOffs.findLast((sign) => sign.kind === kind) ?? null;
}

function refusalWithoutRequest(
  signOffs: readonly SignOff[],
  requests: readonly Date[],
): SignOff | null {
  const last = signOffs.at(-1);
  if (last?.verdict !== "not-yet") return null;
  return requests.some((at) => at > last.at) ? null : last;
}
