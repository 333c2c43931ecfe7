import type { Call } from "~/people/services/call";
import { lastWordOf } from "~/clearance/rules/sign-offs/decide";
import type { Verdict } from "~/clearance/rules/kinds";
import { findSignOffs } from "~/clearance/queries/facts";
import { personProgrammes } from "~/clearance/services/standing/person-programmes.server";
import type { OwnEnrolment } from "~/people/queries/organisation";
import { enrolmentToSign, type Signer } from "./signers.server";
import { personStandings } from "~/clearance/services/standing/standings.server";

/** What a side said of somebody in one programme. */
export interface SignOffDecision {
  verdict: Verdict;
  comment: string;
  by: string;
  at: Date;
  /** Said by the one who asks. */
  own: boolean;
}

/** The last word of the asker's side on an enrolment; null where there is none, or it is not theirs to sign. */
export async function decisionOn(
  call: Call<Signer>,
  enrolmentId: string,
): Promise<SignOffDecision | null> {
  const owned = await enrolmentToSign(call, enrolmentId);
  return owned && lastDecision(call, owned);
}

async function lastDecision(
  { store, actor }: Call<Signer>,
  owned: OwnEnrolment,
): Promise<SignOffDecision | null> {
  const { personId, enrolmentId } = owned;
  const signOffs = await findSignOffs(store.read, { company: owned, personIds: [personId] });
  const last = lastWordOf(
    actor.role,
    signOffs.filter((sign) => sign.enrolmentId === enrolmentId),
  );
  if (!last) return null;
  const { verdict, comment, by, at, signedBy } = last;
  return { verdict, comment, by, at, own: signedBy === actor.personId };
}

/** What became of one sign-off, from what is recorded; null where it still waits, or is not theirs to sign. */
export async function signOffOutcome({
  enrolmentId,
  ...call
}: Call<Signer> & { enrolmentId: string }) {
  const { store, actor, now } = call;
  const owned = await enrolmentToSign(call, enrolmentId);
  const found =
    owned && (await personStandings(store, { company: owned, personId: owned.personId, now }));
  const programme =
    found &&
    personProgrammes(found, found.rules, found.moment).find(
      ({ standing }) => standing.enrolmentId === enrolmentId,
    );
  if (!programme || programme.standing.awaiting === actor.role) return null;
  const { id, name, givenName } = found.employee;
  const { key, shortName, timeZone } = found.rules.company;
  return {
    side: actor.role,
    person: { id, name, givenName },
    company: { key, shortName, timeZone },
    programme,
    decision: await lastDecision(call, owned),
  };
}

export type SignOffOutcome = NonNullable<Awaited<ReturnType<typeof signOffOutcome>>>;
