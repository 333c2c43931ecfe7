import type { Call } from "~/people/services/call";
import type { ActorWith } from "~/people/rules/permissions";
import { isSameName } from "~/kit/text/name-difference";
import { boardSummary } from "~/clearance/services/board/board-summary.server";
import { upToDate } from "~/clearance/services/board/up-to-date.server";
import { raiseContentStamp } from "~/authoring/queries/content";
import type { OwnCompany } from "~/ledger/rules/own";
import { recordDecision } from "~/ledger/services/record-decision.server";
import { setArchived } from "~/people/queries/companies";
import { findEmployeeIds } from "~/people/queries/employees";
import { findManagers } from "~/people/queries/engagements";
import { findCompanyByKey } from "~/people/queries/organisation";
import { deleteSessionsOfAll } from "~/people/queries/people";
import { managedCompany } from "~/people/services/delegation/managed-company.server";
import type { Tx } from "~db/store";

type Managing = Call<ActorWith<"company:manage">> & { key: string };

/** What archiving a company would end, or since when it is archived. */
export async function showArchive({ store, actor, now, key }: Managing) {
  const company = await managedCompany({ store, actor, now, key });
  const { version } = await upToDate(store, { company, now });
  const { counts } = await boardSummary(store, company, version);
  const managers = await findManagers(store.read, company);
  const { name, timeZone, archivedAt } = company;
  return {
    company: { key, name, timeZone, archivedAt },
    people: counts.all + managers.filter(({ leftAt }) => !leftAt || leftAt > now).length,
    cleared: counts.cleared,
  };
}

/**
 * Archives a company, whose name was typed to confirm it: nothing about it changes any more, its people are signed out and can’t sign
 * in, and no clearance counts. Nothing is lost. Twice is once; `done` says which it was.
 */
export async function archiveCompany({
  store,
  actor,
  now,
  key,
  typedName,
}: Managing & { typedName: string }): Promise<{ ok: true; done: boolean } | { ok: false }> {
  const company = await managedCompany({ store, actor, now, key });
  if (!isSameName(typedName, company.name)) return { ok: false };
  return store.write(async (tx) => {
    if (await isArchived(tx, key)) return { ok: true, done: false };
    await decide(tx, company, { kind: "company-archived", actor, now });
    await setArchived(tx, company, now);
    const managers = (await findManagers(tx, company)).map(({ id }) => id);
    await deleteSessionsOfAll(tx, [...(await findEmployeeIds(tx, company)), ...managers]);
    return { ok: true, done: true };
  });
}

/** Brings an archived company back as it was; its people sign in again. Twice is once. */
export async function restoreCompany({
  store,
  actor,
  now,
  key,
}: Managing): Promise<{ done: boolean }> {
  const company = await managedCompany({ store, actor, now, key });
  return store.write(async (tx) => {
    if (!(await isArchived(tx, key))) return { done: false };
    await setArchived(tx, company, null);
    await decide(tx, company, { kind: "company-restored", actor, now });
    return { done: true };
  });
}

async function isArchived(tx: Tx, key: string): Promise<boolean> {
  return Boolean((await findCompanyByKey(tx, key))?.archivedAt);
}

async function decide(
  tx: Tx,
  company: OwnCompany,
  {
    kind,
    actor,
    now,
  }: Pick<Managing, "actor" | "now"> & { kind: "company-archived" | "company-restored" },
) {
  const said = { company, at: now, kind, actor, personId: null, facts: {} };
  await recordDecision(tx, { ...said, evidence: company.companyId });
  // Whether clearances count is remembered with what is taught.
  await raiseContentStamp(tx);
}
