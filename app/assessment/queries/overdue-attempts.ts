import { and, asc, eq, exists, gt, inArray, lt, notExists, or, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Db } from "~db/store";
import { own } from "~/ledger/rules/own";
import type { SomeAttempt } from "./assessment";

export type OverdueAttempt = SomeAttempt & {
  /** As it was when the attempt started. */
  deadline: Date | null;
};

/**
 * Attempts that were to end by now and have not, the longest overdue first; an extension may still hold them open. `since` leaves
 * out what neither was to end nor was opened again after it; `after` goes on behind one. Everyone's: the clock asks, and
 * nobody else.
 */
export async function findOverdueAttempts(
  db: Db,
  {
    since,
    now,
    after,
    limit,
  }: {
    since: Date | null;
    now: Date;
    after: { id: string; deadline: Date | null } | null;
    limit: number;
  },
): Promise<OverdueAttempt[]> {
  const { attempt, attemptStep, company } = db.tables;
  const later = alias(attemptStep, "later");
  const openedAgain = db
    .select({ at: later.at })
    .from(later)
    .where(
      and(
        eq(later.attemptId, attempt.id),
        eq(later.kind, "reopened"),
        gt(later.seq, attemptStep.seq),
      ),
    );
  const ended = db
    .select({ at: attemptStep.at })
    .from(attemptStep)
    .where(
      and(
        eq(attemptStep.attemptId, attempt.id),
        eq(attemptStep.kind, "submitted"),
        notExists(openedAgain),
      ),
    );
  const granted = (from: Date) =>
    db
      .select({ at: attemptStep.at })
      .from(attemptStep)
      .where(
        and(
          eq(attemptStep.attemptId, attempt.id),
          inArray(attemptStep.kind, ["extended", "reopened"]),
          gt(attemptStep.at, from),
        ),
      );
  const rows = await db
    .select({
      id: attempt.id,
      companyId: attempt.companyId,
      personId: attempt.personId,
      deadline: attempt.deadline,
    })
    .from(attempt)
    .innerJoin(company, eq(company.id, attempt.companyId))
    .where(
      and(
        isNull(company.archivedAt),
        lt(attempt.deadline, now),
        after?.deadline
          ? or(
              gt(attempt.deadline, after.deadline),
              and(eq(attempt.deadline, after.deadline), gt(attempt.id, after.id)),
            )
          : undefined,
        since ? or(gt(attempt.deadline, since), exists(granted(since))) : undefined,
        notExists(ended),
      ),
    )
    .orderBy(asc(attempt.deadline), asc(attempt.id))
    .limit(limit);
  return rows.map(own);
}
