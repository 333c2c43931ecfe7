import type { Trainer } from "~/people/rules/actor";
import { engagedCompany } from "~/people/services/delegation/engaged-company.server";
import { personStandings } from "~/clearance/services/standing/standings.server";
import { findEnrolmentOwner } from "~/clearance/queries/decisions";
import type { Store } from "~db/store";
import { judgementOf } from "./judgement.server";

/** What became of one sign-off of a trainer, from what is recorded; null where it still waits, or is not theirs to see. */
export async function judged({
  store,
  actor,
  now,
  key,
  enrolmentId,
}: {
  store: Store;
  actor: Trainer;
  now: Date;
  key: string;
  enrolmentId: string;
}) {
  const company = await engagedCompany({ store, actor, now, key });
  const { id: companyId } = company;
  const personId = await findEnrolmentOwner(store.read, { companyId, enrolmentId });
  const found = personId && (await personStandings(store, { companyId, personId, now }));
  if (!found) return null;
  const standing = found.standings.find((one) => one.enrolmentId === enrolmentId);
  if (!standing || standing.awaiting === "trainer") return null;
  const judgement = await judgementOf({ store, actor, companyId, personId, enrolmentId });
  if (!judgement) return null;
  const { name, givenName } = found.employee;
  return {
    judged: { ...judgement, programme: standing.programme.title },
    person: { name, givenName },
    company: { shortName: company.shortName, timeZone: company.timeZone },
  };
}
