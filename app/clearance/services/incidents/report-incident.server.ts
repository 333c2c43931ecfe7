import type { Creating } from "~/people/services/call";
import { identifyingIn, type IncidentPost } from "~/clearance/rules/supervision/incident";
import { addIncident, tellerAt } from "~/clearance/queries/incidents";
import { companyOf } from "~/ledger/rules/own";
import { isSent } from "~db/sent";
import { incidentReach, namesAt, type IncidentTeller } from "./reach.server";

/** Somebody tells of something that happened, for others to practise on. `sure` is that the words found identify nobody. */
export async function reportIncident({
  key,
  post,
  sure,
  ...call
}: Creating<IncidentTeller> & {
  key?: string | undefined;
  post: IncidentPost;
  sure: boolean;
}): Promise<{ ok: true } | { ok: false; identifying: string[] }> {
  const { store, actor, now, id } = call;
  const reach = await incidentReach(call, key);
  const names = await namesAt(store.read, reach);
  return store.write(async (tx) => {
    const one = tellerAt(companyOf(reach), actor.personId);
    const { companyId, personId } = one;
    if (await isSent(tx, "incident", id, { companyId, personId })) return { ok: true };
    const identifying = sure ? [] : identifyingIn(post, names);
    if (identifying.length > 0) return { ok: false, identifying };
    await addIncident(tx, one, { id, post, reportedAt: now });
    return { ok: true };
  });
}
