import pg from "pg";

// Counts and sums of whole numbers are numbers, as on SQLite; none here comes near 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

export interface PostgresOptions {
  /** `postgres://user@host/database`; for a server's socket, `postgres://user@/database?host=/folder`. */
  url: string;
  /** A replica of the same database, to read from. */
  readUrl?: string;
  /** Milliseconds by which it may be behind, if others than `FURTHEST`. */
  furthest?: number;
  /** Told whether that is used, whenever it changes. */
  replicaUsed?: (isUsed: boolean) => void;
  /** How many connections it may hold at most, 4 or more. */
  connections?: number;
  /** Whether this process has the database to itself already, as `takePostgres` gives it: it is brought up to date without asking. */
  alone?: boolean;
  /** Told of connections that end while nobody uses them; others are opened in their place. */
  failed?: (error: Error) => void;
}

export const CONNECTIONS = 14;

/** Milliseconds, where the address says nothing else. A write is short; what takes longer holds others up. */
const TIMEOUTS = {
  statement_timeout: 30_000,
  lock_timeout: 10_000,
  idle_in_transaction_session_timeout: 60_000,
};

/** Milliseconds to connect, and to wait for a connection while all are in use. */
const LONGEST_WAIT = 10_000;

/** Connects as all of Firsthand does. `endless` is for what may take long: migrations, and what holds a lock. */
export function clientFor({ url }: PostgresOptions, { endless = false } = {}): pg.Client {
  const client = new pg.Client({
    ...common(url),
    ...(endless ? {} : timeoutsFor(url)),
    connectionTimeoutMillis: LONGEST_WAIT,
  });
  // A connection that ends while nothing is asked of it must not end the program; whoever asks next is told.
  client.on("error", () => undefined);
  return client;
}

/** Connections that are opened as they are needed. Those to read with can change nothing, whatever is sent. */
export function poolFor(
  { url, failed = () => undefined }: PostgresOptions,
  { max, reads }: { max: number; reads: boolean },
): pg.Pool {
  const onConnect = reads
    ? async (client: pg.ClientBase) => {
        await client.query("set default_transaction_read_only = on");
      }
    : undefined;
  const pool = new pg.Pool({
    ...common(url),
    ...timeoutsFor(url),
    connectionTimeoutMillis: LONGEST_WAIT,
    max,
    // pg-pool waits for it, which its types do not say.
    onConnect: onConnect as ((client: pg.ClientBase) => void) | undefined,
  });
  pool.on("error", failed);
  // Also while it is in use, between two statements of a transaction.
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

function common(url: string): pg.ClientConfig {
  return {
    connectionString: verifying(url),
    fallback_application_name: "firsthand",
    keepAlive: true,
    keepAliveInitialDelayMillis: 30_000,
  };
}

function timeoutsFor(url: string): Partial<typeof TIMEOUTS> {
  const given = parametersOf(url);
  return Object.fromEntries(Object.entries(TIMEOUTS).filter(([name]) => !given.has(name)));
}

/** With a certificate that is checked wherever the address asks for TLS, unless it says `no-verify`. */
function verifying(url: string): string {
  const parameters = parametersOf(url);
  if (parameters.has("uselibpqcompat")) return url;
  if (!/^(prefer|require|verify-ca)$/.test(parameters.get("sslmode") ?? "")) return url;
  parameters.set("sslmode", "verify-full");
  return `${url.slice(0, url.indexOf("?"))}?${parameters.toString()}`;
}

function parametersOf(url: string): URLSearchParams {
  const at = url.indexOf("?");
  return new URLSearchParams(at < 0 ? "" : url.slice(at + 1));
}
