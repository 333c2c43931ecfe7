import type { Call } from "~/people/services/call";
import type { Trainer } from "~/people/rules/actor";
import { policyRecord, type PolicyRecord } from "~/clearance/services/policy/record.server";
import { traineeOf } from "~/assessment/services/trainer/trainee-attempt.server";

/** What somebody signed, for a trainer: without where they signed it from. */
export async function showPolicyRecord({
  version,
  ...asked
}: Call<Trainer> & { key: string; personId: string; version: string }): Promise<PolicyRecord> {
  const { company, person } = await traineeOf(asked);
  const one = { company, personId: person.id, version };
  return (await policyRecord(asked.store, one)).record;
}
