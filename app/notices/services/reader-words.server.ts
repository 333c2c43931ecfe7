import { noticeWords } from "~/clearance/rules/events/events";
import type { NoticeWords } from "~/clearance/rules/events/notice-kinds";
import { momentIn } from "~/kit/time/moment";
import type { Role } from "~/people/rules/kinds";
import { findManagers } from "~/people/queries/engagements";
import type { NoticeRow } from "~/notices/queries/notices";
import type { Db } from "~db/store";

/** What each of these notices says to its reader. The managers’ names are those of today. */
export async function wordsFor(
  db: Db,
  role: Role,
  rows: readonly NoticeRow[],
  now: Date,
): Promise<(row: NoticeRow) => NoticeWords> {
  const managers = new Map<string, string[]>();
  // Only an employee is told who decides, and has one company.
  for (const row of role === "employee" ? rows : []) {
    if (managers.has(row.companyId)) continue;
    const found = await findManagers(db, row);
    managers.set(
      row.companyId,
      found.map(({ givenName }) => givenName),
    );
  }
  return ({ facts, companyId, companyKey, company, timeZone, aboutId, aboutName }) =>
    noticeWords(facts, {
      company,
      companyKey,
      timeZone,
      today: momentIn(timeZone, now).today,
      managers: managers.get(companyId) ?? [],
      about: { id: aboutId, name: aboutName },
      toTrainer: role === "trainer",
    });
}
