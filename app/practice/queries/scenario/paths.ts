import { and, asc, count, countDistinct, eq, inArray, sql } from "drizzle-orm";
import { withinSome } from "~/ledger/queries/within";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Db } from "~db/store";

export interface PathRow {
  /** In their order; none where nothing was chosen yet. */
  choices: number[];
  ending: string | null;
  good: boolean | null;
  /** The plays that took it. */
  plays: number;
}

/** The paths that plays of a scenario’s text took at one company, each once with how often: however many played, they are few. */
export async function findPathsOf(
  db: Db,
  { companyId }: OwnCompany,
  revisionIds: readonly string[],
): Promise<PathRow[]> {
  const { scenarioPlay, scenarioStep, scenarioEnd } = db.tables;
  const path = sql<
    string | null
  >`(select string_agg(cast(${scenarioStep.choice} as text), ',' order by ${scenarioStep.turn}) from ${scenarioStep} where ${scenarioStep.playId} = ${scenarioPlay.id})`;
  const played = db
    .select({
      path: path.as("path"),
      ending: scenarioEnd.ending,
      good: scenarioEnd.good,
    })
    .from(scenarioPlay)
    .leftJoin(scenarioEnd, eq(scenarioEnd.playId, scenarioPlay.id))
    .where(
      and(
        eq(scenarioPlay.companyId, companyId),
        inArray(scenarioPlay.revisionId, [...revisionIds]),
      ),
    )
    .as("played");
  const rows = await db
    .select({
      path: sql<string | null>`${played.path}`,
      ending: played.ending,
      good: played.good,
      plays: count(),
    })
    .from(played)
    .groupBy(sql`${played.path}`, played.ending, played.good)
    .orderBy(asc(sql`${played.path}`), asc(played.ending));
  return rows.map(({ path: taken, ...row }) => ({
    ...row,
    choices: taken ? taken.split(",").map(Number) : [],
  }));
}

/** How many people played it at some companies. */
export async function countPlayers(
  db: Db,
  companies: readonly OwnCompany[],
  revisionIds: readonly string[],
): Promise<number> {
  const { scenarioPlay } = db.tables;
  const [row] = await db
    .select({ people: countDistinct(scenarioPlay.personId) })
    .from(scenarioPlay)
    .where(
      and(
        withinSome(db, companies, scenarioPlay),
        inArray(scenarioPlay.revisionId, [...revisionIds]),
      ),
    );
  return row?.people ?? 0;
}
