import type { Actor } from "~/people/rules/actor";
import { textsFor } from "~/assessment/services/texts.server";
import { readEntries } from "~/clearance/services/ledger/read-entries.server";
import type { Call } from "~/people/services/call";
import { findNamesBehind } from "~/privacy/queries/names";
import { findAttemptIds, findCompaniesOf, findEntriesAboutAsker } from "~/privacy/queries/own-rows";
import { SECTIONS } from "~/privacy/queries/sections";
import type { Db, Store } from "~db/store";
import { namedRows } from "./named-rows.server";
import { ownAttempt } from "./own-attempt.server";

/** The shape of the file, which docs/privacy.md describes. Another number means that a program that reads it has to change. */
export const OWN_DATA_SCHEMA = "firsthand-own-data/1";

const BATCH = 200;

/** Everything stored about the person who asks, as the text of a JSON file, a piece at a time. */
export async function* ownData({ store, actor, now }: Call<Actor>): AsyncGenerator<string> {
  const db = store.read;
  const { personId } = actor;
  yield `{\n"schema": ${JSON.stringify(OWN_DATA_SCHEMA)},\n"madeAt": ${JSON.stringify(now)}`;
  for (const [name, section] of Object.entries(SECTIONS)) {
    const rows = await namedRows(db, section, personId);
    yield `,\n${JSON.stringify(name)}: ${text(name === "profile" ? rows[0] : rows)}`;
  }
  yield* list("attempts", attemptsOf(store, personId));
  yield* list("ledger", entriesAbout(db, personId));
  yield "\n}\n";
}

/** One company after the other. */
async function* attemptsOf(store: Store, personId: string) {
  for (const one of await findCompaniesOf(store.read, personId)) {
    const ids = await findAttemptIds(store.read, one);
    if (ids.length === 0) continue;
    const render = await textsFor(store, one);
    for (const id of ids) yield await ownAttempt(store.read, one, id, render);
  }
}

async function* entriesAbout(db: Db, personId: string) {
  const entries = await findEntriesAboutAsker(db, personId);
  const ofCompanies = entries.map(({ companyId }) => companyId);
  const companies = await findNamesBehind(db, "company", ofCompanies);
  for (const some of batches(entries)) {
    const read = await readEntries(db, some[0], some);
    for (const { entry, what, by, personal } of read)
      yield {
        company: companies.get(entry.companyId) ?? null,
        number: entry.seq,
        at: entry.at,
        kind: entry.kind,
        what,
        by: by?.name ?? null,
        role: entry.actorRole,
        personal,
      };
  }
}

/** In pieces of one company each, in their order. */
function batches<Entry extends { companyId: string }>(entries: readonly Entry[]) {
  const pieces: [Entry, ...Entry[]][] = [];
  for (const entry of entries) {
    const last = pieces.at(-1);
    if (last && last.length < BATCH && last[0].companyId === entry.companyId) last.push(entry);
    else pieces.push([entry]);
  }
  return pieces;
}

async function* list(name: string, items: AsyncIterable<unknown>): AsyncGenerator<string> {
  yield `,\n${JSON.stringify(name)}: [`;
  let before = "\n";
  for await (const item of items) {
    yield `${before}${text(item)}`;
    before = ",\n";
  }
  yield "\n]";
}

function text(value: unknown): string {
  return JSON.stringify(value ?? null, null, 1);
}
