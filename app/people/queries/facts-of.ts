import { and, eq, inArray, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { preparedOnce, slot } from "~db/prepared";
import { within } from "~/ledger/queries/within";
import { teamsIn, type Reach } from "~/ledger/rules/own";
import type { Db } from "~db/store";

/**
 * Whose facts: everyone of a company or of somebody's teams in it, or some of those. The company, and the teams where there are any,
 * are always in the where clause.
 */
export interface People {
  company: Reach;
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
 * Asks for facts within the scope. Those of one person, which every page of theirs needs, and those of everyone come by a prepared
 * statement. What decides is asked for always; who and why, `full`, only where somebody wants to know: of many, every column is felt.
 */
export function factsOf<Row>(
  ask: (db: Db, scope: (columns: Columns) => SQL, full: boolean) => Query<Row>,
) {
  const preparedFor = (scope: (columns: Columns) => SQL) => {
    const statement = (full: boolean) => preparedOnce((db) => ask(db, scope, full).prepare());
    return { brief: statement(false), full: statement(true) };
  };
  const ofAll = ({ companyId }: Columns) => eq(companyId, slot("companyId"));
  const all = preparedFor(ofAll);
  const one = preparedFor((columns) =>
    and(ofAll(columns), eq(columns.personId, slot("personId")))!,
  );
  return async (db: Db, { company, personIds, full = false }: People): Promise<Row[]> => {
    const { companyId } = company;
    const columns = full ? "full" : "brief";
    if (teamsIn(company)) {
      const some = (of: Columns) =>
        and(within(db, company, of), personIds && inArray(of.personId, [...personIds]))!;
      return ask(db, some, full);
    }
    if (!personIds) return all[columns](db).execute({ companyId });
    if (personIds.length === 1)
      return one[columns](db).execute({ companyId, personId: personIds[0] });
    const scope = (of: Columns) =>
      and(eq(of.companyId, companyId), inArray(of.personId, [...personIds]))!;
    return ask(db, scope, full);
  };
}
