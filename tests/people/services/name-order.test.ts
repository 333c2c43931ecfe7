import { expect, test } from "vitest";
import { findTeams } from "~/assignment/queries/assignments";
import { blankPerson } from "~/clearance/queries/erasure";
import { listVersionSigners } from "~/clearance/queries/policies";
import { findEmployees } from "~/people/queries/employees";
import { findManagers, findTrainers } from "~/people/queries/engagements";
import { findUnsorted, joinTeam } from "~/people/queries/organisation";
import { listCompaniesWithPeople } from "~/people/queries/people";
import { fillSortNames } from "~/people/services/fill-sort-names.server";
import type { Employee } from "~/people/rules/actor";
import { own } from "~/ledger/rules/own";
import { newId } from "~db/ids";
import { ownCompany } from "../../support/own";
import { acknowledge } from "../../support/clearance/a-team";
import { publishPolicy } from "../../support/content/a-lesson";
import { aPlaybook } from "../../support/questions/a-quiz";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, aManager, anEmployee, aTrainer, NOON } from "../../support/makers";

const SHUFFLED = ["Zoe", "de Vries 10", "Ångström", "de Vries 9", "Ángel", "anke", "Łukasz"];
const IN_ORDER = ["Ángel", "Ångström", "anke", "de Vries 9", "de Vries 10", "Łukasz", "Zoe"];
const names = (rows: readonly { name: string }[]) => rows.map(({ name }) => name);

eachEngine("names stand as in a dictionary", (open) => {
  test("of employees, managers, trainers, teams and companies", async () => {
    const store = await open();
    const company = await aCompany(store, { key: "harbour", name: "Maxi" });
    const all: Employee[] = [];
    for (const name of SHUFFLED) {
      all.push(await anEmployee(store, company, name));
      await aManager(store, company, name);
      await aTrainer(store, [company], name);
    }
    for (const [index, name] of SHUFFLED.entries()) {
      const team = { id: newId(NOON), name, isManager: false };
      await store.write((tx) => joinTeam(tx, all[index]!, team));
    }
    for (const name of ["Zoe", "de Vries", "Ángel"]) await aCompany(store, { key: name, name });
    const ours = ownCompany(company.id);
    expect(names(await findEmployees(store.read, { company: ours }))).toEqual(IN_ORDER);
    expect(names(await findManagers(store.read, ours))).toEqual(IN_ORDER);
    expect(names(await findTrainers(store.read, ours))).toEqual(IN_ORDER);
    expect(names(await findTeams(store.read, ours))).toEqual(IN_ORDER);
    expect(names(await listCompaniesWithPeople(store.read, NOON))).toEqual([
      "Ángel",
      "de Vries",
      "Maxi",
      "Zoe",
    ]);
  });

  test("somebody’s team is the first of theirs", async () => {
    const store = await open();
    const company = await aCompany(store);
    const maya = await anEmployee(store, company);
    for (const name of ["Zoe", "Ángel", "de Vries"]) {
      const team = { id: newId(NOON), name, isManager: false };
      await store.write((tx) => joinTeam(tx, maya, team));
    }
    expect(await findEmployees(store.read, { company: maya })).toMatchObject([{ team: "Ángel" }]);
  });

  test("page after page of people who signed a policy", async () => {
    const store = await open();
    const company = await aCompany(store);
    await aPlaybook(store, company);
    const policyVersionId = await publishPolicy(store, company, 1);
    for (const name of SHUFFLED)
      await acknowledge(store, await anEmployee(store, company, name), policyVersionId, NOON);
    const ours = ownCompany(company.id);
    const page = async (offset: number) =>
      names(await listVersionSigners(store.read, ours, policyVersionId, { limit: 4, offset }));
    expect([...(await page(0)), ...(await page(4))]).toEqual(IN_ORDER);
  });

  test("people added before there were sort keys get theirs at the next start", async () => {
    const store = await open();
    const company = await aCompany(store);
    for (const name of SHUFFLED) await anEmployee(store, company, name);
    await store.write((tx) => tx.update(tx.tables.person).set({ sortName: "" }));
    expect(await findUnsorted(store.read)).toHaveLength(SHUFFLED.length);
    await fillSortNames(store);
    expect(await findUnsorted(store.read)).toEqual([]);
    const ours = ownCompany(company.id);
    expect(names(await findEmployees(store.read, { company: ours }))).toEqual(IN_ORDER);
  });

  test("the sort key of someone who is erased says nothing of their name", async () => {
    const store = await open();
    const company = await aCompany(store);
    const { companyId, personId: id, email } = await anEmployee(store, company, "Ángel");
    const one = own({ companyId, personId: id, email });
    await store.write((tx) => blankPerson(tx, one, NOON));
    const [row] = await store.read.select().from(store.read.tables.person);
    expect(row).toMatchObject({ id, sortName: row?.name.toLowerCase() });
  });
});
