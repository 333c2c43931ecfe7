import type { ErasureReason } from "~/clearance/rules/erasure";
import { isSameName } from "~/kit/text/name-difference";
import { notFound } from "~/kit/http/refusal";
import { findPersonKey } from "~/ledger/queries/ledger";
import type { Manager } from "~/people/rules/actor";
import type { Call } from "~/people/services/call";
import { findEmployees } from "~/people/queries/employees";
import type { Db } from "~db/store";
import { eraseWithin } from "./erase-person.server";

interface Input extends Call<Manager> {
  personId: string;
}

/** `done` is false where they had been erased before: sending it twice erases once. */
type LeaverErased =
  | { ok: true; done: boolean }
  | { ok: false; reason: "not-left" | "name-differs" };

/** A manager erases what is personal of an employee who has left, by typing their name. Nobody who is still there is erased. */
export async function eraseLeaver({
  store,
  actor,
  now,
  personId,
  typedName,
  reason,
}: Input & { typedName: string; reason: ErasureReason }): Promise<LeaverErased> {
  return store.write(async (tx) => {
    const { employee, erased } = await leaverOf(tx, actor, personId);
    if (erased) return { ok: true, done: false };
    if (employee.leftAt === null || employee.leftAt > now) return { ok: false, reason: "not-left" };
    if (!isSameName(typedName, employee.name)) return { ok: false, reason: "name-differs" };
    await eraseWithin(tx, employee, { by: actor, now, reason });
    return { ok: true, done: true };
  });
}

/** The person a manager is about to erase, and whether they can be. */
export async function showErasure({ store, actor, now, personId }: Input) {
  const { employee, erased } = await leaverOf(store.read, actor, personId);
  const { id, name, givenName, leftAt } = employee;
  return { person: { id, name, givenName }, erased, left: leftAt !== null && leftAt <= now };
}

async function leaverOf(db: Db, company: Manager, personId: string) {
  const [employee] = await findEmployees(db, { company, personIds: [personId] });
  if (!employee) throw notFound("person");
  return { employee, erased: (await findPersonKey(db, employee, personId)) === null };
}
