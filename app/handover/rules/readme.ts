/* oxlint-disable house/in-catalogue -- How a format is documented: in English, as in docs/. */
import { COLUMNS } from "./columns";

/** A file of the archive, or a folder of such files. */
export interface Listed {
  path: string;
  about: string;
  /** Of a CSV. */
  columns?: readonly string[];
}

/** What a company’s archive says of itself: every file, and every column. In English, as every format of ours is documented. */
export function readme(
  company: { name: string; key: string; madeAt: Date },
  files: readonly Listed[],
  leftOut: readonly (readonly [table: string, why: string])[],
): string {
  const listed = files.map(({ path, about, columns }) => {
    const each = (columns ?? []).map((column) => `- \`${column}\`: ${aboutColumn(column)}`);
    return [`### ${path}`, "", about, ...(each.length > 0 ? ["", ...each] : []), ""].join("\n");
  });
  return [
    `# ${company.name}`,
    "",
    `Everything that Firsthand keeps of ${company.name} (\`${company.key}\`), as it was on ${company.madeAt.toISOString()}.`,
    "Open `index.html` in a browser to look around. No program of ours is needed for any of it.",
    "",
    "CSV files are UTF-8 with a byte order mark, separated by commas, every cell quoted, lines ending in CR LF (RFC 4180). Times are ISO 8601 in UTC, days are the company’s own. A cell that a spreadsheet would run as a formula begins with an apostrophe. A column that ends in `Name` says what the id before it names, as it’s called now.",
    "",
    "## Files",
    "",
    ...listed,
    "## Verifying the ledger",
    "",
    "Each line of `ledger.jsonl` has `entry`, which its hash covers, and `hash`: the SHA-256 of the entry as canonical JSON (RFC 8785). The first entry’s `prevHash` is the SHA-256 of `firsthand ledger ` followed by the company’s id; every other’s is the hash of the entry before. `python3 verify-ledger.py` checks all of it, and needs nothing but Python.",
    "",
    "## What isn’t here",
    "",
    ...leftOut.map(([table, why]) => `- \`${table}\`: ${why}`),
    "- passwords, sessions, codes and keys: they let someone in",
    "- the agency’s programmes, lessons and quizzes, which other companies are taught too; the titles are beside their ids",
    "",
  ].join("\n");
}

export function aboutColumn(column: string): string {
  const known = COLUMNS[column];
  if (known !== undefined) return known;
  if (column.endsWith("Name")) return "The name or title of what the column before it names.";
  throw new Error(`Nothing is said of the column ${column}.`);
}

/** Checks a ledger with nothing but Python. */
export const VERIFY_LEDGER = `import hashlib, json, os
before, number = None, 0
here = os.path.dirname(os.path.abspath(__file__))
for line in open(os.path.join(here, "ledger.jsonl"), encoding="utf-8"):
    said = json.loads(line)
    entry = said["entry"]
    if before is None:
        before = hashlib.sha256(f"firsthand ledger {entry['companyId']}".encode()).hexdigest()
    text = json.dumps(entry, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert entry["seq"] == number + 1 and entry["prevHash"] == before, f"after entry {number}"
    assert hashlib.sha256(text.encode()).hexdigest() == said["hash"], f"entry {entry['seq']}"
    before, number = said["hash"], entry["seq"]
print(number, "entries, intact, last hash", before)
`;
