import { findNamesBehind, type Named } from "~/privacy/queries/names";
import {
  findOwnChannels,
  findOwnDelegationEnds,
  findOwnRows,
  type OwnRow,
} from "~/privacy/queries/own-rows";
import type { Section } from "~/privacy/queries/sections";
import type { Db } from "~db/store";

/** What each column that holds an id names, and how the file calls it. */
export const NAMES: Record<string, { what: Named; as: string }> = {
  companyId: { what: "company", as: "company" },
  teamId: { what: "team", as: "team" },
  policyVersionId: { what: "policyVersion", as: "policyVersion" },
  programmeId: { what: "programme", as: "programme" },
  enrolmentId: { what: "enrolment", as: "programme" },
  moduleId: { what: "module", as: "module" },
  remedialModuleId: { what: "module", as: "moduleToRepeat" },
  activityId: { what: "activity", as: "activity" },
  channelId: { what: "channel", as: "channel" },
  revisionId: { what: "revision", as: "version" },
  fromPersonId: { what: "person", as: "from" },
  toPersonId: { what: "person", as: "to" },
  createdBy: { what: "person", as: "createdBy" },
  viaCompanyId: { what: "company", as: "via" },
  invitedBy: { what: "person", as: "invitedBy" },
  enrolledBy: { what: "person", as: "enrolledBy" },
  askedBy: { what: "person", as: "askedBy" },
  decidedBy: { what: "person", as: "decidedBy" },
  grantedBy: { what: "person", as: "grantedBy" },
  setBy: { what: "person", as: "setBy" },
  judgedBy: { what: "person", as: "judgedBy" },
  answeredBy: { what: "person", as: "answeredBy" },
  chosenBy: { what: "person", as: "chosenBy" },
  reviewedBy: { what: "person", as: "reviewedBy" },
  signedBy: { what: "person", as: "signedBy" },
  namedBy: { what: "person", as: "namedBy" },
  onBehalfOf: { what: "person", as: "onBehalfOf" },
};

/** Of a notice about someone else, which only its reader was told. */
const OF_OTHERS = ["facts"];

/** A person’s rows of a section, with names in place of ids and moments as ISO 8601. */
export async function namedRows(db: Db, section: Section, personId: string): Promise<OwnRow[]> {
  const rows = await findOwnRows(db, section, personId);
  const names = new Map<string, ReadonlyMap<string, string | number>>();
  for (const [column, { what }] of Object.entries(NAMES)) {
    const ids = rows.flatMap((row) => (typeof row[column] === "string" ? [row[column]] : []));
    names.set(column, await findNamesBehind(db, what, ids));
  }
  const besides = await saidBesides(db, section, rows);
  return rows.map((row) => {
    const about = row.aboutPersonId;
    const without =
      about === undefined || about === personId
        ? section.without
        : [...section.without, ...OF_OTHERS];
    const said = Object.entries(row).flatMap(([column, value]): [string, unknown][] => {
      if (["id", "personId", "aboutPersonId"].includes(column) || without.includes(column))
        return [];
      const named = NAMES[column];
      if (named && typeof value === "string")
        return [[named.as, names.get(column)?.get(value) ?? null]];
      return [[named?.as ?? column, value]];
    });
    if (about !== undefined) said.push(["aboutYou", about === personId]);
    return { ...Object.fromEntries(said), ...besides(String(row.id)) };
  });
}

/** What the file says of a row besides its columns. */
async function saidBesides(
  db: Db,
  { table }: Section,
  rows: readonly OwnRow[],
): Promise<(id: string) => OwnRow> {
  const ids = rows.map(({ id }) => String(id));
  if (table === "delegation") {
    const ends = await findOwnDelegationEnds(db, ids);
    return (id) => ({ cancelledAt: ends.get(id) ?? null });
  }
  if (table !== "enrolment" && table !== "clearance") return () => ({});
  const channels = await findOwnChannels(db, table, ids);
  return (id) => ({ channels: channels.get(id) ?? [] });
}
