import type { Creating } from "~/people/services/call";
import type { IncidentVerdict } from "~/clearance/rules/kinds";
import {
  identifyingIn,
  mayReviewIncident,
  type IncidentPost,
  type IncidentRefusal,
} from "~/clearance/rules/supervision/incident";
import { addIncidentReview, findIncident } from "~/clearance/queries/incidents";
import { notFound } from "~/kit/http/refusal";
import { recordDecision } from "~/ledger/services/record-decision.server";
import type { Manager, Trainer } from "~/people/rules/actor";
import { isSent } from "~db/sent";
import { incidentReach, namesAt } from "./reach.server";

/** A second person says whether an incident may be practised on, and in which words. */
export async function reviewIncident({
  key,
  incidentId,
  verdict,
  reason,
  post,
  sure,
  ...call
}: Creating<Manager | Trainer> & {
  key?: string | undefined;
  incidentId: string;
  verdict: IncidentVerdict;
  reason: string;
  post: IncidentPost;
  sure: boolean;
}): Promise<{ ok: true } | { ok: false; reason: IncidentRefusal; identifying?: string[] }> {
  const { store, actor, now, id } = call;
  const reach = await incidentReach(call, key);
  const names = await namesAt(store.read, reach);
  return store.write(async (tx) => {
    const incident = await findIncident(tx, reach, incidentId);
    if (!incident) throw notFound("incident");
    const { companyId, personId } = incident;
    const reviewedBy = actor.personId;
    if (await isSent(tx, "incidentReview", id, { companyId, incidentId, reviewedBy }))
      return { ok: true };
    const may = mayReviewIncident({
      by: reviewedBy,
      reportedBy: personId,
      reviewed: incident.reviewId !== null || incident.post === null,
      verdict,
      reason,
    });
    if (!may.ok) return may;
    const identifying = verdict === "use" && !sure ? identifyingIn(post, names) : [];
    if (identifying.length > 0) return { ok: false, reason: "identifying", identifying };
    await addIncidentReview(tx, incident, {
      id,
      incidentId,
      reviewedBy,
      verdict,
      reason: reason.trim(),
      post: verdict === "use" ? post : null,
      reviewedAt: now,
    });
    await recordDecision(tx, {
      company: reach,
      at: now,
      kind: "incident-reviewed",
      actor,
      personId,
      evidence: id,
      facts: { incidentId, verdict },
      personal: { reason: reason.trim() },
    });
    return { ok: true };
  });
}
