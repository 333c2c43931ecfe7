import type { Failure } from "~/notices/rules/health";
import type { Mailer } from "~/kit/mail/mailer.server";
import { loggedError } from "~/kit/http/logged-error";
import type { Siblings } from "~/process/cluster/siblings";

/** The last run of a job of the clockwork. */
interface JobRun {
  endedAt: Date;
  ms: number;
  failed: boolean;
}

/** What the program saw of itself since it started, in all of its processes. It is kept in memory, and only the newest of it. */
export interface Watch {
  failures: readonly Failure[];
  noteFailure(failure: Failure): void;
  /** By the job's name. */
  jobs: ReadonlyMap<string, JobRun>;
  noteJob(name: string, run: JobRun): void;
  mail: MailSeen;
  /** A mail was taken by the mail server; or not, for a reason without addresses. */
  noteMail(seen: { at: Date; failedFor: string | null }): void;
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

export function createWatch({ tell, hear }: Pick<Siblings, "tell" | "hear">): Watch {
  const failures: Failure[] = [];
  const jobs = new Map<string, JobRun>();
  const mail: MailSeen = { sentAt: null, failedAt: null, failedFor: null, sent: 0, failed: 0 };
  const note = {
    failure(failure: Failure) {
      failures.push(failure);
      const since = failure.at.getTime() - DAY;
      while (failures.length > FAILURES_KEPT || failures[0]!.at.getTime() < since) failures.shift();
    },
    job: ({ name, ...run }: JobRun & { name: string }) => void jobs.set(name, run),
    mail({ at, failedFor }: { at: Date; failedFor: string | null }) {
      if (failedFor === null) {
        mail.sent += 1;
        mail.sentAt = at;
      } else {
        mail.failed += 1;
        mail.failedAt = at;
        mail.failedFor = failedFor;
      }
    },
  };
  hear("failure", ({ at, ...failure }) => note.failure({ ...failure, at: new Date(at) }));
  hear("job", ({ endedAt, ...run }) => note.job({ ...run, endedAt: new Date(endedAt) }));
  hear("mail", ({ at, failedFor }) => note.mail({ at: new Date(at), failedFor }));
  return {
    failures,
    noteFailure(failure) {
      note.failure(failure);
      tell("failure", { ...failure, at: failure.at.getTime() });
    },
    jobs,
    noteJob(name, run) {
      note.job({ name, ...run });
      tell("job", { name, ...run, endedAt: run.endedAt.getTime() });
    },
    mail,
    noteMail(seen) {
      note.mail(seen);
      tell("mail", { ...seen, at: seen.at.getTime() });
    },
  };
}

/** The same mailer, with what became of its mails noted: codes to sign in too, which are in no outbox. */
export function watchedMailer(mailer: Mailer, { noteMail }: Watch, clock: () => Date): Mailer {
  return {
    get kept() {
      return mailer.kept;
    },
    check: () => mailer.check(),
    async send(one, heard) {
      try {
        await mailer.send(one, heard);
      } catch (error) {
        noteMail({ at: clock(), failedFor: loggedError(error).message.slice(0, 300) });
        throw error;
      }
      noteMail({ at: clock(), failedFor: null });
    },
  };
}
