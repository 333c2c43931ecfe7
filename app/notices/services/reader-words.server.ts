import { noticeWords } from "~/clearance/rules/events/events";
import type { NoticeSetting, NoticeWords } from "~/clearance/rules/events/notice-kinds";
import { settledLink, settledText, type Settled } from "~/notices/rules/settled";
import { momentIn } from "~/kit/time/moment";
import type { Role } from "~/people/rules/kinds";
import { findManagersFor } from "~/people/queries/engagements";
import type { NoticeRow } from "~/notices/queries/notices";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { titledFor, type Titled } from "~/clearance/services/standing/readers-titles.server";
import type { Store } from "~db/store";

function readAbout({ companyId, aboutId }: Pick<NoticeRow, "companyId" | "aboutId">): string {
  return `${companyId} ${aboutId}`;
}

/** What each of these notices says to its reader, and why it is settled where it is. The managers’ names are those of today. */
export async function wordsFor(
  store: Store,
  role: Role,
  rows: readonly NoticeRow[],
  now: Date,
  settlings: ReadonlyMap<string, Settled> = new Map(),
): Promise<(row: NoticeRow) => NoticeWords & { settled: string | null }> {
  const managers = new Map<string, { givenName: string }[]>();
  // Only employees read who decides.
  for (const row of role === "employee" ? rows : []) {
    const of = readAbout(row);
    if (!managers.has(of)) managers.set(of, await findManagersFor(store.read, row, row.aboutId));
  }
  const titled = new Map<string, Titled>();
  for (const row of rows)
    if (!titled.has(row.companyId))
      titled.set(row.companyId, titledFor(await companyRules(store, row)));
  return ({ id, facts: kept, companyId, companyKey, company, timeZone, aboutId, aboutName }) => {
    const facts = titled.get(companyId)?.notice(kept) ?? kept;
    const setting: NoticeSetting = {
      company,
      companyKey,
      timeZone,
      today: momentIn(timeZone, now).today,
      managers: (managers.get(readAbout({ companyId, aboutId })) ?? []).map(
        ({ givenName }) => givenName,
      ),
      about: { id: aboutId, name: aboutName },
      toTrainer: role === "trainer",
    };
    const words = noticeWords(facts, setting);
    const why = settlings.get(id);
    if (!why) return { ...words, settled: null };
    const link = settledLink(facts, words.link, setting);
    return { ...words, link, settled: settledText(facts, why, setting) };
  };
}
