import { lastWordOf } from "~/clearance/rules/sign-offs/decide";
import type { Verdict } from "~/clearance/rules/kinds";
import { listSignOffs } from "~/clearance/queries/history";
import { personProgrammes } from "~/clearance/services/standing/person-programmes.server";
import { enrolmentToSign, type OwnedEnrolment, type SignersCall } from "./signers.server";
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
  call: SignersCall,
  enrolmentId: string,
): Promise<SignOffDecision | null> {
  const owned = await enrolmentToSign(call, enrolmentId);
  return owned && lastDecision(call, owned);
}

async function lastDecision(
  { store, actor }: SignersCall,
  { companyId, personId, enrolmentId }: OwnedEnrolment,
): Promise<SignOffDecision | null> {
  const signOffs = await listSignOffs(store.read, { companyId, personId });
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
}: SignersCall & { enrolmentId: string }) {
  const { store, actor, now } = call;
  const owned = await enrolmentToSign(call, enrolmentId);
  const found = owned && (await personStandings(store, { ...owned, now }));
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
