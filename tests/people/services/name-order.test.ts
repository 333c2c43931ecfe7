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
import { newId } from "~db/ids";
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
      const team = { id: newId(NOON), companyId: company.id, name, isManager: false };
      await store.write((tx) => joinTeam(tx, { ...team, personId: all[index]!.personId }));
    }
    for (const name of ["Zoe", "de Vries", "Ángel"]) await aCompany(store, { key: name, name });
    const { id: companyId } = company;
    expect(names(await findEmployees(store.read, { companyId }))).toEqual(IN_ORDER);
    expect(names(await findManagers(store.read, companyId))).toEqual(IN_ORDER);
    expect(names(await findTrainers(store.read, companyId))).toEqual(IN_ORDER);
    expect(names(await findTeams(store.read, companyId))).toEqual(IN_ORDER);
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
    const { personId } = await anEmployee(store, company);
    const { id: companyId } = company;
    for (const name of ["Zoe", "Ángel", "de Vries"]) {
      const team = { id: newId(NOON), companyId, personId, name, isManager: false };
      await store.write((tx) => joinTeam(tx, team));
    }
    expect(await findEmployees(store.read, { companyId })).toMatchObject([{ team: "Ángel" }]);
  });

  test("page after page of those who signed a policy", async () => {
    const store = await open();
    const company = await aCompany(store);
    await aPlaybook(store, company);
    const policyVersionId = await publishPolicy(store, company, 1);
    for (const name of SHUFFLED)
      await acknowledge(store, await anEmployee(store, company, name), policyVersionId, NOON);
    const version = { companyId: company.id, policyVersionId };
    const page = async (offset: number) =>
      names(await listVersionSigners(store.read, version, { limit: 4, offset }));
    expect([...(await page(0)), ...(await page(4))]).toEqual(IN_ORDER);
  });

  test("those who were added before there were sort keys get theirs at the next start", async () => {
    const store = await open();
    const company = await aCompany(store);
    for (const name of SHUFFLED) await anEmployee(store, company, name);
    await store.write((tx) => tx.update(tx.tables.person).set({ sortName: "" }));
    expect(await findUnsorted(store.read)).toHaveLength(SHUFFLED.length);
    await fillSortNames(store);
    expect(await findUnsorted(store.read)).toEqual([]);
    expect(names(await findEmployees(store.read, { companyId: company.id }))).toEqual(IN_ORDER);
  });

  test("the sort key of somebody who is erased says nothing of their name", async () => {
    const store = await open();
    const company = await aCompany(store);
    const { personId: id, email } = await anEmployee(store, company, "Ángel");
    const who = { companyId: company.id, id, email, leftAt: NOON };
    await store.write((tx) => blankPerson(tx, who, NOON));
    const [row] = await store.read.select().from(store.read.tables.person);
    expect(row).toMatchObject({ id, sortName: row?.name.toLowerCase() });
  });
});
