import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Db } from "~db/store";

/** What an id in a person’s rows may name. */
export type Named =
  | "person"
  | "company"
  | "team"
  | "policyVersion"
  | "programme"
  | "module"
  | "activity"
  | "revision"
  | "enrolment"
  | "channel";

/** The names behind ids in the asker’s own rows: titles as they are now, and of an enrolment its programme’s. */
export async function findNamesBehind(
  db: Db,
  what: Named,
  ids: readonly string[],
): Promise<Map<string, string | number>> {
  if (ids.length === 0) return new Map();
  const rows = await LOOKUPS[what](db, [...new Set(ids)]);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

type Lookup = (db: Db, ids: string[]) => Promise<{ id: string; name: string | number }[]>;

/** Revisions come in their order, so that of several the newest one’s title is kept. */
const LOOKUPS: Record<Named, Lookup> = {
  person: async (db, ids) => {
    const { person } = db.tables;
    const columns = { id: person.id, name: person.name };
    return await db.select(columns).from(person).where(inArray(person.id, ids));
  },
  company: async (db, ids) => {
    const { company } = db.tables;
    const columns = { id: company.id, name: company.name };
    return await db.select(columns).from(company).where(inArray(company.id, ids));
  },
  team: async (db, ids) => {
    const { team } = db.tables;
    return await db
      .select({ id: team.id, name: team.name })
      .from(team)
      .where(inArray(team.id, ids));
  },
  channel: async (db, ids) => {
    const { channel } = db.tables;
    const columns = { id: channel.id, name: channel.name };
    return await db.select(columns).from(channel).where(inArray(channel.id, ids));
  },
  policyVersion: async (db, ids) => {
    const { policyVersion } = db.tables;
    const columns = { id: policyVersion.id, name: policyVersion.version };
    return await db.select(columns).from(policyVersion).where(inArray(policyVersion.id, ids));
  },
  programme: async (db, ids) => {
    const { programmeRevision } = db.tables;
    const rows = await db
      .select({ id: programmeRevision.programmeId, body: programmeRevision.body })
      .from(programmeRevision)
      .where(inArray(programmeRevision.programmeId, ids))
      .orderBy(asc(programmeRevision.number));
    return rows.map(({ id, body }) => ({ id, name: body.title }));
  },
  module: async (db, ids) => {
    const { moduleRevision } = db.tables;
    const rows = await db
      .select({ id: moduleRevision.moduleId, body: moduleRevision.body })
      .from(moduleRevision)
      .where(inArray(moduleRevision.moduleId, ids))
      .orderBy(asc(moduleRevision.number));
    return rows.map(({ id, body }) => ({ id, name: body.title }));
  },
  activity: async (db, ids) => {
    const { activityRevision } = db.tables;
    const rows = await db
      .select({ id: activityRevision.activityId, body: activityRevision.body })
      .from(activityRevision)
      .where(and(inArray(activityRevision.activityId, ids), isNull(activityRevision.companyId)))
      .orderBy(asc(activityRevision.number));
    return rows.map(({ id, body }) => ({ id, name: body.title }));
  },
  revision: async (db, ids) => {
    const { activityRevision } = db.tables;
    const columns = { id: activityRevision.id, name: activityRevision.number };
    return await db.select(columns).from(activityRevision).where(inArray(activityRevision.id, ids));
  },
  enrolment: async (db, ids) => {
    const { enrolment, programmeRevision } = db.tables;
    const rows = await db
      .select({ id: enrolment.id, body: programmeRevision.body })
      .from(enrolment)
      .innerJoin(programmeRevision, eq(programmeRevision.programmeId, enrolment.programmeId))
      .where(inArray(enrolment.id, ids))
      .orderBy(asc(programmeRevision.number));
    return rows.map(({ id, body }) => ({ id, name: body.title }));
  },
};
