import {
  and,
  asc,
  count,
  desc,
  eq,
  getTableColumns,
  inArray,
  isNotNull,
  isNull,
  or,
} from "drizzle-orm";
import { alias, type SQLiteColumn } from "drizzle-orm/sqlite-core";
import { staying } from "~/people/queries/memberships";
import { within } from "~/ledger/queries/within";
import { own, teamsIn, type OwnCompany, type Reach } from "~/ledger/rules/own";
import { byName } from "~/kit/text/name-order";
import type { Db, Tx } from "~db/store";
import { markChanged, type OwnRow } from "~/people/queries/changes";
import type { People } from "~/people/queries/facts-of";
import type { OwnEnrolment } from "~/people/queries/organisation";

/** The rules in force whose programme is still taught, and offered by the company, oldest first, with their channels that are still in use. */
export async function findRulesInForce(db: Db, company: OwnCompany) {
  const { assignment, assignmentEnd, company: its, companyProgramme: offer, programme } = db.tables;
  const rules = await db
    .select({
      id: assignment.id,
      programmeId: assignment.programmeId,
      teamId: assignment.teamId,
      dueOn: assignment.dueOn,
      dueDays: assignment.dueDays,
    })
    .from(assignment)
    .innerJoin(programme, eq(programme.id, assignment.programmeId))
    .innerJoin(its, eq(its.id, assignment.companyId))
    .leftJoin(
      offer,
      and(eq(offer.companyId, assignment.companyId), eq(offer.programmeId, assignment.programmeId)),
    )
    .leftJoin(assignmentEnd, eq(assignmentEnd.assignmentId, assignment.id))
    .where(
      and(
        eq(assignment.companyId, company.companyId),
        isNull(assignmentEnd.assignmentId),
        isNull(programme.retiredAt),
        or(eq(offer.offered, true), and(isNull(offer.offered), eq(its.offersNew, true))),
      ),
    )
    .orderBy(asc(assignment.createdAt), asc(assignment.id));
  if (rules.length === 0) return [];
  const channels = await findRuleChannels(db, company);
  return rules.map((rule) => ({
    ...rule,
    channels: channels.filter(({ assignmentId, inUse }) => assignmentId === rule.id && inUse),
  }));
}

export type RuleInForce = Awaited<ReturnType<typeof findRulesInForce>>[number];

/** The channels of a company's rules, in the company's order. */
export async function findRuleChannels(db: Db, { companyId }: OwnCompany) {
  const { assignmentChannel, channel } = db.tables;
  const rows = await db
    .select({
      assignmentId: assignmentChannel.assignmentId,
      id: channel.id,
      key: channel.key,
      name: channel.name,
      retiredAt: channel.retiredAt,
    })
    .from(assignmentChannel)
    .innerJoin(channel, eq(channel.id, assignmentChannel.channelId))
    .where(eq(assignmentChannel.companyId, companyId))
    .orderBy(asc(channel.position));
  return rows.map(({ retiredAt, ...row }) => ({ ...row, inUse: retiredAt === null }));
}

/** Every rule of a company, or those of somebody's teams, the newest first, with who made it and who ended it. */
export async function listRules(db: Db, reach: Reach) {
  const { assignment, assignmentEnd, person, team } = db.tables;
  const ender = alias(person, "ender");
  const { companyId: ofCompany, createdBy, ...rule } = getTableColumns(assignment);
  return await db
    .select({
      ...rule,
      team: team.name,
      createdBy: person.name,
      endedAt: assignmentEnd.endedAt,
      endedBy: ender.name,
    })
    .from(assignment)
    .innerJoin(person, eq(person.id, createdBy))
    .leftJoin(team, eq(team.id, assignment.teamId))
    .leftJoin(assignmentEnd, eq(assignmentEnd.assignmentId, assignment.id))
    .leftJoin(ender, eq(ender.id, assignmentEnd.endedBy))
    .where(and(eq(ofCompany, reach.companyId), ofTeams(assignment.teamId, reach)))
    .orderBy(desc(assignment.createdAt), desc(assignment.id));
}

/** How many people within somebody's reach each rule of their company has enrolled. */
export async function countReached(db: Db, reach: Reach): Promise<Map<string, number>> {
  const { enrolment } = db.tables;
  const rows = await db
    .select({ id: enrolment.assignmentId, people: count() })
    .from(enrolment)
    .where(and(within(db, reach, enrolment), isNotNull(enrolment.assignmentId)))
    .groupBy(enrolment.assignmentId);
  return new Map(rows.flatMap(({ id, people }) => (id === null ? [] : [[id, people] as const])));
}

