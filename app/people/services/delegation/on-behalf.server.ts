import { onBehalfOf } from "~/people/rules/delegation/delegation";
import type { SignOffKind } from "~/clearance/rules/kinds";
import type { Moment } from "~/kit/time/moment";
import { notFound } from "~/kit/http/refusal";
import { findEngagedTrainers, findManagersOf, findStandIns } from "~/people/queries/delegations";
import type { Tx } from "~db/store";

/**
 * For whom somebody signs, as the transaction sees it; null where it is their own to sign. A trainer who is neither engaged with
 * the company nor stands in there finds nothing to sign.
 */
export async function signsFor(
  tx: Tx,
  {
    kind,
    signerId,
    companyId,
    personId,
    moment,
  }: {
    kind: SignOffKind;
    signerId: string;
    companyId: string;
    personId: string;
    moment: Moment;
  },
): Promise<string | null> {
  const { today, at: now } = moment;
  const standIns = await findStandIns(tx, { companyId, today, now });
  const responsible =
    kind === "trainer"
      ? await findEngagedTrainers(tx, companyId)
      : await findManagersOf(tx, { companyId, personId });
  const away = onBehalfOf(signerId, responsible, standIns);
  if (kind === "trainer" && away === null && !responsible.includes(signerId))
    throw notFound("company");
  return away;
}
