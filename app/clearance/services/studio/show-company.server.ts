import type { Call } from "~/people/services/call";
import type { BoardQuery } from "~/clearance/rules/board/board";
import type { Trainer } from "~/people/rules/actor";
import { findPage } from "~/clearance/services/board/find-page.server";
import { titledFor } from "~/clearance/services/standing/readers-titles.server";
import { setupChecklist } from "~/company/rules/setup/checklist";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";
import { findManagers, findTrainers } from "~/people/queries/engagements";
import type { Db } from "~db/store";
import { engagedCompany } from "~/people/services/delegation/engaged-company.server";

/** What a trainer looks for among a company's people. */
export type CompanyQuery = Pick<BoardQuery, "search" | "group" | "page" | "pageSize">;

/** One page of a company's people with how far they are, for a trainer engaged with it. */
export async function showCompany({
  store,
  actor,
  now,
  key,
  query,
}: Call<Trainer> & { key: string; query: CompanyQuery }) {
  const company = await engagedCompany({ store, actor, now, key });
  const byName = { ...query, sort: "name", descending: false } as const;
  const { rules, ...shown } = await findPage(store, { company, now, query: byName });
  const { step } = titledFor(rules);
  const everyone = shown.everyone.counts.all;
  return {
    company: {
      key: company.key,
      name: company.name,
      timeZone: company.timeZone,
      archivedAt: rules.company.archivedAt,
    },
    everyone,
    /** What is missing before anybody can be cleared; null where nothing is. */
    setup: await setupOf(store.read, rules, { employees: everyone, now }),
    rows: shown.rows.map(({ person, programmes }) => ({
      person,
      programmes: programmes.map((one) => ({ ...one, nextStep: step(one.nextStep) })),
    })),
    matching: shown.matching,
    page: shown.page,
    pages: shown.pages,
    counts: shown.counts,
  };
}

async function setupOf(
  db: Db,
  { owner, channels, offered, playbook, policies }: CompanyRules,
  { employees, now }: { employees: number; now: Date },
) {
  const stay = ({ leftAt }: { leftAt: Date | null }) => leftAt === null || leftAt > now;
  const [managers, trainers] = await Promise.all([
    findManagers(db, owner),
    findTrainers(db, owner),
  ]);
  return setupChecklist({
    employees,
    managers: managers.filter(stay).length,
    trainers: trainers.filter(stay).length,
    channels: channels.length,
    programmes: offered.size,
    playbook: playbook !== null,
    policy: policies.length > 0,
  });
}
