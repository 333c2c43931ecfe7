import { expect, test } from "vitest";
import { parse } from "yaml";
import { identifyingIn, practicePost } from "~/clearance/rules/supervision/incident";
import { showIncidents } from "~/clearance/services/incidents/show-incidents.server";
import { writePlan } from "~/clearance/services/supervision/write-plan.server";
import { showClearance } from "~/learning/services/show-clearance.server";
import { noticePeople } from "~/notices/services/notice-people.server";
import { newId } from "~db/ids";
import { inDays } from "../../../support/clearance/a-team";
import { aSupervisingTeam, cleared } from "../../../support/clearance/supervised";
import { eachEngine } from "../../../support/harness/engines";
import { aCompany, aManager, aTrainer } from "../../../support/makers";
import { reportIncident, reviewIncident } from "../../../support/own-forms";

const NOW = inDays(1);
const POST = {
  network: "Instagram",
  text: "You ruined my wedding. {% if %} #never again",
  done: "Nobody answered for two days.",
  better: "Answer within the hour,\nand ask for a message.",
};

test("words that identify somebody are found: addresses, numbers, handles and names", () => {
  const names = ["Maya Okafor"];
  const say = (text: string) => identifyingIn({ ...POST, text }, names);
  expect(say("A late cake.")).toEqual([]);
  expect(say("Write to jo.marsden@mail.example")).toContain("jo.marsden@mail.example");
  expect(say("Call +44 20 7946 0018")).toHaveLength(1);
  expect(say("@jo_marsden was furious")).toEqual(["@jo_marsden"]);
  expect(say("maya okafor was rude")).toEqual(["Maya Okafor"]);
  expect(say("A mayan okaforest")).toEqual([]);
});

test("an incident is copied as a post of a practice set’s file", () => {
  const [post] = parse(`posts:\n${practicePost(POST, "incident-1")}`).posts;
  expect(post).toMatchObject({
    key: "incident-1",
    objective: null,
    networks: ["Instagram"],
    text: "You ruined my wedding. { % if %} #never again",
    expect: { decision: "reply", why: "Answer within the hour, and ask for a message." },
  });
});

eachEngine("incidents", (open) => {
  test("a second person decides, in words of their own; sent twice is once", async () => {
    const store = await open();
    const team = await aSupervisingTeam(store);
    const maya = await cleared(store, team);
    const tell = { store, now: NOW, post: POST, sure: false };
    const id = newId(NOW);
    const named = { ...POST, done: "Maya Okafor said nothing." };
    expect(await reportIncident({ ...tell, actor: maya, post: named })).toEqual({
      ok: false,
      identifying: ["Maya Okafor"],
    });
    expect(await reportIncident({ ...tell, actor: maya, id })).toEqual({ ok: true });
    expect(await reportIncident({ ...tell, actor: maya, id })).toEqual({ ok: true });
    await reportIncident({ ...tell, actor: team.priya });
    const key = "harbour-and-pine";
    const seen = await showIncidents({ store, actor: team.priya, now: NOW });
    expect(seen.open.map(({ by }) => by)).toEqual(["Maya Okafor"]);
    const incidentId = seen.open[0]!.id;
    const review = { store, now: NOW, incidentId, reason: "", post: POST, sure: false };
    expect(await reviewIncident({ ...review, actor: team.priya, verdict: "decline" })).toEqual({
      ok: false,
      reason: "reason-missing",
    });
    const better = { ...POST, text: "You ruined our party." };
    const use = { ...review, verdict: "use" as const, post: better };
    expect(await reviewIncident({ ...use, actor: team.dana, key })).toEqual({ ok: true });
    expect(await reviewIncident({ ...use, actor: team.priya })).toEqual({
      ok: false,
      reason: "reviewed",
    });
    const studio = await showIncidents({ store, actor: team.dana, now: NOW, key });
    expect(studio.reviewed[0]!.yaml).toContain("You ruined our party.");
    const [own] = (await showIncidents({ store, actor: team.priya, now: NOW })).own;
    const mine = { ...use, incidentId: own!.id };
    expect(await reviewIncident({ ...mine, actor: team.priya })).toEqual({
      ok: false,
      reason: "own",
    });
    const elsewhere = await aCompany(store, { key: "tidewater", name: "Tidewater" });
    const mara = await aManager(store, elsewhere, "Mara Voss");
    const tess = await aTrainer(store, [elsewhere], "Tess Brook");
    await expect(reviewIncident({ ...mine, actor: mara })).rejects.toThrow("isn’t here");
    await expect(reviewIncident({ ...mine, actor: tess, key })).rejects.toThrow("isn’t here");
    await expect(reviewIncident({ ...mine, actor: tess, key: "tidewater" })).rejects.toThrow(
      "isn’t here",
    );
  });
});

eachEngine("a plan", (open) => {
  test("is shown with the clearance, replaced by the next, and comes back a week later, once", async () => {
    const store = await open();
    const team = await aSupervisingTeam(store);
    const maya = await cleared(store, team);
    const tom = await cleared(store, team, "Tom Reyes");
    await noticePeople({ store, now: NOW });
    const { enrolmentId } = maya;
    const plan = { store, actor: maya, now: NOW, enrolmentId };
    const id = newId(NOW);
    const first = { ...plan, id, when: "somebody is abusive.", then: "reply  once" };
    await writePlan(first);
    await writePlan(first);
    const { clearances } = await showClearance({ store, actor: maya, now: NOW });
    expect(clearances[0]!.plan).toMatchObject({ when: "somebody is abusive", then: "reply once" });
    const later = inDays(2);
    await writePlan({ ...plan, now: later, id: newId(later), when: "it’s press", then: "ask" });
    const theirs = { ...plan, id: newId(later), enrolmentId: tom.enrolmentId };
    await expect(writePlan({ ...theirs, when: "a", then: "b" })).rejects.toThrow("isn’t here");
    const told = async (day: number) => {
      await noticePeople({ store, now: inDays(day) });
      const { notice } = store.read.tables;
      const rows = await store.read.select().from(notice);
      return rows.filter(({ kind }) => kind === "plan").map(({ facts }) => facts);
    };
    expect(await told(8)).toEqual([]);
    expect(await told(9)).toEqual([{ kind: "plan", when: "it’s press", then: "ask" }]);
    expect(await told(10)).toHaveLength(1);
  });
});
