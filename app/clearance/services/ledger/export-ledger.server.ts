import { m } from "~/kit/language/m";
import { wordTable } from "~/kit/language/word-table";
import { writeCsv } from "~/kit/csv/write-csv";
import type { Separator } from "~/kit/csv/separators";
import { hashedFields, type LedgerEntry } from "~/ledger/rules/entry";
import type { PersonalWords } from "~/ledger/rules/recorded";
import { findEntriesAfter } from "~/ledger/queries/ledger";
import type { Reach } from "~/ledger/rules/own";
import type { Db } from "~db/store";
import { readEntries, type Named, type ReadEntry } from "./read-entries.server";
import { ledgerKindWords } from "~/clearance/rules/events/events";
import { recordedRoleWords } from "~/people/rules/role-words";

export const EXPORT_FORMATS = ["csv", "jsonl"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const BATCH = 500;

/** A company's ledger as far as somebody reaches, from its first entry on, as text, a batch at a time. */
export async function* exportLedger(
  db: Db,
  reach: Reach,
  format: ExportFormat,
  separator: Separator = "comma",
): AsyncGenerator<string> {
  if (format === "csv") yield writeCsv([headings()], { separator, begins: true });
  for (let seq = 0; ;) {
    const entries = await findEntriesAfter(db, reach, { seq, limit: BATCH });
    const read = await readEntries(db, reach, entries);
    if (read.length > 0)
      yield format === "csv"
        ? writeCsv(read.map(recordOf), { separator, begins: false })
        : read.map(lineOf).join("");
    seq = entries.at(-1)?.seq ?? seq;
    if (entries.length < BATCH) return;
  }
}

const PERSONAL = wordTable<keyof PersonalWords, string>({
  name: m.clearance_exports_name,
  formerName: m.clearance_exports_former_name,
  email: m.clearance_exports_email,
  formerEmail: m.clearance_exports_former_email,
  typedName: m.clearance_exports_typed_name,
  ipAddress: m.clearance_exports_address,
  comment: m.clearance_exports_comment,
  reason: m.clearance_exports_reason,
  incident: m.clearance_exports_incident,
  evidence: m.clearance_exports_evidence,
});

function headings(): string[] {
  return [
    m.clearance_exports_number(),
    m.clearance_exports_time(),
    m.clearance_exports_kind(),
    m.clearance_exports_what(),
    m.clearance_exports_by(),
    m.clearance_exports_role(),
    m.clearance_exports_about(),
    ...Object.values(PERSONAL),
    m.clearance_exports_facts(),
    m.clearance_exports_sealed(),
    m.clearance_exports_entry_id(),
    m.clearance_exports_by_id(),
    m.clearance_exports_about_id(),
    m.clearance_exports_version(),
    m.clearance_exports_previous_hash(),
    m.clearance_exports_hash(),
  ];
}

/** In the place of what cannot be read. */
const UNOPENED = wordTable<"erased" | "unreadable", string>({
  erased: m.clearance_exports_erased,
  unreadable: m.clearance_exports_unreadable,
});

/** Plain words first, then what the hash is of. */
function recordOf({ entry, what, by, about, personal }: ReadEntry): string[] {
  const { kind, actorRole, actorId, personId, facts, sealed } = entry;
  const said = Object.keys(PERSONAL).map((name) => {
    if (personal === null) return "";
    if (typeof personal === "string") return UNOPENED[personal];
    return personal[name as keyof PersonalWords] ?? "";
  });
  return [
    [String(entry.seq), timeOf(entry), ledgerKindWords(kind), what ?? ""],
    [nameOf(by), deciderWords(actorRole), nameOf(about)],
    said,
    [facts, sealed ?? "", entry.id, actorId ?? "", personId ?? ""],
    [String(entry.version), entry.prevHash, entry.hash],
  ].flat();
}

function deciderWords(role: string): string {
  return role === "system" ? m.clearance_ledger_page_by_rule() : recordedRoleWords(role);
}

/** `entry` is what the hash is of; the rest helps to read it. An entry that cannot be read is written as it is stored. */
function lineOf({ entry, what, by, about, personal }: ReadEntry): string {
  const { hash } = entry;
  const said = typeof personal === "string" ? UNOPENED[personal] : personal;
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
  return named === null ? "" : (named.name ?? UNOPENED.erased);
}
