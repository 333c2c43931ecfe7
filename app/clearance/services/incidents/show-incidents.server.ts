import type { Call } from "~/people/services/call";
import { practicePost } from "~/clearance/rules/supervision/incident";
import {
  listOpenIncidents,
  listOwnIncidents,
  listReviewedIncidents,
  tellerAt,
} from "~/clearance/queries/incidents";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { companyOf } from "~/ledger/rules/own";
import { incidentReach, type IncidentTeller } from "./reach.server";

/** So many are told of at once. */
const MOST = 50;

/** What somebody told of themselves; and for managers and trainers what others did: what waits, and what was decided. */
export async function showIncidents({
  key,
  ...call
}: Call<IncidentTeller> & { key?: string | undefined }) {
  const { store, actor } = call;
  const reach = await incidentReach(call, key);
  const { company, channels } = await companyRules(store, reach);
  const decides = actor.role !== "employee";
  const open = decides ? await listOpenIncidents(store.read, reach, MOST) : [];
  const reviewed = decides ? await listReviewedIncidents(store.read, reach, MOST) : [];
  return {
    company: { key: company.key, shortName: company.shortName },
    timeZone: company.timeZone,
    networks: [...new Set(channels.map(({ network }) => network))],
    own: await listOwnIncidents(store.read, tellerAt(companyOf(reach), actor.personId), MOST),
    open: open.flatMap(({ post, ...one }) =>
      post && one.personId !== actor.personId ? [{ ...one, post }] : [],
    ),
    reviewed: reviewed
      .filter(({ personId }) => personId !== actor.personId)
      .map((one) => ({
        ...one,
        /** What a trainer pastes into a practice set. */
        yaml:
          actor.role === "trainer" && one.used
            ? practicePost(one.used, `incident-${one.id.slice(-6)}`)
            : null,
      })),
  };
}

export type IncidentsView = Awaited<ReturnType<typeof showIncidents>>;
