import { LEVELS } from "../../../app/curriculum/rules/kinds";
import {
  FAULTS,
  GROUP_STATES,
  MATCHES,
  UNKNOWN,
  type Drift,
} from "../../../app/gate/rules/groups/kinds";
import type { Dialect } from "../../dialect.sqlite";
import { among } from "../among";
import type { CompanyTables } from "../company";
import type { PeopleTables } from "../people";

/** Groups in a company’s identity provider that hold the people who are cleared. */
export function defineClearanceGroups(
  d: Dialect,
  { company, person }: PeopleTables,
  { channel }: Pick<CompanyTables, "channel">,
) {
  /** The identity provider, and how keeping its groups goes. */
  const groupDirectory = d.table(
    "group_directory",
    {
      companyId: d.reference("company_id", company).primaryKey(),
      baseUrl: d.text("base_url").notNull(),
      /** Encrypted under a key that is not in the database. */
      token: d.text("token").notNull(),
      matchBy: d.oneOf("match_by", MATCHES).notNull(),
      paused: d.boolean("paused").notNull(),
      /** Whether it is forgotten once every group is empty. */
      ending: d.boolean("ending").notNull(),
      /** When a dry run last showed everything as it is set up. */
      triedAt: d.timestamp("tried_at"),
      /** When somebody last asked for it to be done at once. */
      wantedAt: d.timestamp("wanted_at"),
      syncedAt: d.timestamp("synced_at"),
      /** When everything was last compared, whether or not anything had changed. */
      comparedAt: d.timestamp("compared_at"),
      /** The last change of the gate’s answers that has arrived there. */
      seenChange: d.timestamp("seen_change"),
      /** While it fails: since when, why, how often, and before when it is not tried again. */
      failingSince: d.timestamp("failing_since"),
      fault: d.oneOf("fault", FAULTS),
      detail: d.text("detail"),
      tries: d.integer("tries").notNull(),
      retryAt: d.timestamp("retry_at"),
      /** When managers were told that it fails. */
      toldAt: d.timestamp("told_at"),
      changedBy: d.reference("changed_by", person),
      changedAt: d.timestamp("changed_at").notNull(),
    },
    (t) => [
      d.index("group_directory_changer").on(t.changedBy),
      d.check("group_directory_match", among("match_by", MATCHES)),
      d.check("group_directory_fault", among("fault", FAULTS)),
    ],
  );

  /** A group that holds everyone who may do that much on a channel. */
  const clearanceGroup = d.table(
    "clearance_group",
    {
      id: d.text("id").primaryKey(),
      companyId: d.reference("company_id", company),
      channelId: d.reference("channel_id", channel),
      level: d.oneOf("level", LEVELS).notNull(),
      /** What it is called there. */
      name: d.text("name").notNull(),
      /** Its id there; null until it was found or made. */
      remoteId: d.text("remote_id"),
      state: d.oneOf("state", GROUP_STATES).notNull(),
      createdAt: d.timestamp("created_at").notNull(),
      syncedAt: d.timestamp("synced_at"),
      drift: d.json<Drift | null>("drift"),
    },
    (t) => [
      d.uniqueIndex("clearance_group_once").on(t.companyId, t.channelId, t.level),
      d.index("clearance_group_channel").on(t.channelId),
      d.check("clearance_group_level", among("level", LEVELS)),
      d.check("clearance_group_state", among("state", GROUP_STATES)),
    ],
  );

  /** Which account there is somebody’s, or why none is. */
  const groupAccount = d.table(
    "group_account",
    {
      companyId: d.reference("company_id", company),
      personId: d.reference("person_id", person),
      /** The address it was looked for by. */
      email: d.text("email").notNull(),
      remoteId: d.text("remote_id"),
      unknown: d.oneOf("unknown", UNKNOWN),
      lookedAt: d.timestamp("looked_at").notNull(),
    },
    (t) => [
      d.primaryKey({ columns: [t.companyId, t.personId] }),
      d.index("group_account_person").on(t.personId),
      d.check("group_account_unknown", among("unknown", UNKNOWN)),
    ],
  );

  /** The accounts that a group had when we last left it. */
  const groupMember = d.table(
    "group_member",
    {
      companyId: d.reference("company_id", company),
      groupId: d.reference("group_id", clearanceGroup),
      remoteId: d.text("remote_id").notNull(),
    },
    (t) => [
      d.primaryKey({ columns: [t.groupId, t.remoteId] }),
      d.index("group_member_company").on(t.companyId),
    ],
  );

  return { groupDirectory, clearanceGroup, groupAccount, groupMember };
}
