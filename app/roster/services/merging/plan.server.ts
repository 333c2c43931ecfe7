import { gatherFacts } from "~/clearance/services/standing/gather-facts.server";
import { standingsOf } from "~/clearance/services/standing/standings.server";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";
import { momentIn } from "~/kit/time/moment";
import type { OwnPerson } from "~/ledger/rules/own";
import { findElsewhere, findRolesOf } from "~/people/queries/roles";
import { findTeamsOf } from "~/people/queries/teams";
import type { Actor } from "~/people/rules/actor";
import { learnedBesides } from "~/roster/rules/merge";
import type { ChangeRefusal } from "~/roster/rules/identity";
import { changeable } from "~/roster/services/details/changeable.server";
import type { KeptCompany } from "~/roster/services/kept-company.server";
import type { Db } from "~db/store";

export type MergeRefusal = ChangeRefusal | "same" | "left" | "suspended" | "not-employee";

/**
 * What merging one of a company's people into another does, and why it is not done, if so. Nothing that either did, signed or was
 * granted moves: the one who is kept is credited for what the other had learned, and earns the rest themselves.
 */
export async function planMerge(
  db: Db,
  {
    company,
    rules,
    kept: keptId,
    ended: endedId,
    actor,
    now,
  }: {
    company: KeptCompany;
    rules: CompanyRules;
    kept: string;
    ended: string;
    actor: Actor;
    now: Date;
  },
) {
  const kept = await changeable(db, { company, personId: keptId, actor });
  const ended = await changeable(db, { company, personId: endedId, actor });
  const moment = momentIn(company.timeZone, now);
  const factsOf = async (one: OwnPerson) =>
    (await gatherFacts(db, { company, personIds: [one.personId] }))[0];
  const known = { kept: await factsOf(kept.one), ended: await factsOf(ended.one) };
  const nothing = { evidence: new Map(), credits: [] };
  const { learned, credits } = learnedBesides(
    known.ended?.person ?? nothing,
    known.kept?.person ?? nothing,
    rules.modules.values(),
    moment.today,
  );
  const runs = async (one: OwnPerson) =>
    (await findRolesOf(db, one))
      .filter(({ leftAt }) => leftAt === null || leftAt > now)
      .map(({ role }) => role);
  const roles = await runs(kept.one);
  const endedRoles = await runs(ended.one);
  const suspended = known.ended?.person.suspensions.at(-1)?.action === "suspend";
  const why = (): MergeRefusal | null => {
    if (keptId === endedId) return "same";
    if (kept.refused ?? ended.refused) return kept.refused ?? ended.refused;
    if (roles.length === 0) return "left";
    if (suspended) return "suspended";
    if (learned.length + credits.length > 0 && !roles.includes("employee")) return "not-employee";
    return null;
  };
  return {
    kept: kept.one,
    ended: ended.one,
    endedIsMerged: ended.refused === "merged",
    roles,
    endedRoles,
    refused: why() ?? ((await findElsewhere(db, ended.one, now)).length > 0 ? "elsewhere" : null),
    learned,
    credits,
    /** What the other is cleared for today, which ends. */
    held: known.ended
      ? standingsOf(known.ended, rules, moment)
          .standings.filter(({ holds }) => holds)
          .map(({ programme }) => programme.title)
      : [],
    teams: await findTeamsOf(db, ended.one),
    today: moment.today,
  };
}
