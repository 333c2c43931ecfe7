import type { Call } from "~/people/services/call";
import type { Author } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import { engagedCompany } from "~/people/services/delegation/engaged-company.server";
import type { Own } from "~/ledger/rules/own";
import { playbookFile } from "~/curriculum/rules/content-paths";
import { findCompany } from "~/curriculum/queries/rules";

/** Whose playbook is edited: a trainer names a company, a manager has only their own. */
export interface PlaybookDoor extends Call<Author> {
  companyKey: string | null;
}

export interface PlaybookPlace {
  company: Own<{ companyId: string; key: string; name: string; timeZone: string }>;
  /** The file that holds it. */
  path: string;
}

/** The playbook that an author may write; for anyone else it doesn’t exist. */
export async function playbookPlace({
  store,
  actor,
  now,
  companyKey,
}: PlaybookDoor): Promise<PlaybookPlace> {
  const company =
    actor.role === "manager"
      ? companyKey === null && (await findCompany(store.read, actor))
      : companyKey !== null && (await engagedCompany({ store, actor, now, key: companyKey }));
  if (!company) throw notFound("playbook");
  return { company, path: playbookFile(company.key) };
}
