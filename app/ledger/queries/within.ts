import { and, eq, inArray, or, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { teamsIn, type Reach } from "~/ledger/rules/own";
import type { Db } from "~db/store";

interface Columns {
  companyId: SQLiteColumn;
  personId: SQLiteColumn;
}

/** The condition that a row is about a person within somebody's reach: of the company, and of their teams where it ends at some. */
export function within(db: Db, reach: Reach, columns: Columns): SQL {
  return withinSome(db, [reach], columns);
}

/** The same of several companies. */
export function withinSome(db: Db, reaches: readonly Reach[], columns: Columns): SQL {
  const { teamMember } = db.tables;
  const { companyId, personId } = columns;
  const whole = reaches.filter((reach) => !teamsIn(reach));
  const parts = reaches.flatMap((reach) => {
    const teams = teamsIn(reach);
    if (!teams) return [];
    const members = db
      .select({ id: teamMember.personId })
      .from(teamMember)
      .where(
        and(eq(teamMember.companyId, reach.companyId), inArray(teamMember.teamId, [...teams])),
      );
    return [and(eq(companyId, reach.companyId), inArray(personId, members))];
  });
  const [only] = whole;
  if (only && whole.length === 1 && parts.length === 0) return eq(companyId, only.companyId);
  return or(
    inArray(
      companyId,
      whole.map((reach) => reach.companyId),
    ),
    ...parts,
  )!;
}