export async function addRule(
  tx: Tx,
  { companyId }: OwnCompany,
  row: OwnRow<"assignment">,
  channelIds: readonly string[],
) {
  const { assignment, assignmentChannel } = tx.tables;
  await tx.insert(assignment).values({ ...row, companyId });
  for (const channelId of channelIds)
    await tx.insert(assignmentChannel).values({ assignmentId: row.id, channelId, companyId });
}

/** Ends a rule once. Whether this was it. */
export async function endRule(
  tx: Tx,
  { companyId }: OwnCompany,
  row: OwnRow<"assignmentEnd">,
): Promise<boolean> {
  const { assignmentEnd } = tx.tables;
  const ended = await tx
    .insert(assignmentEnd)
    .values({ ...row, companyId })
    .onConflictDoNothing()
    .returning({ id: assignmentEnd.assignmentId });
  return ended.length > 0;
}

function ofTeams(teamId: SQLiteColumn, reach: Reach) {
  const teams = teamsIn(reach);
  return teams ? inArray(teamId, [...teams]) : undefined;
}

/** A company's open teams by name, or those that somebody manages. */
export async function findTeams(db: Db, reach: Reach) {
  const { team } = db.tables;
  const rows = await db
    .select({ id: team.id, name: team.name })
    .from(team)
    .where(
      and(eq(team.companyId, reach.companyId), isNull(team.closedAt), ofTeams(team.id, reach)),
    );
  return rows.sort(byName);
}

/** Employees who have not left, of a company or some of them, each with the ids of their teams. */
export async function findMembers(db: Db, { company: reach, personIds }: People, now: Date) {
  const { companyId } = reach;
  const { membership, teamMember } = db.tables;
  const rows = await db
    .select({ id: membership.personId, leftAt: membership.leftAt, teamId: teamMember.teamId })
    .from(membership)
    .leftJoin(
      teamMember,
      and(
        eq(teamMember.companyId, membership.companyId),
        eq(teamMember.personId, membership.personId),
      ),
    )
    .where(
      and(
        within(db, reach, membership),
        eq(membership.role, "employee"),
        staying(membership, now),
        personIds && inArray(membership.personId, [...personIds]),
      ),
    )
    .orderBy(asc(membership.personId));
  const memberOf = ({ id, leftAt }: { id: string; leftAt: Date | null }) =>
    own({ id, companyId, personId: id, leftAt, teamIds: new Array<string>() });
  const members = new Map<string, ReturnType<typeof memberOf>>();
  for (const { teamId, ...row } of rows) {
    const member = members.get(row.id) ?? memberOf(row);
    members.set(row.id, member);
    if (teamId !== null) member.teamIds.push(teamId);
  }
  return [...members.values()];
}

/** Adds channels to an enrolment; those that are there already stay as they are. */
export async function addEnrolmentChannels(
  tx: Tx,
  enrolment: OwnEnrolment,
  channelIds: readonly string[],
) {
  const { companyId, enrolmentId } = enrolment;
  const { enrolmentChannel } = tx.tables;
  for (const channelId of channelIds)
    await tx
      .insert(enrolmentChannel)
      .values({ enrolmentId, channelId, companyId })
      .onConflictDoNothing();
  await markChanged(tx, enrolment);
}

export async function addEnrolmentChange(
  tx: Tx,
  enrolment: OwnEnrolment,
  row: Omit<OwnRow<"enrolmentChange">, "enrolmentId">,
) {
  const { companyId, personId, enrolmentId } = enrolment;
  await tx.insert(tx.tables.enrolmentChange).values({ ...row, companyId, personId, enrolmentId });
  await markChanged(tx, enrolment);
}

/** The companies that have made rules, but for archived ones. The clock asks, which keeps them: they are the house’s own. */
export async function findCompaniesWithRules(db: Db): Promise<OwnCompany[]> {
  const { assignment, company } = db.tables;
  const rows = await db
    .selectDistinct({ companyId: assignment.companyId })
    .from(assignment)
    .innerJoin(company, eq(company.id, assignment.companyId))
    .where(isNull(company.archivedAt));
  return rows.map(own);
}
