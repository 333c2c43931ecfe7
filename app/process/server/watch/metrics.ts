/* oxlint-disable house/in-catalogue -- The people who write alerts read these, in English as everywhere in Prometheus. */
import { createHash, timingSafeEqual } from "node:crypto";
import type { Store } from "~db/store";
import { waitingMails } from "~/notices/queries/outbox";
import { countAllSessions } from "~/people/queries/people";
import { usedAfter, type SessionLimits } from "~/people/rules/session-limits";
import type { WorkLoad } from "~/process/server/workers/pool";
import type { Watch } from "./watch";

/** The figures of the running program, for Prometheus. */
export interface Metrics {
  /** Counts a request that has ended; one that was broken off has no status. */
  count(request: { route: string; method: string; status: number | null; ms: number }): void;
  /** Whether a request with this `Authorization` may see them. */
  isAllowed(authorization: string | null): boolean;
  text(): Promise<string>;
  /** What only this process can say of itself. */
  own(): Promise<FiguresOfOne>;
  /** Where those of all processes of this machine come from, this one’s among them, as they were sent between them. */
  gatherFrom(all: () => Promise<unknown[]>): void;
  contentType: string;
}

interface FiguresOfOne {
  /** As prom-client adds them up. */
  counted: object[];
  writesOpen: number;
  load: WorkLoad;
}

interface Measured {
  token: string;
  version: string;
  store: Store;
  clock: () => Date;
  limits: SessionLimits;
  watch: Watch;
  load: () => WorkLoad;
  lastBackup: () => Promise<Date | null>;
}

/** Seconds. */
const REQUEST_BUCKETS = [0.01, 0.05, 0.2, 1, 5, 20];
const WRITE_BUCKETS = [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10];

/** Browsers send these; a client that makes up others gets no series of its own. */
const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** What is asked of the program when somebody looks, by name: its help, and the label it is divided by. */
const GAUGES = {
  info: ["The version that is running.", "version"],
  sessions: ["Sessions that are running."],
  writes_open: ["Writes to the database that wait or are under way."],
  outbox_waiting: ["Emails that wait to be sent."],
  outbox_oldest_seconds: ["For how long the oldest of them has been waiting."],
  mail_last_sent_timestamp_seconds: ["When an email last left; 0 for not since the start."],
  mails: ["Emails since the start, by whether the mail server took them.", "outcome"],
  job_last_run_timestamp_seconds: ["When a job of the clockwork last ended.", "job"],
  job_last_run_seconds: ["How long that run took.", "job"],
  job_last_run_failed: ["1 where that run failed.", "job"],
  database_bytes: ["The database with its log."],
  disk_free_bytes: ["Room on the disk of the data folder."],
  backup_age_seconds: ["Since the last backup; +Inf where there is none."],
  heavy_work: ["Pieces of heavy work, by whether a thread is at them.", "state"],
  heavy_work_refused: ["Pieces refused since the start, because too many were waiting."],
} as const satisfies Record<string, readonly [help: string, label?: string]>;

type Figures = {
  [Name in keyof typeof GAUGES]?: (typeof GAUGES)[Name] extends readonly [string]
    ? number
    : Record<string, number>;
};

