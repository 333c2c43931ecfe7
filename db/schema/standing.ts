import { sql } from "drizzle-orm";
import { BOARD_GROUPS, COUNTED_KINDS } from "../../app/clearance/rules/kinds";
import type { Dialect } from "../dialect.sqlite";
import type { PeopleTables } from "./people";

/**
 * Where people stand, as `clearanceStatus` has derived it from what is recorded, so that a page asks for no more people than it shows.
 * None of it is a record: all but the last can be emptied at any time, and is derived again before anybody reads it.
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
      /** Who are alike to coverage, and who have answered about the same objectives: the keys under which those are counted. */
      cover: d.text("cover"),
      skills: d.text("skills"),
      /** From when until before when it is so, if nothing happens. */
      since: d.timestamp("since").notNull(),
      changesAt: d.timestamp("changes_at"),
    },
    (t) => [
      d.primaryKey({ columns: [t.companyId, t.personId] }),
      d.index("standing_person_name").on(t.companyId, t.sortName, t.personId),
      d.index("standing_person_team").on(t.companyId, t.teamKey, t.sortName, t.personId),
      d.index("standing_person_until").on(t.companyId, t.validUntil, t.sortName, t.personId),
      d.index("standing_person_cover").on(t.companyId, t.cover, t.sortName, t.personId),
      d.index("standing_person_skills").on(t.companyId, t.skills, t.sortName, t.personId),
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

  /** What is shown of them: what the board’s row says, what is coming, and what the gate answers from. */
  const standingDetail = d.table(
    "standing_detail",
    {
      ...owned(),
      row: d.text("row").notNull(),
      outlook: d.text("outlook").notNull(),
      /** What of them is in the counts below. */
      counted: d.text("counted").notNull().default("[]"),
      /** What the gate reads of their standings. */
      gate: d.text("gate").notNull().default("[]"),
    },
    (t) => [d.primaryKey({ columns: [t.companyId, t.personId] })],
  );

  /** How many of a company’s people there are of each kind, so that nobody is read to be counted. */
  const standingCount = d.table(
    "standing_count",
    {
      companyId: d.reference("company_id", company),
      what: d.oneOf("what", COUNTED_KINDS).notNull(),
      key: d.text("key").notNull(),
      people: d.integer("people").notNull(),
      /** Of an objective: what they have earned together, of what they could have. */
      points: d.integer("points").notNull(),
      possible: d.integer("possible").notNull(),
      /** What a key stands for that is only a hash. */
      about: d.text("about"),
    },
    (t) => [d.primaryKey({ columns: [t.companyId, t.what, t.key] })],
  );

  /**
   * What the gate answers about somebody, as often as that changes: a row for everyone it has ever said yes of. Unlike the others it is
   * never emptied, for other programs ask what has changed since they last asked.
   */
  const gateChange = d.table(
    "gate_change",
    {
      ...owned(),
      /** When it changed, and the order in which it did: later than every other of the company, also where the clock was put back. */
      at: d.timestamp("at").notNull(),
      /** What it says yes to, as `heldText` writes it; `[]` for nothing. */
      held: d.text("held").notNull(),
      /** A hash of the address that it answers to; empty for nothing. */
      address: d.text("address").notNull(),
    },
    (t) => [
      d.primaryKey({ columns: [t.companyId, t.personId] }),
      d.uniqueIndex("gate_change_at").on(t.companyId, t.at),
      d.index("gate_change_person").on(t.personId),
    ],
  );

  return { standingState, standingPerson, standingDetail, standingCount, gateChange };
}
