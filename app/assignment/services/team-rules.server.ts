import { planByRule } from "~/assignment/rules/plans";
import {
  addRule,
  endRule,
  findMembers,
  findRulesInForce,
  listRules,
  type RuleInForce,
} from "~/assignment/queries/assignments";
import { momentIn } from "~/kit/time/moment";
import { recordDecision, type Decider } from "~/ledger/services/record-decision.server";
import type { OwnCompany } from "~/ledger/rules/own";
import { newId } from "~db/ids";
import type { Db, Tx } from "~db/store";
import { knownEnrolments } from "./apply-rules.server";

interface Deciding {
  company: OwnCompany & { timeZone: string };
  by: Decider & { personId: string };
  /** Of programmes, by id. */
  titles: ReadonlyMap<string, string>;
  now: Date;
}

/** How many rules that have not ended each team has, by the team's id. */
export async function countRules(db: Db, company: OwnCompany): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const { teamId, endedAt } of await listRules(db, company))
    if (teamId !== null && endedAt === null) counts.set(teamId, (counts.get(teamId) ?? 0) + 1);
  return counts;
}

/** Ends every rule of a team, and says how many there were. The people they enrolled stay enrolled. */
export async function endTeamRules(
  tx: Tx,
  teamId: string,
  { company, by, titles, now }: Deciding,
): Promise<number> {
  const rules = await listRules(tx, company);
  const running = rules.filter((rule) => rule.teamId === teamId && rule.endedAt === null);
  for (const { id: assignmentId, programmeId, team } of running) {
    const ended = { assignmentId, endedBy: by.personId, endedAt: now };
    if (!(await endRule(tx, company, ended))) continue;
    await recordDecision(tx, {
      company,
      at: now,
      kind: "rule-ended",
      actor: by,
      personId: null,
      evidence: `${assignmentId}-ended`,
      facts: { assignmentId, programme: titles.get(programmeId) ?? "", team },
    });
  }
  return running.length;
}

/** What one team's rules become where it goes into another: those for programmes that the other has no rule for. */
export function rulesToMove(
  inForce: readonly RuleInForce[],
  { from, into }: { from: string; into: string },
): RuleInForce[] {
  const there = new Set(
    inForce.filter(({ teamId }) => teamId === into).map(({ programmeId }) => programmeId),
  );
  return inForce.filter(({ teamId, programmeId }) => teamId === from && !there.has(programmeId));
}

/** Makes rules like one team's for another, as far as that has none for the programme. To be called before the first one's end. */
export async function copyTeamRules(
  tx: Tx,
  { from, into }: { from: string; into: { id: string; name: string } },
  { company, by, titles, now }: Deciding,
) {
  const { today } = momentIn(company.timeZone, now);
  const inForce = await findRulesInForce(tx, company);
  for (const { programmeId, dueOn, dueDays, channels } of rulesToMove(inForce, {
    from,
    into: into.id,
  })) {
    const id = newId(now);
    // A day that is over is nobody's due date any more.
    const due = { dueOn: dueOn !== null && dueOn >= today ? dueOn : null, dueDays };
    const row = { id, programmeId, teamId: into.id, ...due };
    await addRule(
      tx,
      company,
      { ...row, createdBy: by.personId, createdAt: now },
      channels.map((channel) => channel.id),
    );
    await recordDecision(tx, {
      company,
      at: now,
      kind: "rule-made",
      actor: by,
      personId: null,
      evidence: id,
      facts: {
        programme: titles.get(programmeId) ?? "",
        team: into.name,
        channels: channels.map(({ key }) => key),
        ...due,
      },
    });
  }
}

/** How many of some employees a few rules would enrol, or give more channels, if they were for all of them. */
export async function countReach(
  db: Db,
  company: OwnCompany,
  {
    rules,
    personIds,
    now,
  }: { rules: readonly RuleInForce[]; personIds: readonly string[]; now: Date },
): Promise<number> {
  if (rules.length === 0 || personIds.length === 0) return 0;
  const people = { company, personIds };
  const known = await knownEnrolments(db, people);
  const reached = (await findMembers(db, people, now)).filter((member) =>
    rules.some(({ programmeId, channels }) => {
      const enrolment = known.get(`${member.id} ${programmeId}`) ?? null;
      return planByRule(
        member,
        enrolment,
        channels.map(({ id }) => id),
        { at: now },
      ).ok;
    }),
  );
  return reached.length;
}
