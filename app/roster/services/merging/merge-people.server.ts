import { applyRules } from "~/assignment/services/apply-rules.server";
import {
  creditMistakes,
  type CreditMistake,
  type WantedCredit,
} from "~/clearance/rules/credits/credits";
import { giveCredit } from "~/clearance/services/credits/credit-module.server";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { m } from "~/kit/language/m";
import { localDateOf, momentIn, type LocalDate } from "~/kit/time/moment";
import { recordDecision } from "~/ledger/services/record-decision.server";
import { forgetAddressChange, setAddress } from "~/people/queries/address-changes";
import { markLeft } from "~/people/queries/memberships";
import { deleteSessionsOf } from "~/people/queries/people";
import { findTeamsOf } from "~/people/queries/teams";
import type { ActorWith } from "~/people/rules/permissions";
import { mergedAddress } from "~/people/rules/merged";
import { findPersonCalled } from "~/roster/queries/person";
import { keptCompany } from "~/roster/services/kept-company.server";
import type { Keeping } from "~/roster/services/roster-company.server";
import { changeIn } from "~/roster/services/teams/team-people.server";
import { newId } from "~db/ids";
import { planMerge, type MergeRefusal } from "./plan.server";

/** Only who may credit somebody merges: a manager or a trainer, and never themselves. */
export type Merging = Omit<Keeping, "actor"> & { actor: ActorWith<"people:merge"> };

/** `kept` and `formerly` are addresses; null where it was done before. */
export type PeopleMerged =
  | { ok: true; done: { kept: string; formerly: string } | null }
  | { ok: false; reason: MergeRefusal }
  | { ok: false; reason: "credit"; mistakes: CreditMistake[] };

/**
 * Two of a company's people are one human, and who merges them answers for that. From now on they are `personId`: the other leaves
 * the company, and their address is free. History stays where it is; what the other had learned is recognised until a day, module
 * by module, with the reason. Policies and sign-offs are the kept person's own to sign and to get. Twice is once.
 */
export async function mergePeople({
  personId,
  otherId,
  validUntil,
  reason,
  ...keeping
}: Merging & {
  personId: string;
  otherId: string;
  validUntil: LocalDate;
  reason: string;
}): Promise<PeopleMerged> {
  const { store, actor, now } = keeping;
  const company = await keptCompany(keeping);
  const rules = await companyRules(store, company);
  return await store.write(async (tx) => {
    const asked = { company, rules, kept: personId, ended: otherId, actor, now };
    const plan = await planMerge(tx, asked);
    if (plan.endedIsMerged && plan.refused === "merged" && personId !== otherId)
      return { ok: true, done: null };
    if (plan.refused) return { ok: false, reason: plan.refused };
    const { kept, ended } = plan;
    const one = await findPersonCalled(tx, kept);
    const other = await findPersonCalled(tx, ended);
    if (!one || !other) return { ok: false, reason: "same" };
    const evidence = m.roster_merge_evidence({ name: other.name, address: other.email });
    const wanted: { moduleId: string; credit: WantedCredit }[] = [
      ...plan.learned.map(({ module, at }) => ({
        moduleId: module.id,
        credit: {
          kind: "recognition" as const,
          completedOn: localDateOf(at, company.timeZone),
          validUntil,
          evidence,
        },
      })),
      ...plan.credits.map(({ moduleId, kind, completedOn, validUntil: until, evidence: own }) => ({
        moduleId,
        credit: { kind, completedOn, validUntil: until, evidence: own },
      })),
    ];
    const moment = momentIn(company.timeZone, now);
    const mistakes = wanted.flatMap(({ credit }) => creditMistakes(credit, moment));
    if (mistakes.length > 0) return { ok: false, reason: "credit", mistakes };

    for (const { moduleId, credit } of wanted) {
      const title = rules.modules.get(moduleId)?.title ?? moduleId;
      const module = { id: moduleId, title };
      await giveCredit(tx, kept, { id: newId(now), module, wanted: credit, reason, actor, now });
    }
    const own = new Map((await findTeamsOf(tx, kept)).map((team) => [team.id, team.isManager]));
    for (const { id: teamId, name, isManager } of plan.teams) {
      const manages = isManager && plan.roles.includes("manager");
      if (own.get(teamId) !== undefined && (own.get(teamId) || !manages)) continue;
      await changeIn(tx, kept, { team: { teamId, name }, isManager: manages, by: actor, now });
    }
    if (plan.endedRoles.length > 0) await markLeft(tx, ended, { at: now });
    await setAddress(tx, ended, { email: mergedAddress(otherId), now });
    await forgetAddressChange(tx, ended);
    await deleteSessionsOf(tx, otherId);
    const facts = { kept: personId, ended: otherId, modules: wanted.length };
    for (const [as, who] of [
      ["ended", ended],
      ["kept", kept],
    ] as const)
      await recordDecision(tx, {
        company,
        at: now,
        kind: "person-merged",
        actor,
        personId: who.personId,
        evidence: `${otherId}-merged`,
        facts: { as, ...facts },
        personal: as === "ended" ? { name: other.name, email: other.email, reason } : { reason },
      });
    if (plan.roles.includes("employee"))
      await applyRules(tx, { company, personIds: [personId] }, now);
    return { ok: true, done: { kept: one.email, formerly: other.email } };
  });
}
