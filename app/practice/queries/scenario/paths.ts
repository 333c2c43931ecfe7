import { and, asc, eq, inArray } from "drizzle-orm";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Db } from "~db/store";

/** The plays of a scenario’s text at one company, each with how it ended, the earliest first. */
export async function findPlaysOf(
  db: Db,
  { companyId }: OwnCompany,
  revisionIds: readonly string[],
) {
  const { scenarioPlay, scenarioEnd } = db.tables;
  return db
    .select({
      id: scenarioPlay.id,
      personId: scenarioPlay.personId,
      playbookNumber: scenarioPlay.playbookNumber,
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
    .orderBy(asc(scenarioPlay.id));
}

/** What was chosen in them, by play. */
export async function findChoicesOf(
  db: Db,
  { companyId }: OwnCompany,
  revisionIds: readonly string[],
): Promise<ReadonlyMap<string, number[]>> {
  const { scenarioPlay, scenarioStep } = db.tables;
  const rows = await db
    .select({ playId: scenarioStep.playId, choice: scenarioStep.choice })
    .from(scenarioStep)
    .innerJoin(scenarioPlay, eq(scenarioPlay.id, scenarioStep.playId))
    .where(
      and(
        eq(scenarioStep.companyId, companyId),
        inArray(scenarioPlay.revisionId, [...revisionIds]),
      ),
    )
    .orderBy(asc(scenarioStep.playId), asc(scenarioStep.turn));
  const found = new Map<string, number[]>();
  for (const { playId, choice } of rows) {
    const choices = found.get(playId);
    if (choices) choices.push(choice);
    else found.set(playId, [choice]);
  }
  return found;
}
