import { and, eq, inArray, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { preparedOnce, slot } from "~db/prepared";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Db } from "~db/store";

/** Whose facts: everyone of a company, or some of them. The company is always in the where clause. */
export interface People {
  company: OwnCompany;
  personIds?: readonly string[];
  /** Also what decides nothing and is only told: the ids of rows, who decided, and why. */
  full?: boolean;
}

interface Columns {
  companyId: SQLiteColumn;
  personId: SQLiteColumn;
}

/** A query as it stands before it is sent, of rows of one kind. */
interface Query<Row> extends PromiseLike<Row[]> {
  prepare(): { execute(values: Record<string, unknown>): PromiseLike<Row[]> };
}

/**
 * Asks for facts within the scope. Those of one person, which every page of theirs needs, come by a prepared statement. What
 * decides is asked for always; who and why, `full`, only where somebody wants to know: of many, every column is felt.
 */
export function factsOf<Row>(
  ask: (db: Db, scope: (columns: Columns) => SQL, full: boolean) => Query<Row>,
) {
  const ofOne = (full: boolean) =>
    preparedOnce((db) =>
      ask(
        db,
        (columns) =>
          and(eq(columns.companyId, slot("companyId")), eq(columns.personId, slot("personId")))!,
        full,
      ).prepare(),
    );
  const prepared = { brief: ofOne(false), full: ofOne(true) };
  return async (db: Db, { company, personIds, full = false }: People): Promise<Row[]> => {
    const { companyId } = company;
    if (personIds?.length === 1)
      return prepared[full ? "full" : "brief"](db).execute({ companyId, personId: personIds[0] });
    const scope = (columns: Columns) => {
      const inCompany = eq(columns.companyId, companyId);
      return personIds ? and(inCompany, inArray(columns.personId, [...personIds]))! : inCompany;
    };
    return ask(db, scope, full);
  };
}
