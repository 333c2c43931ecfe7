import type { Call } from "~/people/services/call";
import { onBehalfOf } from "~/people/rules/delegation/delegation";
import { localDateOf, type LocalDate, type Moment } from "~/kit/time/moment";
import type { Manager, Trainer } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import { findOwnEnrolment } from "~/clearance/queries/decisions";
import { findManagersOf, findStandIns } from "~/people/queries/delegations";
import { companyOf, type Reach } from "~/ledger/rules/own";
import type { OwnEnrolment } from "~/people/queries/organisation";
import { findTrainers } from "~/people/queries/engagements";
import type { Tx } from "~db/store";
import { companyRules, type CompanyRules } from "~/curriculum/services/company-rules.server";
import { trainersCompanies } from "~/people/services/delegation/engaged-company.server";

/** The person who signs: their role is the side they sign for. */
export type Signer = Trainer | Manager;

/** A company in which somebody signs, and the person they cover for there, until when. */
interface SigningPlace {
  company: Reach;
  standingIn: { name: string; until: LocalDate }[];
}

/** Where somebody signs: a manager in their company or their teams, a trainer where they are engaged or stand in today. */
export async function signingPlaces({ store, actor, now }: Call<Signer>): Promise<SigningPlace[]> {
  const db = store.read;
  if (actor.role === "trainer") {
    const companies = await trainersCompanies(db, actor, now);
    return companies.map((company) => ({
      company,
      standingIn: company.standingIn ? [company.standingIn] : [],
    }));
  }
  const today = localDateOf(now, actor.timeZone);
  const standIns = await findStandIns(db, companyOf(actor), { today, now });
  const standingIn = standIns
    .filter(({ toId }) => toId === actor.personId)
    .map(({ from, endsOn }) => ({ name: from, until: endsOn }));
  return [{ company: actor, standingIn }];
}

/** An enrolment with whose it is, where it is theirs to sign; null for any other. */
export async function enrolmentToSign(
  { store, actor, now }: Call<Signer>,
  enrolmentId: string,
): Promise<OwnEnrolment | null> {
  const reaches =
    actor.role === "manager" ? [actor] : await trainersCompanies(store.read, actor, now);
  return findOwnEnrolment(store.read, reaches, enrolmentId);
}

/** The rules of the company in which an enrolment is theirs to sign. Only for a trainer has it to be looked for. */
export function rulesToSignBy(call: Call<Signer>, enrolmentId: string): Promise<CompanyRules> {
  const { store, actor } = call;
  if (actor.role === "manager") return companyRules(store, actor);
  return enrolmentToSign(call, enrolmentId).then((owned) => {
    if (!owned) throw notFound("enrolment");
    return companyRules(store, owned);
  });
}

/**
 * The person somebody signs for, as the transaction sees it; null where it is their own to sign. A trainer who is neither engaged with
 * the company nor stands in there finds nothing to sign.
 */
export async function signsFor(
  tx: Tx,
  { role, personId: signerId }: Signer,
  owned: OwnEnrolment,
  { today, at: now }: Moment,
): Promise<string | null> {
  const standIns = await findStandIns(tx, owned, { today, now });
  const responsible =
    role === "trainer"
      ? (await findTrainers(tx, owned)).map(({ id }) => id)
      : await findManagersOf(tx, owned);
  const away = onBehalfOf(signerId, responsible, standIns);
  if (role === "trainer" && away === null && !responsible.includes(signerId))
    throw notFound("company");
  return away;
}
