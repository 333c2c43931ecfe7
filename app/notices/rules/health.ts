const HOUR = 3_600_000;

/** A request that ended with a status of 500 or more. */
export interface Failure {
  at: Date;
  requestId: string;
  method: string;
  /** As in app/routes.ts. */
  route: string;
  status: number;
}

/** How many requests failed within the last hour and the last day, and the newest of them first. */
export function failuresUntil(failures: readonly Failure[], now: Date, shown: number) {
  const within = (ms: number) =>
    failures.filter(({ at }) => now.getTime() - at.getTime() < ms).length;
  return {
    hour: within(HOUR),
    day: within(24 * HOUR),
    newest: failures
      .filter(({ at }) => now.getTime() - at.getTime() < 24 * HOUR)
      .slice(-shown)
      .reverse(),
  };
}

/** A day, and the hour by which a nightly backup may be later than the one before. */
const LONGEST_WITHOUT_BACKUP = 25 * HOUR;

/** Whether there is a backup that is new enough. */
export function backupState(at: Date | null, now: Date): "fresh" | "old" | "never" {
  if (!at) return "never";
  return now.getTime() - at.getTime() > LONGEST_WITHOUT_BACKUP ? "old" : "fresh";
}

/** Below this a warning is due: 64 times what `/readyz` asks for. */
const LITTLE_ROOM = 1024 ** 3;

export function isLittleRoom(freeBytes: number): boolean {
  return freeBytes < LITTLE_ROOM;
}
