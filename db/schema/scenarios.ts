import type { Dialect } from "../dialect.sqlite";
import type { CurriculumTables } from "./curriculum";
import type { PeopleTables } from "./people";

/** Conversations as people played them: a list of choices, and how it ended. */
export function defineScenarios(
  d: Dialect,
  { company, person }: PeopleTables,
  { activity, activityRevision }: CurriculumTables,
) {
  const ofPerson = () => ({
    companyId: d.reference("company_id", company),
    personId: d.reference("person_id", person),
  });

  const scenarioPlay = d.table(
    "scenario_play",
    {
      id: d.text("id").primaryKey(),
      ...ofPerson(),
      activityId: d.reference("activity_id", activity),
      revisionId: d.reference("revision_id", activityRevision),
      number: d.integer("number").notNull(),
      playbookNumber: d.integer("playbook_number").notNull(),
      startedAt: d.timestamp("started_at").notNull(),
    },
    (t) => [
      d.uniqueIndex("scenario_play_number").on(t.companyId, t.personId, t.activityId, t.number),
      d.index("scenario_play_company").on(t.companyId, t.personId),
      d.index("scenario_play_revision").on(t.revisionId),
    ],
  );

  const scenarioStep = d.table(
    "scenario_step",
    {
      playId: d.reference("play_id", scenarioPlay),
      /** From 1. */
      turn: d.integer("turn").notNull(),
      ...ofPerson(),
      choice: d.integer("choice").notNull(),
      at: d.timestamp("at").notNull(),
    },
    (t) => [
      d.primaryKey({ columns: [t.playId, t.turn] }),
      d.index("scenario_step_company").on(t.companyId, t.personId),
    ],
  );

  const scenarioEnd = d.table(
    "scenario_end",
    {
      playId: d.reference("play_id", scenarioPlay).primaryKey(),
      ...ofPerson(),
      ending: d.text("ending").notNull(),
      good: d.boolean("good").notNull(),
      points: d.integer("points").notNull(),
      endedAt: d.timestamp("ended_at").notNull(),
    },
    (t) => [d.index("scenario_end_company").on(t.companyId, t.personId)],
  );

  return { scenarioPlay, scenarioStep, scenarioEnd };
}
