import type { Call } from "~/people/services/call";
import type { Employee } from "~/people/rules/actor";
import { isSameName } from "~/kit/text/name-difference";
import { notFound } from "~/kit/http/refusal";
import { recordDecision } from "~/ledger/services/record-decision.server";
import { addAcknowledgement } from "~/clearance/queries/decisions";
import { currentPolicies } from "~/company/queries/company";
import { newId } from "~db/ids";

export type Acknowledged =
  | { ok: true }
  | {
      ok: false;
      reason: { code: "name-differs"; expected: string } | { code: "not-current"; current: string };
    };

/** The employee acknowledges the newest policy by typing their name. A second time changes nothing. */
export async function acknowledgePolicy({
  store,
  actor,
  now,
  policyVersionId,
  typedName,
  ipAddress,
}: Call<Employee> & {
  policyVersionId: string;
  typedName: string;
  ipAddress: string | null;
}): Promise<Acknowledged> {
  const { personId, sessionId } = actor;
  return store.write(async (tx) => {
    // Inside the transaction, so that no version that came out since can be passed over.
    const versions = (await currentPolicies(tx, actor)).filter(
      (version) => version.publishedAt <= now,
    );
    const policy = versions.find((version) => version.id === policyVersionId);
    const current = versions.at(-1);
    if (!policy || !current) throw notFound("policy");
    if (policy.id !== current.id)
      return { ok: false, reason: { code: "not-current", current: current.version } };
    if (!isSameName(typedName, actor.name)) {
      return { ok: false, reason: { code: "name-differs", expected: actor.name } };
    }
    const said = { policyVersionId, policyHash: policy.hash };
    const personal = { typedName: typedName.trim(), ipAddress };
    const id = newId(now);
    const row = { id, ...said, ...personal, sessionId, acknowledgedAt: now };
    if (!(await addAcknowledgement(tx, actor, row))) return { ok: true };
    await recordDecision(tx, {
      company: actor,
      at: now,
      kind: "policy-acknowledged",
      actor,
      personId,
      evidence: id,
      facts: { ...said, version: policy.version },
      personal: { ...personal, ipAddress: ipAddress ?? undefined },
    });
    return { ok: true };
  });
}
