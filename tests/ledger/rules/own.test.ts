import { expect, test } from "vitest";
import { findAllowances } from "~/assessment/queries/allowances";
import { findOwnAttempt, findSteps } from "~/assessment/queries/assessment";
import { findCompletions } from "~/clearance/queries/facts";
import { findHours } from "~/clearance/queries/hours";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { own, type OwnCompany } from "~/ledger/rules/own";
import { findEmployees } from "~/people/queries/employees";
import { engagedCompany } from "~/people/services/delegation/engaged-company.server";
import type { Call } from "~/people/services/call";
import type { Employee, Manager, Trainer } from "~/people/rules/actor";

test("what is proved is the thing itself", () => {
  const found = { companyId: "harbour" };
  expect(own(found)).toBe(found);
});

test("an actor and what was found are asked with, and nothing that is written by hand", () => {
  // The compiler looks at these: they are never called.
  const compiled = [
    async ({ store: { read: db }, actor }: Call<Employee>) => {
      await findHours(db, actor);
      await findAllowances(db, actor);
      await findCompletions(db, { company: actor, personIds: [actor.personId] });
      const attempt = await findOwnAttempt(db, actor, "an-id");
      if (attempt) await findSteps(db, attempt);
      // @ts-expect-error An id is not proof of whose it is.
      if (attempt) await findSteps(db, attempt.id);
      // @ts-expect-error Neither is one that is written down beside a company.
      await findSteps(db, { id: "an-id", companyId: actor.companyId, personId: actor.personId });
    },
    async ({ store, actor }: Call<Manager>) => {
      const [employee] = await findEmployees(store.read, { company: actor, personIds: ["an-id"] });
      if (employee) await findAllowances(store.read, employee);
      // @ts-expect-error A bare id could be another company's.
      await findHours(store.read, actor.companyId);
      // @ts-expect-error So could what is written by hand, even from the actor.
      await findHours(store.read, { companyId: actor.companyId });
      // @ts-expect-error What is spread is written by hand.
      await findHours(store.read, { ...actor, companyId: "tidewater" });
      // @ts-expect-error The same of a person: it has to be found.
      await findAllowances(store.read, { ...actor, personId: "an-id" });
      // @ts-expect-error Everyone's facts have to be asked for as everyone's.
      await findCompletions(store.read, actor);
    },
    async (call: Call<Trainer>) => {
      const company: OwnCompany = await engagedCompany({ ...call, key: "harbour-and-pine" });
      await companyRules(call.store, company);
      // @ts-expect-error A trainer is of no company.
      await companyRules(call.store, call.actor);
      // @ts-expect-error A company is not one of its people.
      await findAllowances(call.store.read, company);
    },
  ];
  expect(compiled).toHaveLength(3);
});
