import type { Logger } from "pino";
import type { SecurityEvent } from "~/people/rules/security-events";

/** Where who signed in, failed, was refused or changed a right is written: lines of the log that are only ever added. */
export interface SecurityLog {
  record(event: SecurityEvent): void;
}

/**
 * Writes to the log of the program, whatever its level is: an installation that logs errors alone still knows who signed in. The demo,
 * where everyone is someone else, keeps to its level.
 */
export function createSecurityLog(log: Logger, { demo }: { demo: boolean }): SecurityLog {
  const silent = demo || log.level === "silent";
  const own = silent ? log : log.child({}, { level: "info" });
  return { record: (event) => own.info(event, "security") };
}
