import { playbookFile } from "~/curriculum/rules/content-paths";
import type { Call } from "~/people/services/call";
import type { Author } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import { engagedCompany } from "~/people/services/delegation/engaged-company.server";
import type { Own } from "~/ledger/rules/own";
import { findCompany } from "~/curriculum/queries/rules";
import { policiesFile } from "~/curriculum/rules/content-paths";

/** Whose playbook or policy is edited: a trainer names a company, a manager has only their own. */
export interface CompanyDoor extends Call<Author> {
  companyKey: string | null;
}

export interface CompanyPlace {
  company: Own<{ companyId: string; key: string; name: string; timeZone: string }>;
  /** The file that holds it, or the draft of its next version. */
  path: string;
}

/** The playbook that an author may write; for anyone else it doesn’t exist. */
export async function playbookPlace(door: CompanyDoor): Promise<CompanyPlace> {
  const company = await doorsCompany(door);
  if (!company) throw notFound("playbook");
  return { company, path: playbookFile(company.key) };
}

/** The same for the policy. */
export async function policyPlace(door: CompanyDoor): Promise<CompanyPlace> {
  const company = await doorsCompany(door);
  if (!company) throw notFound("policy");
  return { company, path: policiesFile(company.key) };
}

async function doorsCompany({ store, actor, now, companyKey }: CompanyDoor) {
  if (actor.role === "manager") return companyKey === null ? findCompany(store.read, actor) : null;
  return companyKey === null ? null : engagedCompany({ store, actor, now, key: companyKey });
}
