import { setPolicyVersion } from "~/authoring/rules/policy/file";
import { fileHistory } from "~/authoring/queries/authoring";
import { nextVersion } from "~/company/rules/policy/version";
import { policiesFile, policyFile, type FilePlace } from "~/curriculum/rules/content-paths";
import { localDateOf } from "~/kit/time/moment";
import { findCompanyByKey } from "~/people/queries/organisation";
import type { Db } from "~db/store";

/** A draft of a company's policy as the version that follows the newest one, in a file of its own. */
export async function nextPolicy(
  db: Db,
  { file, text, now }: { file: FilePlace; text: string; now: Date },
) {
  const companyKey = file.company ?? "";
  const version = await nextPolicyVersion(db, { companyKey, now });
  const path = policyFile(companyKey, version);
  const ready = setPolicyVersion(text, version) ?? text;
  return { changes: new Map([[path, ready]]), made: new Map([[path, 0]]) };
}

/** What the next version of a company's policy is called. By the company's calendar, a new year begins with its first. */
export async function nextPolicyVersion(
  db: Db,
  { companyKey, now }: { companyKey: string; now: Date },
): Promise<string> {
  const history = await fileHistory(db, policiesFile(companyKey));
  const company = await findCompanyByKey(db, companyKey);
  const year = Number(localDateOf(now, company?.timeZone ?? "UTC").slice(0, 4));
  return nextVersion(
    history.flatMap(({ name }) => name ?? []),
    year,
  );
}
