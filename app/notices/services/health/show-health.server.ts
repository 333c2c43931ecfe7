import { lastSentMail } from "~/notices/queries/outbox";
import { backupState, failuresUntil, isLittleRoom, type Failure } from "~/notices/rules/health";
import type { Admin } from "~/people/rules/actor";
import type { Store } from "~db/store";

const FAILURES_SHOWN = 20;

/** What the running program saw of itself since it started. */
interface Seen {
  failures: readonly Failure[];
  mail: { sentAt: Date | null; failedFor: string | null; failed: number };
}

/** For the admin: whether the installation does well, and what it needs. */
export async function showHealth({
  store,
  now,
  version,
  seen,
  lastBackup,
}: {
  store: Store;
  actor: Admin;
  now: Date;
  version: string;
  seen: Seen;
  lastBackup: () => Promise<Date | null>;
}) {
  const [migrations, applied, space, sentAt, backupAt] = await Promise.all([
    store.migrationState(),
    store.appliedMigrations(),
    store.space(),
    lastSentMail(store.read),
    lastBackup(),
  ]);
  const { mail, failures } = seen;
  return {
    version,
    migrations: { applied, current: migrations.current },
    writes: store.writes.open,
    space: { ...space, little: space.free !== null && isLittleRoom(space.free) },
    backup: { at: backupAt, state: backupState(backupAt, now) },
    mail: {
      at: latest(mail.sentAt, sentAt),
      failed: mail.failed,
      failedFor: mail.failedFor,
    },
    failures: failuresUntil(failures, now, FAILURES_SHOWN),
  };
}

function latest(one: Date | null, other: Date | null): Date | null {
  if (!one || !other) return one ?? other;
  return one > other ? one : other;
}
