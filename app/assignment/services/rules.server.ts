import { turn } from "~/kit/heavy/turn";
import type { Call, Creating } from "~/people/services/call";
import { dueFault, type DueFault, type DueRule } from "~/assignment/rules/due";
import { momentIn } from "~/kit/time/moment";
import type { Manager } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { recordDecision } from "~/ledger/services/record-decision.server";
import {
  addRule,
  endRule,
  findMembers,
  findRulesInForce,
  findTeams,
  listRules,
} from "~/assignment/queries/assignments";
import type { OwnCompany } from "~/ledger/rules/own";
import { isSent } from "~db/sent";
import type { Store, Tx } from "~db/store";
import { applyRules } from "./apply-rules.server";
import { ownChannels, offeredProgramme } from "./bulk/named.server";

export type RuleRefusal = DueFault | "no-channels" | "due-days" | "there-already";

export type RuleMade = { ok: true; id: string } | { ok: false; reason: RuleRefusal };

const MOST_DUE_DAYS = 365;
/** So many are enrolled in one write. */
const AT_ONCE = 50;

/**
 * Makes a rule: everyone in a team, or in the company if no team is named, is enrolled in a programme on some channels, now and when they
 * join later. A manager of teams makes rules for those. Each team has at most one rule for a programme; a second one is refused.
 */
export async function makeRule({
  store,
  actor,
  now,
  id,
  programmeKey,
  teamId,
  channelIds,
  due,
}: Creating<Manager> & {
  programmeKey: string;
  teamId: string | null;
  channelIds: readonly string[];
  due: DueRule;
}): Promise<RuleMade> {
  const rules = await companyRules(store, actor);
  const { today } = momentIn(rules.company.timeZone, now);
  const programme = offeredProgramme(rules, programmeKey);
  const channels = ownChannels(rules, channelIds);
  const fault = dueFault(due.dueOn, today);
  const { dueDays } = due;

  const made = await store.write(async (tx): Promise<RuleMade> => {
    const team = await ruledTeam(tx, actor, teamId);
    const made = { companyId: actor.companyId, createdBy: actor.personId };
    if (await isSent(tx, "assignment", id, made)) return { ok: true, id };
    if (channels.length === 0) return { ok: false, reason: "no-channels" };
    if (fault) return { ok: false, reason: fault };
    if (dueDays !== null && !(dueDays >= 1 && dueDays <= MOST_DUE_DAYS))
      return { ok: false, reason: "due-days" };
    const inForce = await findRulesInForce(tx, rules.owner);
    if (inForce.some((rule) => rule.programmeId === programme.id && rule.teamId === teamId))
      return { ok: false, reason: "there-already" };
    const row = { id, programmeId: programme.id, teamId, ...due };
    await addRule(
      tx,
      rules.owner,
      { ...row, createdBy: actor.personId, createdAt: now },
      channels.map((channel) => channel.id),
    );
    await recordDecision(tx, {
      company: actor,
      at: now,
      kind: "rule-made",
      actor,
      personId: null,
      evidence: id,
      facts: {
        programme: programme.title,
        team: team?.name ?? null,
        channels: channels.map(({ key }) => key),
        ...due,
      },
    });
    return { ok: true, id };
  });
  if (made.ok) await applyToAll(store, rules.owner, now);
  return made;
}

/** Applies a company's rules to everyone, some in a write, and lets other requests in between. Returns how many that touched. */
export async function applyToAll(
  store: Store,
  company: OwnCompany,
  now: Date,
  personIds?: readonly string[],
): Promise<number> {
  const some = personIds ? { company, personIds } : { company };
  const members = await findMembers(store.read, some, now);
  let touched = 0;
  for (let from = 0; from < members.length; from += AT_ONCE) {
    const part = members.slice(from, from + AT_ONCE).map(({ id }) => id);
    const done = await store.write((tx) => applyRules(tx, { company, personIds: part }, now));
    touched += done.length;
    await turn();
  }
  return touched;
}

/** Ends a rule: the people it enrolled stay enrolled, and it enrols nobody else. Ending it twice is the same as once. */
export async function endRuleOf({
  store,
  actor,
  now,
  assignmentId,
}: Call<Manager> & { assignmentId: string }): Promise<void> {
  const { personId: endedBy } = actor;
  const { programmes, owner } = await companyRules(store, actor);
  await store.write(async (tx) => {
    const rule = (await listRules(tx, actor)).find(({ id }) => id === assignmentId);
    if (!rule) throw notFound("rule");
    if (!(await endRule(tx, owner, { assignmentId, endedBy, endedAt: now }))) return;
    const programme = programmes.get(rule.programmeId)?.title ?? "";
    await recordDecision(tx, {
      company: actor,
      at: now,
      kind: "rule-ended",
      actor,
      personId: null,
      evidence: `${assignmentId}-ended`,
      facts: { assignmentId, programme, team: rule.team },
    });
  });
}

/** Whose rule it is to be: a team's, or with null everyone's, which does not exist to a manager of teams. */
async function ruledTeam(tx: Tx, manager: Manager, teamId: string | null) {
  if (teamId === null && manager.teams === "all") return null;
  const team = (await findTeams(tx, manager)).find(({ id }) => id === teamId);
  if (!team) throw notFound("team");
  return team;
}
