import { m } from "~/kit/language/m";
import { DatabaseClosed } from "~db/postgres/closed";
import { DatabaseTaken, FolderTaken, OtherTables } from "~/process/settings/data-folder";
import { PortTaken } from "./running";

/** Says what keeps the program from starting, with the path and what to do; null for what nobody foresaw. */
export function startWords(error: unknown, folder: string): string | null {
  if (!(error instanceof Error)) return null;
  if (error instanceof PortTaken) {
    const { port } = error;
    return m.process_start_port_taken({ port: String(port), next: String(port + 1) });
  }
  if (error instanceof FolderTaken) return m.process_start_folder_taken({ folder: error.folder });
  if (error instanceof DatabaseTaken) return m.process_start_database_taken();
  if (error instanceof OtherTables) return m.process_start_other_tables();
  if (error instanceof DatabaseClosed) {
    const { why, server, said } = error;
    return CLOSED[why]({ server, said });
  }
  const { code = "", message } = error as NodeJS.ErrnoException;
  if (NEWER.test(message)) return m.process_start_newer({ folder });
  if (NO_MIGRATIONS.test(message)) return m.process_start_no_migrations();
  const reason = REASONS.find(([codes]) => codes.test(code));
  return reason ? reason[1]({ folder }) : null;
}

/* What the database says. */
const NEWER = /^This database was made by a newer/;
const NO_MIGRATIONS = /^The migrations are missing/;

/** What keeps a database on a server closed. */
const CLOSED = {
  unreachable: m.process_start_unreachable,
  password: m.process_start_not_let_in,
  missing: m.process_start_no_such_database,
  rights: m.process_start_no_rights,
  tls: m.process_start_no_tls,
  "read-only": m.process_start_read_only,
  full: m.process_start_no_connections,
  newer: m.process_start_newer_on_server,
  "in-use": m.process_start_in_use,
} satisfies Record<DatabaseClosed["why"], unknown>;

const REASONS: readonly [codes: RegExp, words: (where: { folder: string }) => string][] = [
  [
    /^(EACCES|EPERM|EROFS|ENOENT|SQLITE_READONLY.*|SQLITE_CANTOPEN.*)$/,
    m.process_start_not_writable,
  ],
  [/^(EEXIST|ENOTDIR)$/, m.process_start_not_a_folder],
  [/^(SQLITE_NOTADB|SQLITE_CORRUPT.*)$/, m.process_start_unreadable],
  [/^(ENOSPC|SQLITE_FULL|SQLITE_IOERR.*)$/, m.process_start_disk],
];
