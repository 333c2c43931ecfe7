import type { Call } from "~/people/services/call";
import { enrolOne } from "./change-enrolment.server";
import { SYSTEM } from "~/ledger/services/record-decision.server";
import { findDecidingRole } from "~/ledger/queries/ledger";
import type { OwnCompany, OwnPerson } from "~/ledger/rules/own";
import type { Tx } from "~db/store";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { offeredProgramme } from "./bulk/named.server";

/**
 * Enrols a person in a programme for some of their company's channels, with a due date. Used when a company is set
 * up; managers assign. Enrolling somebody twice changes nothing.
 */
export async function enrol({
  store,
  now,
  person,
  programmeKey,
  channelKeys,
  dueOn,
  enrolledBy,
}: Omit<Call, "actor"> & {
  person: OwnPerson;
  programmeKey: string;
  channelKeys: readonly string[];
  dueOn: string | null;
  enrolledBy: string | null;
}): Promise<void> {
  const programme = offeredProgramme(await companyRules(store, person), programmeKey);
  await store.write(async (tx) => {
    const actor = await deciderOf(tx, person, enrolledBy);
    const deciding = { person, programme, now, actor };
    await enrolOne(tx, deciding, { channelKeys, dueOn });
  });
}

async function deciderOf(tx: Tx, company: OwnCompany, personId: string | null) {
  const role = personId === null ? undefined : await findDecidingRole(tx, company, personId);
  return role ? { personId, role } : SYSTEM;
}
