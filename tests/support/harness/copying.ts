import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { onTestFinished } from "vitest";
import { addImageRow } from "~/curriculum/queries/images";
import { runCopy } from "~/process/backup/copy-command";
import { orSaid } from "~/process/settings/run-command";
import { copiedTables } from "~db/copy/tables";
import { FILE, openStore, type Place } from "~db/open";
import type { Db, Store } from "~db/store";
import { acknowledge, anEnrolled, aTeam, finishLesson, trained } from "../clearance/a-team";
import { anAgency, NOON } from "../makers";
import { decideSuspension, signOff } from "../own-forms";

/** A place for a test's files, and `npm run copy` from and to them. Of the pictures none is there. */
export function somewhere() {
  const folder = mkdtempSync(path.join(tmpdir(), "firsthand-copy-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const run = async (args: readonly string[], inStore = false) => {
    let said = "";
    const write = (text: string) => void (said += text);
    const images = { has: async () => false };
    const imagesOf = async (data: string) => ({
      images,
      folder: inStore ? null : `${data}/images`,
    });
    const terminal = { data: folder, now: NOON, write, imagesOf };
    const code = await orSaid({ data: folder, write }, () => runCopy(args, terminal));
    return { code, said };
  };
  return {
    folder,
    file: path.join(folder, FILE),
    /** Another file that is not there yet, in a folder that is. */
    elsewhere(): string {
      const other = path.join(folder, `back-${readdirSync(folder).length}`);
      mkdirSync(other);
      return path.join(other, FILE);
    },
    run,
    copy: (from: string, to: string, inStore = false) => run(["--from", from, "--to", to], inStore),
  };
}

export const HASH = "a".repeat(64);

export async function opened<Result>(place: Place, work: (store: Store) => Promise<Result>) {
  const store = await openStore(place);
  return await work(store).finally(() => store.close());
}

/** Every row of every table that is copied, as the program reads it, in an order of its own. */
export async function allIn(db: Db) {
  const all: Record<string, string[]> = {};
  for (const { name } of copiedTables("sqlite")) {
    const rows = (await db.select().from(db.tables[name])) as Record<string, unknown>[];
    all[name] = rows.map((row) => JSON.stringify(sorted(row))).sort();
  }
  return all;
}

/** With the keys of every object in one order: PostgreSQL keeps its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  return Object.entries(value)
    .map(([key, one]) => [key, sorted(one)])
    .sort();
}

/** A company with people in every state, decisions in its ledger, and a picture. */
export async function inUse(store: Store) {
  await anAgency(store);
  const team = await aTeam(store);
  for (const [at, name] of ["Zoë 100%", "Ödön", "Dev O’Neil", "李 小龙", "👩🏽‍🚀"].entries()) {
    const person = await anEnrolled(store, team, name);
    if (at > 0) await finishLesson(store, team, person, NOON);
    if (at > 1) await acknowledge(store, person, team.policyId, NOON);
    if (at > 2) await trained(store, team, person);
    const sign = { store, enrolmentId: person.enrolmentId, now: NOON, comment: "Good." };
    if (at > 2) await signOff({ ...sign, actor: team.dana, verdict: "competent" });
    if (at > 2) await signOff({ ...sign, actor: team.priya, verdict: "authorised" });
    if (at !== 4) continue;
    const { personId } = person;
    const decision = { store, actor: team.ben, now: NOON, personId, action: "suspend" as const };
    await decideSuspension({ ...decision, reason: "A reason", incident: "" });
  }
  await store.write((tx) =>
    addImageRow(tx, {
      hash: HASH,
      width: 1,
      height: 1,
      bytes: 9,
      name: "a.webp",
      uploadedAt: NOON,
      uploadedBy: null,
    }),
  );
  return team;
}

/** How many rows there are; one is from the migrations. */
export async function rowsIn(url: string): Promise<number> {
  return await opened({ url }, async ({ read }) =>
    Object.values(await allIn(read)).reduce((sum, rows) => sum + rows.length, 0),
  );
}

/** Asks a server something in its own words. */
export async function asked(url: string, statement: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return await client.query(statement).finally(() => client.end());
}
