import type { Failure } from "~/notices/rules/health";
import type { Mailer } from "~/kit/mail/mailer.server";
import { loggedError } from "~/kit/http/logged-error";

/** The last run of a job of the clockwork. */
interface JobRun {
  endedAt: Date;
  ms: number;
  failed: boolean;
}

/** What the program saw of itself since it started. It is kept in memory, and only the newest of it. */
export interface Watch {
  failures: readonly Failure[];
  noteFailure(failure: Failure): void;
  /** By the job's name. */
  jobs: ReadonlyMap<string, JobRun>;
  noteJob(name: string, run: JobRun): void;
  mail: MailSeen;
}

interface MailSeen {
  sentAt: Date | null;
  failedAt: Date | null;
  /** Why the last one that failed did, without addresses. */
  failedFor: string | null;
  sent: number;
  failed: number;
}

const FAILURES_KEPT = 1_000;
const DAY = 86_400_000;

export function createWatch(): Watch {
  const failures: Failure[] = [];
  const jobs = new Map<string, JobRun>();
  return {
    failures,
    noteFailure(failure) {
      failures.push(failure);
      const since = failure.at.getTime() - DAY;
      while (failures.length > FAILURES_KEPT || failures[0]!.at.getTime() < since) failures.shift();
    },
    jobs,
    noteJob: (name, run) => void jobs.set(name, run),
    mail: { sentAt: null, failedAt: null, failedFor: null, sent: 0, failed: 0 },
  };
}

/** The same mailer, with what became of its mails noted: codes to sign in too, which are in no outbox. */
export function watchedMailer(mailer: Mailer, { mail }: Watch, clock: () => Date): Mailer {
  return {
    get kept() {
      return mailer.kept;
    },
    check: () => mailer.check(),
    async send(one, heard) {
      try {
        await mailer.send(one, heard);
      } catch (error) {
        mail.failed += 1;
        mail.failedAt = clock();
        mail.failedFor = loggedError(error).message.slice(0, 300);
        throw error;
      }
      mail.sent += 1;
      mail.sentAt = clock();
    },
  };
}
