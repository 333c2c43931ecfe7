import type { Manager } from "~/people/rules/actor";
import { findEnrolmentOwner } from "~/clearance/queries/decisions";
import type { Store } from "~db/store";
import { personProgrammes } from "~/clearance/services/standing/person-programmes.server";
import { personInFull } from "~/clearance/services/standing/standings.server";

/** What became of one sign-off, from what is recorded; null where the company has no such enrolment. */
export async function signOffOutcome({
  store,
  actor,
  now,
  enrolmentId,
}: {
  store: Store;
  actor: Manager;
  now: Date;
  enrolmentId: string;
}) {
  const { companyId } = actor;
  const personId = await findEnrolmentOwner(store.read, { companyId, enrolmentId });
  const found = personId && (await personInFull(store, { companyId, personId, now }));
  if (!found) return null;
  const { id, name, givenName } = found.employee;
  const programme = personProgrammes(found, found.rules, found.moment).find(
    ({ standing }) => standing.enrolmentId === enrolmentId,
  );
  if (!programme) return null;
  const enrolment = found.facts.enrolments.find((each) => each.id === enrolmentId);
  const last = enrolment?.signOffs.at(-1);
  return {
    person: { id, name, givenName },
    programme,
    /** The manager's decision, where it was the last word. */
    decision:
      last?.kind === "manager"
        ? {
            verdict: last.verdict,
            comment: last.comment,
            by: last.by,
            at: last.at,
            own: last.signedBy === actor.personId,
          }
        : null,
  };
}

export type SignOffOutcome = NonNullable<Awaited<ReturnType<typeof signOffOutcome>>>;