/** Loads the library, which is not needed where nobody has a token for it, and measures from then on. */
export async function createMetrics(measured: Measured): Promise<Metrics> {
  const { token, store, load } = measured;
  const { AggregatorRegistry, Registry, Gauge, Histogram, collectDefaultMetrics } =
    await import("prom-client");
  const counted = new Registry();
  const asked = new Registry();
  const registers = [counted];
  collectDefaultMetrics({ register: counted });

  const requests = new Histogram({
    name: "firsthand_http_request_seconds",
    help: "How long requests took, from the first byte in to the last byte out.",
    labelNames: ["route", "method", "status"],
    buckets: REQUEST_BUCKETS,
    registers,
  });
  const writes = (name: string, help: string) =>
    new Histogram({ name: `firsthand_${name}`, help, buckets: WRITE_BUCKETS, registers });
  const waited = writes("write_wait_seconds", "How long a write waited for its turn.");
  const took = writes("write_seconds", "How long a write took once it had its turn.");
  store.writes.onEnd = (ended) => {
    waited.observe(ended.waited / 1000);
    took.observe(ended.took / 1000);
  };
  const gauges = Object.entries(GAUGES).map(([name, [help, ...labelNames]]) => ({
    name: name as keyof Figures,
    gauge: new Gauge({ name: `firsthand_${name}`, help, labelNames, registers: [asked] }),
    label: labelNames[0] ?? "",
  }));

  const own = async (): Promise<FiguresOfOne> => ({
    counted: await counted.getMetricsAsJSON(),
    writesOpen: store.writes.open,
    load: load(),
  });
  let gather: (() => Promise<unknown[]>) | null = null;

  const wanted = digestOf(`Bearer ${token}`);
  return {
    count({ route, method, status, ms }) {
      const labels = {
        route,
        method: METHODS.has(method) ? method : "other",
        status: status === null ? "aborted" : `${Math.floor(status / 100)}xx`,
      };
      requests.observe(labels, ms / 1000);
    },
    isAllowed: (authorization) => timingSafeEqual(digestOf(authorization ?? ""), wanted),
    async text() {
      const all = gather ? ((await gather()) as FiguresOfOne[]) : [await own()];
      const figures = await figuresOf(measured, all);
      for (const { name, gauge, label } of gauges) {
        const figure = figures[name];
        gauge.reset();
        if (typeof figure === "number") gauge.set(figure);
        else
          for (const [by, value] of Object.entries(figure ?? {})) gauge.set({ [label]: by }, value);
      }
      const together = gather
        ? AggregatorRegistry.aggregate(all.map((one) => one.counted))
        : counted;
      return `${await together.metrics()}\n${await asked.metrics()}`;
    },
    own,
    gatherFrom: (all) => void (gather = all),
    contentType: counted.contentType,
  };
}

async function figuresOf(measured: Measured, all: readonly FiguresOfOne[]): Promise<Figures> {
  const { version, store, clock, limits, watch, lastBackup } = measured;
  const now = clock();
  const [sessions, outbox, space, backupAt] = await Promise.all([
    countAllSessions(store.read, { now, usedAfter: usedAfter(limits, now) }),
    waitingMails(store.read),
    store.space(),
    lastBackup(),
  ]);
  const since = (at: Date) => (now.getTime() - at.getTime()) / 1000;
  const sum = (of: (own: FiguresOfOne) => number) => all.reduce((total, one) => total + of(one), 0);
  const jobs = [...watch.jobs];
  return {
    info: { [version]: 1 },
    sessions,
    writes_open: sum(({ writesOpen }) => writesOpen),
    outbox_waiting: outbox.mails,
    outbox_oldest_seconds: outbox.oldest ? since(outbox.oldest) : 0,
    mail_last_sent_timestamp_seconds: secondsOf(watch.mail.sentAt),
    mails: { sent: watch.mail.sent, failed: watch.mail.failed },
    job_last_run_timestamp_seconds: Object.fromEntries(
      jobs.map(([job, { endedAt }]) => [job, secondsOf(endedAt)]),
    ),
    job_last_run_seconds: Object.fromEntries(jobs.map(([job, { ms }]) => [job, ms / 1000])),
    job_last_run_failed: Object.fromEntries(jobs.map(([job, run]) => [job, Number(run.failed)])),
    database_bytes: space.used,
    ...(space.free !== null && { disk_free_bytes: space.free }),
    backup_age_seconds: backupAt ? since(backupAt) : Infinity,
    heavy_work: {
      running: sum(({ load }) => load.running),
      waiting: sum(({ load }) => load.waiting),
    },
    heavy_work_refused: sum(({ load }) => load.refused),
  };
}

function secondsOf(at: Date | null): number {
  return at ? at.getTime() / 1000 : 0;
}

/** Of one length, whatever was sent, so that comparing always takes the same time. */
function digestOf(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
