import { yesWantedKey, yesWantedOf } from "~/notices/rules/yes-wanted";
import { fileAt, moduleFile } from "~/curriculum/rules/content-paths";
import { findAnswer } from "~/curriculum/queries/asked-drafts";
import { allAskedDrafts } from "~/curriculum/services/asked-drafts.server";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { findAllTrainers } from "~/people/queries/delegations";
import { findEngagedCompanies } from "~/people/queries/engagements";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Db, Store } from "~db/store";
import type { NoticeRow } from "~/notices/queries/notices";
import { tellNotices, type Told } from "./tell-notices.server";

/** The keys of what colleagues ask a trainer to agree to now. */
export async function yesWantedKeys(db: Db, trainerId: string): Promise<string[]> {
  const asked = (await allAskedDrafts(db)).filter(({ askedBy }) => askedBy !== trainerId);
  return asked.map(({ path, askedAt }) => yesWantedKey(path, askedAt));
}

/** Who answered what a notice asks trainers to agree to, and how; null of any other notice, and where nobody did. */
export async function answerTo(db: Db, { key, facts }: Pick<NoticeRow, "key" | "facts">) {
  const wanted = yesWantedOf(key);
  if (!wanted || !("yes" in facts)) return null;
  // A text that comes back as it was has no new version of its own; its module has.
  const module = facts.yes.restores ? fileAt(wanted.path)?.module : undefined;
  const versioned = module === undefined ? wanted.path : moduleFile(module);
  return findAnswer(db, { ...wanted, versioned });
}

/**
 * Tells every trainer who may agree to something that a colleague asks them to, once, and returns how many notices that made. A
 * notice belongs to a company, so it is kept with the first one that the trainer works with; those who work with none see the
 * question in the studio alone.
 */
export async function noticeTrainers({ store, now }: { store: Store; now: Date }): Promise<number> {
  const asked = await allAskedDrafts(store.read);
  if (asked.length === 0) return 0;
  const byCompany = new Map<string, { company: OwnCompany; told: Told[] }>();
  for (const { id, leftAt } of await findAllTrainers(store.read)) {
    if (leftAt !== null && leftAt <= now) continue;
    const [company] = await findEngagedCompanies(store.read, id);
    if (!company) continue;
    const { told } = byCompany.get(company.companyId) ?? { told: [] as Told[] };
    for (const { path, to, title, restores, askedBy, askedAt } of asked)
      if (askedBy !== id)
        told.push({
          personId: id,
          role: "trainer",
          aboutPersonId: askedBy,
          notice: {
            key: yesWantedKey(path, askedAt),
            facts: { kind: "sign-off-wanted", yes: { title, path: to, restores } },
          },
        });
    byCompany.set(company.companyId, { company, told });
  }
  let added = 0;
  for (const { company, told } of byCompany.values()) {
    const rules = await companyRules(store, company);
    added += await tellNotices({ store, rules, now, told, asTold: false });
  }
  return added;
}
