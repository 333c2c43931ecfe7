import { onBehalfOf } from "~/people/rules/delegation/delegation";
import { localDateOf, type LocalDate, type Moment } from "~/kit/time/moment";
import type { Manager, Trainer } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import { findOwnedEnrolment } from "~/clearance/queries/decisions";
import { findManagersOf, findStandIns } from "~/people/queries/delegations";
import { findTrainers } from "~/people/queries/engagements";
import type { Store, Tx } from "~db/store";
import { companyRules, type CompanyRules } from "~/curriculum/services/company-rules.server";
import { trainersCompanies } from "~/people/services/delegation/engaged-company.server";

/** Whoever signs: their role is the side they sign for. */
export type Signer = Trainer | Manager;

/** Somebody who signs, and when. */
export interface SignersCall<Who extends Signer = Signer> {
  store: Store;
  actor: Who;
  now: Date;
}

/** A company in which somebody signs, and for whom they stand in there, until when. */
interface SigningPlace {
  companyId: string;
  standingIn: { name: string; until: LocalDate }[];
}

/** Where somebody signs: a manager in their company, a trainer where they are engaged or stand in today. */
export async function signingPlaces({ store, actor, now }: SignersCall): Promise<SigningPlace[]> {
  const db = store.read;
  if (actor.role === "trainer") {
    const companies = await trainersCompanies(db, actor, now);
    return companies.map(({ id: companyId, standingIn }) => ({
      companyId,
      standingIn: standingIn ? [standingIn] : [],
    }));
  }
  const { companyId, timeZone } = actor;
  const standIns = await findStandIns(db, { companyId, today: localDateOf(now, timeZone), now });
  const standingIn = standIns
    .filter(({ toId }) => toId === actor.personId)
    .map(({ from, endsOn }) => ({ name: from, until: endsOn }));
  return [{ companyId, standingIn }];
}

export interface OwnedEnrolment {
  companyId: string;
  personId: string;
  enrolmentId: string;
}

/** An enrolment with whose it is, where it is theirs to sign; null for any other. */
export async function enrolmentToSign(
  { store, actor, now }: SignersCall,
  enrolmentId: string,
): Promise<OwnedEnrolment | null> {
  const companyIds =
    actor.role === "manager"
      ? [actor.companyId]
      : (await trainersCompanies(store.read, actor, now)).map(({ id }) => id);
  return findOwnedEnrolment(store.read, { companyIds, enrolmentId });
}

/** The rules of the company in which an enrolment is theirs to sign. Only for a trainer has it to be looked for. */
export function rulesToSignBy(call: SignersCall, enrolmentId: string): Promise<CompanyRules> {
  const { store, actor } = call;
  if (actor.role === "manager") return companyRules(store, actor.companyId);
  return enrolmentToSign(call, enrolmentId).then((owned) => {
    if (!owned) throw notFound("enrolment");
    return companyRules(store, owned.companyId);
  });
}

/**
 * For whom somebody signs, as the transaction sees it; null where it is their own to sign. A trainer who is neither engaged with
 * the company nor stands in there finds nothing to sign.
 */
export async function signsFor(
  tx: Tx,
  { role, personId: signerId }: Signer,
  { companyId, personId }: OwnedEnrolment,
  { today, at: now }: Moment,
): Promise<string | null> {
  const standIns = await findStandIns(tx, { companyId, today, now });
  const responsible =
    role === "trainer"
      ? (await findTrainers(tx, companyId)).map(({ id }) => id)
      : await findManagersOf(tx, { companyId, personId });
  const away = onBehalfOf(signerId, responsible, standIns);
  if (role === "trainer" && away === null && !responsible.includes(signerId))
    throw notFound("company");
  return away;
}
