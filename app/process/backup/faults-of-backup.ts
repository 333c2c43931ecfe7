import { m } from "~/kit/language/m";
import { faultWords } from "~/ledger/rules/fault-words";
import { findCompaniesByKey } from "~/ledger/queries/ledger";
import { verifyChain } from "~/ledger/services/verify-chain.server";
import { faultsOfSqlite } from "~db/backup.sqlite";
import { openSqliteReader } from "~db/store.sqlite";

/** What is wrong with a copy of the database, a line each: by SQLite’s own check, its migrations, and every company’s ledger. */
export async function faultsOfBackup(file: string): Promise<string[]> {
  const broken = sqliteFaults(file);
  if (broken.length > 0) return broken;
  const reader = openSqliteReader(file);
  try {
    const state = await reader.migrationState();
    if (!state.current && state.reason.endsWith("newer")) return [m.process_backup_newer()];
    if (!state.current) return [];
    const faults: string[] = [];
    for (const company of await findCompaniesByKey(reader.read, null)) {
      const verdict = await verifyChain(reader.read, company);
      if (verdict.ok) continue;
      const fault = faultWords(verdict.seq, verdict.fault);
      faults.push(m.process_backup_fault({ company: company.key, fault }));
    }
    return faults;
  } finally {
    await reader.close();
  }
}

/** What SQLite finds wrong with a file, a line each; also that it is none of its. */
export function sqliteFaults(file: string): string[] {
  try {
    return faultsOfSqlite(file);
  } catch (error) {
    return [m.process_backup_unreadable({ why: (error as Error).message })];
  }
}
