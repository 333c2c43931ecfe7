import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020";
import { expect, test } from "vitest";
import { OPERATIONS } from "~/gate/rules/reference/operations";
import { openApi } from "~/gate/rules/reference/openapi";
import { SCHEMAS } from "~/gate/rules/reference/schemas";
import { anEnrolled, aTeam, inDays } from "../../support/clearance/a-team";
import { aSupervisingTeam, cleared } from "../../support/clearance/supervised";
import { inTeam } from "../../support/clearance/teams-manager";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, anEmployee } from "../../support/makers";
import { anApi, aToken } from "./an-api";

/** Whether a body is what the reference says, and if not, where it isn’t. */
function holds(name: string, body: unknown): string {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const schema = { components: { schemas: SCHEMAS }, $ref: `#/components/schemas/${name}` };
  return ajv.validate(schema, body) ? "" : ajv.errorsText();
}

test("the document is valid OpenAPI 3.1, and each example is what it says", async () => {
  const document = openApi({ origin: "https://learn.example", version: "1.0.0" });
  const { valid, errors } = await new Validator().validate(structuredClone(document));
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
  for (const { answers, sends, example } of OPERATIONS) {
    expect(holds(answers, example.answer)).toBe("");
    if (sends !== null) expect(holds(sends, example.body)).toBe("");
  }
  expect(holds("Answer", { allowed: "yes" })).not.toBe("");
});

eachEngine("the reference of the API", (open) => {
  test("says what is answered, to every question that it has", async () => {
    const store = await open();
    const team = await aSupervisingTeam(store);
    const maya = await cleared(store, team);
    await anEnrolled(store, team, "Lea Learning");
    await inTeam(store, "Pier Street", [maya]);
    const api = anApi(store, await aToken(store, team.priya));
    api.clock.now = inDays(1);
    const asked = { person: maya.email, channel: "instagram", action: "reply" };
    for (const { path, method, example, answers, parameters } of OPERATIONS) {
      const query = parameters.some(({ name }) => name === "person")
        ? new URLSearchParams(asked).toString()
        : example.query;
      const body =
        example.body === null ? {} : { body: { questions: [asked, { ...asked, person: "?" }] } };
      const said = await api.ask<object>(`${path}?${query}`, { method, ...body });
      expect([path, said.status, holds(answers, said.body)]).toEqual([path, 200, ""]);
      const refused = await api.ask<object>(`${path}?${query}`, { method, ...body, shown: null });
      expect([path, refused.status, holds("Problem", refused.body)]).toEqual([path, 401, ""]);
    }
    const enrolled = await api.ask<{ enrolments: { person: string }[] }>("/enrolments");
    expect(enrolled.body.enrolments).toHaveLength(2);
    const [own] = enrolled.body.enrolments.filter(({ person }) => person === maya.email);
    expect(own).toMatchObject({ programme: "reply", state: "cleared", validUntil: "2027-11-20" });
    const teams = await api.ask<{ teams: object[] }>("/teams");
    expect(teams.body.teams).toEqual([
      { id: "Pier Street", name: "Pier Street", people: [maya.email] },
    ]);
  });

  test("says nothing of another company’s teams", async () => {
    const store = await open();
    const ours = await aTeam(store);
    const theirs = await aCompany(store, { key: "tidewater" });
    await inTeam(store, "Quay", [await anEmployee(store, theirs, "Tess Brook")]);
    const api = anApi(store, await aToken(store, ours.priya));
    expect((await api.ask<object>("/teams")).body).toEqual({ teams: [] });
    expect((await api.ask<object>("/enrolments")).body).toMatchObject({ enrolments: [] });
  });
});
