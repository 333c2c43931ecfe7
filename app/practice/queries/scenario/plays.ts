import { and, asc, eq, getTableColumns, max } from "drizzle-orm";
import { own, type Own, type OwnPerson } from "~/ledger/rules/own";
import { newId } from "~db/ids";
import type { Db, Tx } from "~db/store";

/** A play of a person of the company. What belongs to it is asked for by this. */
export type SomePlay = Own<{ id: string; companyId: string; personId: string }>;

/** A person’s plays of a scenario, the first one first, each with how it ended, if it has. */
export async function findOwnPlays(db: Db, { companyId, personId }: OwnPerson, activityId: string) {
  const { scenarioPlay, scenarioEnd } = db.tables;
  return db
    .select({
      id: scenarioPlay.id,
      revisionId: scenarioPlay.revisionId,
      number: scenarioPlay.number,
      playbookNumber: scenarioPlay.playbookNumber,
      startedAt: scenarioPlay.startedAt,
      ending: scenarioEnd.ending,
      good: scenarioEnd.good,
      endedAt: scenarioEnd.endedAt,
    })
    .from(scenarioPlay)
    .leftJoin(scenarioEnd, eq(scenarioEnd.playId, scenarioPlay.id))
    .where(
      and(
        eq(scenarioPlay.companyId, companyId),
        eq(scenarioPlay.personId, personId),
        eq(scenarioPlay.activityId, activityId),
      ),
    )
    .orderBy(asc(scenarioPlay.number));
}

/** One of a person’s own plays, with the text it is played in and where that stands. */
export async function findOwnPlay(db: Db, { companyId, personId }: OwnPerson, playId: string) {
  const { scenarioPlay, activity, activityRevision, module } = db.tables;
  const [found] = await db
    .select({
      ...getTableColumns(scenarioPlay),
      moduleKey: module.key,
      activityKey: activity.key,
      revision: activityRevision.number,
      body: activityRevision.body,
    })
    .from(scenarioPlay)
    .innerJoin(activityRevision, eq(activityRevision.id, scenarioPlay.revisionId))
    .innerJoin(activity, eq(activity.id, scenarioPlay.activityId))
    .innerJoin(module, eq(module.id, activity.moduleId))
    .where(
      and(
        eq(scenarioPlay.id, playId),
        eq(scenarioPlay.companyId, companyId),
        eq(scenarioPlay.personId, personId),
      ),
    );
  return found && own(found);
}

/** What was chosen in a play, turn by turn. */
export async function findChoices(
  db: Db,
  { id, companyId, personId }: SomePlay,
): Promise<number[]> {
  const { scenarioStep } = db.tables;
  const rows = await db
    .select({ choice: scenarioStep.choice })
    .from(scenarioStep)
    .where(
      and(
        eq(scenarioStep.playId, id),
        eq(scenarioStep.companyId, companyId),
        eq(scenarioStep.personId, personId),
      ),
    )
    .orderBy(asc(scenarioStep.turn));
  return rows.map(({ choice }) => choice);
}

export async function insertPlay(
  tx: Tx,
  { companyId, personId }: OwnPerson,
  play: { activityId: string; revisionId: string; playbookNumber: number; startedAt: Date },
): Promise<string> {
  const { scenarioPlay } = tx.tables;
  const [last] = await tx
    .select({ number: max(scenarioPlay.number) })
    .from(scenarioPlay)
    .where(
      and(
        eq(scenarioPlay.companyId, companyId),
        eq(scenarioPlay.personId, personId),
        eq(scenarioPlay.activityId, play.activityId),
      ),
    );
  const id = newId(play.startedAt);
  const number = (last?.number ?? 0) + 1;
  await tx.insert(scenarioPlay).values({ id, companyId, personId, number, ...play });
  return id;
}

export async function addStep(
  tx: Tx,
  { id: playId, companyId, personId }: SomePlay,
  step: { turn: number; choice: number; at: Date },
) {
  await tx.insert(tx.tables.scenarioStep).values({ playId, companyId, personId, ...step });
}

export async function addEnd(
  tx: Tx,
  { id: playId, companyId, personId }: SomePlay,
  end: { ending: string; good: boolean; points: number; endedAt: Date },
) {
  await tx.insert(tx.tables.scenarioEnd).values({ playId, companyId, personId, ...end });
}
