import type { DecisionRefusal } from "~/clearance/rules/sign-offs/decide";
import type { Verdict } from "~/clearance/rules/kinds";
import type { Trainer } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import { engagedCompany } from "~/people/services/delegation/engaged-company.server";
import { judgeCompetence } from "./sign-off.server";
import { findEnrolmentOwner } from "~/clearance/queries/decisions";
import type { Store } from "~db/store";
import { judgementOf, type Judgement } from "./judgement.server";

export type Judged =
  | { ok: true }
  /** `standing` is the last word on it, where there is one: perhaps the same, sent twice. */
  | { ok: false; reason: DecisionRefusal; standing: Judgement | null };

/** The trainer judges one person of a company in one programme. Judging the same twice is judging it once. */
export async function judge({
  store,
  actor,
  now,
  key,
  personId,
  enrolmentId,
  verdict,
  comment,
}: {
  store: Store;
  actor: Trainer;
  now: Date;
  key: string;
  personId: string;
  enrolmentId: string;
  verdict: Extract<Verdict, "competent" | "not-yet">;
  comment: string;
}): Promise<Judged> {
  const { id: companyId } = await engagedCompany({ store, actor, now, key });
  const owner = await findEnrolmentOwner(store.read, { companyId, enrolmentId });
  if (owner !== personId) throw notFound("enrolment");
  const judged = await judgeCompetence({
    store,
    actor,
    now,
    companyKey: key,
    enrolmentId,
    verdict,
    comment,
  });
  if (judged.ok) return judged;
  const standing = await judgementOf({ store, actor, companyId, personId, enrolmentId });
  if (judged.reason.code === "not-awaiting" && repeats(standing, { verdict, comment }))
    return { ok: true };
  return { ...judged, standing };
}

function repeats(last: Judgement | null, sent: { verdict: Verdict; comment: string }): boolean {
  return (
    last !== null &&
    last.own &&
    last.verdict === sent.verdict &&
    last.comment === sent.comment.trim()
  );
}
