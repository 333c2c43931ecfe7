import type { SomeAttempt } from "~/assessment/queries/assessment";
import { own, type OwnCompany, type OwnPerson } from "~/ledger/rules/own";

/** A company by its id, for a test that asks a query itself, without anybody who is let on. */
export function ownCompany(companyId: string): OwnCompany {
  return own({ companyId });
}

/** The same of a person. */
export function ownPerson(companyId: string, personId: string): OwnPerson {
  return own({ companyId, personId });
}

/** The same of anyone’s attempt. */
export function someAttempt(id: string): SomeAttempt {
  return own({ id, companyId: "", personId: "" });
}
