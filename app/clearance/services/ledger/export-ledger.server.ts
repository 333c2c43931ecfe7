import { writeCsv } from "~/kit/csv/write-csv";
import type { Separator } from "~/kit/csv/separators";
import { hashedFields, type LedgerEntry } from "~/ledger/rules/entry";
import type { PersonalWords } from "~/ledger/rules/recorded";
import { findEntriesAfter } from "~/ledger/queries/ledger";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Db } from "~db/store";
import { readEntries, type Named, type ReadEntry } from "./read-entries.server";

export const EXPORT_FORMATS = ["csv", "jsonl"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const BATCH = 500;
const ERASED = "[erased]";

/** A company's ledger from its first entry on, as text, a batch at a time. */
export async function* exportLedger(
  db: Db,
  company: OwnCompany,
  format: ExportFormat,
  separator: Separator = "comma",
): AsyncGenerator<string> {
  if (format === "csv") yield writeCsv([HEADER], { separator, begins: true });
  for (let seq = 0; ;) {
    const entries = await findEntriesAfter(db, company, { seq, limit: BATCH });
    const read = await readEntries(db, entries);
    if (read.length > 0)
      yield format === "csv"
        ? writeCsv(read.map(recordOf), { separator, begins: false })
        : read.map(lineOf).join("");
    seq = entries.at(-1)?.seq ?? seq;
    if (entries.length < BATCH) return;
  }
}

const PERSONAL = {
  name: "Name",
  email: "Email",
  typedName: "Typed name",
  ipAddress: "Address",
  comment: "Comment",
  reason: "Reason",
  incident: "Incident",
  evidence: "Evidence",
} satisfies Record<keyof PersonalWords, string>;

const HEADER = [
  ["No.", "Time", "Kind", "What", "By", "Role", "About"],
  Object.values(PERSONAL),
  ["Facts", "Sealed", "Entry id", "By id", "About id", "Version", "Previous hash", "Hash"],
].flat();

/** Plain words first, then what the hash is of. */
function recordOf({ entry, what, by, about, personal }: ReadEntry): string[] {
  const { kind, actorRole, actorId, personId, facts, sealed } = entry;
  const said = Object.keys(PERSONAL).map((name) => {
    if (personal === null) return "";
    if (typeof personal === "string") return `[${personal}]`;
    return personal[name as keyof PersonalWords] ?? "";
  });
  return [
    [String(entry.seq), timeOf(entry), kind, what ?? "", nameOf(by), actorRole, nameOf(about)],
    said,
    [facts, sealed ?? "", entry.id, actorId ?? "", personId ?? ""],
    [String(entry.version), entry.prevHash, entry.hash],
  ].flat();
}

/** `entry` is what the hash is of; the rest helps to read it. An entry that cannot be read is written as it is stored. */
function lineOf({ entry, what, by, about, personal }: ReadEntry): string {
  const { hash } = entry;
  const said = typeof personal === "string" ? `[${personal}]` : personal;
  const names = { by: nameOf(by) || null, about: nameOf(about) || null };
  return `${JSON.stringify({ entry: fieldsOf(entry), hash, what, ...names, personal: said })}\n`;
}

function fieldsOf(entry: LedgerEntry): unknown {
  try {
    return hashedFields(entry);
  } catch {
    const { hash: _, ...stored } = entry;
    return stored;
  }
}

function timeOf({ at }: LedgerEntry): string {
  return Number.isNaN(at.getTime()) ? "" : at.toISOString();
}

function nameOf(named: Named | null): string {
  return named === null ? "" : (named.name ?? ERASED);
}
