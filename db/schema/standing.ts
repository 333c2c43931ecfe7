import { sql } from "drizzle-orm";
import { BOARD_GROUPS } from "../../app/clearance/rules/kinds";
import type { Dialect } from "../dialect.sqlite";
import type { PeopleTables } from "./people";

/**
 * Where people stand, as `clearanceStatus` has derived it from what is recorded, so that a page asks for no more people than it shows.
 * None of it is a record: all of it can be emptied at any time, and is derived again before anybody reads it.
 */
export function defineStanding(d: Dialect, { company, person }: PeopleTables) {
  /** How far what is kept of a company has been derived. */
  const standingState = d.table("standing_state", {
    companyId: d
      .text("company_id")
      .primaryKey()
      .references(() => company.id),
    /** By which rules and which program, as a hash. */
    rules: d.text("rules").notNull(),
    /** The number of the last change of a person that it knows of. */
    change: d.integer("change").notNull(),
    /** While everybody is derived, the person up to whom they are, by name; both null once all are. */
    afterName: d.text("after_name"),
    afterPerson: d.text("after_person"),
    /** Rises whenever any of it is written. */
    version: d.integer("version").notNull(),
  });

  const owned = () => ({
    companyId: d.reference("company_id", company),
    personId: d.reference("person_id", person),
  });

  /** What people are found, sorted and counted by. */
  const standingPerson = d.table(
    "standing_person",
    {
      ...owned(),
      /** Whether they have left: then nothing else is said of them. */
      gone: d.boolean("gone").notNull(),
      sortName: d.text("sort_name").notNull(),
      /** What is searched, folded: the name and the address, and apart from them the team. */
      search: d.text("search").notNull(),
      teamSearch: d.text("team_search").notNull(),
      team: d.text("team"),
      teamKey: d.text("team_key"),
      /** A bit for each of `BOARD_GROUPS`. */
      groups: d.integer("groups").notNull(),
      enrolled: d.boolean("enrolled").notNull(),
      /** How many sign-offs of theirs a manager is asked for, and since when of the first. */
      managerTurns: d.integer("manager_turns").notNull(),
      managerSince: d.timestamp("manager_since"),
      validUntil: d.text("valid_until"),
      /** The next step, as far as its words depend on it. */
      step: d.text("step"),
      /** From when until before when it is so, if nothing happens. */
      since: d.timestamp("since").notNull(),
      changesAt: d.timestamp("changes_at"),
    },
    (t) => [
      d.primaryKey({ columns: [t.companyId, t.personId] }),
      d.index("standing_person_name").on(t.companyId, t.sortName, t.personId),
      d.index("standing_person_count").on(t.companyId, t.gone, t.groups, t.enrolled),
      d.index("standing_person_team").on(t.companyId, t.teamKey, t.sortName, t.personId),
      d.index("standing_person_until").on(t.companyId, t.validUntil, t.sortName, t.personId),
      d.index("standing_person_step").on(t.companyId, t.step),
      d.index("standing_person_since").on(t.companyId, t.since),
      d.index("standing_person_changes").on(t.companyId, t.changesAt),
      ...BOARD_GROUPS.map((group, bit) =>
        d
          .index(`standing_person_${group.replaceAll("-", "_")}`)
          .on(t.companyId, t.sortName, t.personId)
          .where(sql.raw(`("groups" & ${2 ** bit}) <> 0`)),
      ),
    ],
  );

  /** What is shown of them: what the board’s row says, and what is coming. */
  const standingDetail = d.table(
    "standing_detail",
    { ...owned(), row: d.text("row").notNull(), outlook: d.text("outlook").notNull() },
    (t) => [d.primaryKey({ columns: [t.companyId, t.personId] })],
  );

  return { standingState, standingPerson, standingDetail };
}
