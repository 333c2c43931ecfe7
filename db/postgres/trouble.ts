import { setTimeout } from "node:timers/promises";
import { DrizzleQueryError } from "drizzle-orm";
import pg from "pg";
import { DatabaseAway, NotWritable } from "~/kit/http/database-away";
import { DatabaseClosed, type Why } from "./closed";

/** What keeps the database from being opened; the error as it came, for what nobody foresaw. */
export function whyClosed(error: unknown, url: string): unknown {
  const cause = causeOf(error);
  if (!(cause instanceof Error) || cause instanceof DatabaseClosed) return error;
  const code = codeOf(cause);
  const why = isAway(cause) ? "unreachable" : WHY.find(([codes]) => codes.test(code))?.[1];
  const said = cause.message || code;
  if (why) return new DatabaseClosed(why, url, said);
  return /\bSSL\b|certificate/i.test(cause.message) ? new DatabaseClosed("tls", url, said) : error;
}

/* https://www.postgresql.org/docs/current/errcodes-appendix.html, and what Node says of certificates and of files with them. */
const WHY: readonly [codes: RegExp, why: Why][] = [
  [/^28/, "password"],
  [/^3D000$/, "missing"],
  [/^42501$/, "rights"],
  [/^25006$/, "read-only"],
  [/^53300$/, "full"],
  [/^(ENOENT|EACCES|CERT_|ERR_TLS_|ERR_SSL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/, "tls"],
];

const AWAY =
  /^(08\d{3}|57P0[123]|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;
const AWAY_SAYS =
  /^Connection terminated|connection error and is not queryable|^timeout exceeded when trying to connect|^timeout expired/;

/** Whether the server, or the way to it, is gone: what was under way has not landed, unless it was about to be committed. */
function isAway(error: unknown): boolean {
  const cause = causeOf(error);
  if (!(cause instanceof Error)) return false;
  // A server's socket that is not there, as it is not a file of ours.
  const isSocket = "syscall" in cause && cause.syscall === "connect";
  return isSocket || AWAY.test(codeOf(cause)) || AWAY_SAYS.test(cause.message);
}

/** Refused because of what others wrote meanwhile (`serialization_failure`, `deadlock_detected`): nothing of it landed. */
function isOvertaken(error: unknown): boolean {
  const cause = causeOf(error);
  return cause instanceof pg.DatabaseError && /^(40001|40P01)$/.test(cause.code ?? "");
}

/** What nothing of was written, for the server’s disk is full (`disk_full`), or it only reads (`read_only_sql_transaction`). */
export function asNotWritable(error: unknown): never {
  const cause = causeOf(error);
  if (cause instanceof pg.DatabaseError && /^(53100|25006)$/.test(cause.code ?? ""))
    throw new NotWritable("Nothing can be written to the database.", { cause: error });
  throw error;
}

/** Whether a replica is away, or has ended a query because of what came from the primary meanwhile: another may be asked. */
export function isLeftBehind(error: unknown): boolean {
  return isAway(error) || isOvertaken(error);
}

function causeOf(error: unknown): unknown {
  return error instanceof DrizzleQueryError ? error.cause : error;
}

function codeOf(error: Error): string {
  return "code" in error && typeof error.code === "string" ? error.code : "";
}

/** Milliseconds for which something is begun again while the server is away: as long as a restart takes. */
const PATIENCE = 8_000;
const BETWEEN_TRIES = 100;

/** Does it again while the server is away, then gives up with `DatabaseAway`. `may` says whether it may be done again. */
export async function untilItAnswers<Result>(
  work: () => Promise<Result>,
  may: () => boolean = () => true,
): Promise<Result> {
  for (const begun = performance.now(); ; await setTimeout(BETWEEN_TRIES)) {
    try {
      return await work();
    } catch (error) {
      if (!isAway(error)) throw error;
      if (!may() || performance.now() - begun > PATIENCE)
        throw new DatabaseAway("The database does not answer.", { cause: error });
    }
  }
}

/** How often a transaction is begun before it is given up, and the milliseconds before the second time. */
const TRIES = 8;
const FIRST_PAUSE = 2;

/** Does it again as long as others overtake it, each time after a longer pause of chance. */
export async function untilItLands<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isOvertaken(error) || tries === TRIES) throw error;
      await setTimeout(FIRST_PAUSE * 2 ** tries * Math.random());
    }
  }
}
