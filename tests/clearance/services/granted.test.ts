import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { rowWords } from "~/clearance/rules/board/board";
import { authorisedText } from "~/clearance/rules/sign-offs/consequences";
import { mayPost } from "~/clearance/rules/standing/gate";
import type { Level } from "~/curriculum/rules/kinds";
import { boardRows } from "~/clearance/services/board/board-rows.server";
import { exportBoard } from "~/clearance/services/board/export-board.server";
import { showPerson } from "~/clearance/services/people/show-person.server";
import { showSignOffs } from "~/clearance/services/sign-offs/show-sign-offs.server";
import { personStandings } from "~/clearance/services/standing/standings.server";
import { showClearance } from "~/learning/services/show-clearance.server";
import { showHome } from "~/learning/services/show-home.server";
import { markChanged } from "~/people/queries/changes";
import type { Store } from "~db/store";
import {
  anEnrolled,
  aTeam,
  bumpContent,
  inDays,
  programmeFrom,
  sitQuiz,
  trained,
  type Enrolled,
  type Team,
} from "../../support/clearance/a-team";
import { ownCompany, ownPerson } from "../../support/own";
import { eachEngine } from "../../support/harness/engines";
import { NOON } from "../../support/makers";
import { signOff } from "../../support/own-forms";

async function signed(store: Store, { dana, priya }: Team, maya: Enrolled, day: number) {
  const { enrolmentId } = maya;
  const sign = { store, enrolmentId, comment: "" };
  const trainers = { ...sign, actor: dana, now: inDays(day) };
  await signOff({ ...trainers, verdict: "competent" });
  const managers = { ...sign, actor: priya, now: inDays(day, 1) };
  expect(await signOff({ ...managers, verdict: "authorised" })).toEqual({ ok: true });
}

/** Maya, cleared a day ago to reply on Instagram and X. */
async function cleared(store: Store, team: Team) {
  const maya = await anEnrolled(store, team);
  await trained(store, team, maya);
  await signed(store, team, maya, -1);
  return maya;
}

async function channelId(store: Store, { company }: Team, key: string) {
  const { channel } = store.read.tables;
  const [row] = await store.read
    .select({ id: channel.id })
    .from(channel)
    .where(and(eq(channel.companyId, company.id), eq(channel.key, key)));
  return row!.id;
}

/** Makes the enrolment one for these channels. */
async function enrolledOn(store: Store, team: Team, maya: Enrolled, ...keys: string[]) {
  const ids = await Promise.all(keys.map((key) => channelId(store, team, key)));
  const { companyId, personId, enrolmentId } = maya;
  await store.write(async (tx) => {
    const { enrolmentChannel } = tx.tables;
    await tx.delete(enrolmentChannel).where(eq(enrolmentChannel.enrolmentId, enrolmentId));
    for (const id of ids)
      await tx.insert(enrolmentChannel).values({ enrolmentId, channelId: id, companyId });
    await markChanged(tx, ownPerson(companyId, personId));
  });
}

async function asked(store: Store, team: Team, maya: Enrolled, key: string, level: Level) {
  const found = await personStandings(store, { company: maya, personId: maya.personId, now: NOON });
  return mayPost(found!.standings, { channelId: await channelId(store, team, key), level }).ok;
}

async function boardWords(store: Store, { company }: Team) {
  const { rows } = await boardRows(store, { company, now: NOON });
  return rows[0] && rowWords(rows[0]).cells.map((cell) => cell.chip.text);
}

eachEngine("a clearance that runs", (open) => {
  test("is not raised with its programme", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await cleared(store, team);
    await programmeFrom(store, team, { level: "post" });

    expect(await asked(store, team, maya, "instagram", "reply")).toBe(true);
    expect(await asked(store, team, maya, "instagram", "post")).toBe(false);
    expect(await boardWords(store, team)).toEqual(["Reply", "Reply"]);
    const { clearances } = await showClearance({ store, actor: maya, now: NOON });
    expect(clearances[0]).toMatchObject({
      may: "You may reply",
      notes: [expect.any(String), "The next sign-off will be for: post on Instagram and X."],
    });
    const home = await showHome({ store, actor: maya, now: NOON });
    expect(home.sentence).toContain("You can reply for");
    expect(home.pass.channels.map(({ chip }) => chip.text)).toEqual([
      "Cleared to reply",
      "Cleared to reply",
    ]);
    const { csv } = await exportBoard({
      store,
      actor: team.priya,
      now: NOON,
      query: { search: "", group: null, sort: "name", descending: false, page: 1, pageSize: 50 },
      separator: "comma",
    });
    expect(csv).toContain("Reply: cleared");
    expect(csv).not.toContain("Post: cleared");
  });

  test("is for the channels it was granted for, whatever the enrolment is for since", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEnrolled(store, team);
    await enrolledOn(store, team, maya, "instagram");
    await trained(store, team, maya);
    await signed(store, team, maya, -1);
    await boardWords(store, team);
    await enrolledOn(store, team, maya, "x");

    expect(await asked(store, team, maya, "x", "share")).toBe(false);
    expect(await asked(store, team, maya, "instagram", "reply")).toBe(true);
    expect(await boardWords(store, team)).toEqual(["Reply", "Sign-off"]);
    const { companyId, personId } = maya;
    const { programmes } = await showPerson({
      store,
      company: ownCompany(companyId),
      personId,
      now: NOON,
    });
    expect(programmes[0]).toMatchObject({
      channels: [{ name: "Instagram" }],
      later: ["The next sign-off will be for: reply on Instagram and X."],
    });
    const { clearances } = await showClearance({ store, actor: maya, now: NOON });
    expect(clearances[0]?.channels.map(({ name }) => name)).toEqual(["Instagram"]);
  });

  test("does not come back for a channel that the company has given up", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await cleared(store, team);
    const id = await channelId(store, team, "x");
    await store.write(async (tx) => {
      const { channel } = tx.tables;
      await tx.update(channel).set({ retiredAt: NOON }).where(eq(channel.id, id));
    });
    await bumpContent(store);
    const found = await personStandings(store, {
      company: maya,
      personId: maya.personId,
      now: NOON,
    });
    expect(mayPost(found!.standings, { channelId: id, level: "share" }).ok).toBe(false);
    expect(await asked(store, team, maya, "instagram", "reply")).toBe(true);

    const last = await channelId(store, team, "instagram");
    await store.write(async (tx) => {
      const { channel } = tx.tables;
      await tx.update(channel).set({ retiredAt: NOON }).where(eq(channel.id, last));
    });
    await bumpContent(store);
    const home = await showClearance({ store, actor: maya, now: NOON });
    expect(home.clearances[0]).toMatchObject({
      state: "paused",
      may: "You may not reply at the moment",
    });
    const { rows } = await boardRows(store, { company: team.company, now: NOON });
    expect(rows[0]?.groups).toEqual(["paused"]);
  });

  test("a renewal grants what is being earned, from the day on which it begins", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await cleared(store, team);
    await programmeFrom(store, team, { level: "share" });
    await enrolledOn(store, team, maya, "instagram");
    await sitQuiz(store, team, maya, inDays(340), 9000);
    await signOff({
      store,
      actor: team.dana,
      now: inDays(341),
      enrolmentId: maya.enrolmentId,
      verdict: "competent",
      comment: "",
    });
    const now = inDays(342);
    const { waiting } = await showSignOffs({ store, actor: team.priya, now });
    expect(waiting[0]?.programme).toMatchObject({
      channels: [{ name: "Instagram" }, { name: "X" }],
      authorising: { level: "share", channels: [{ name: "Instagram" }] },
    });
    const { enrolmentId, companyId, personId } = maya;
    await signOff({
      store,
      actor: team.priya,
      now,
      enrolmentId,
      comment: "",
      verdict: "authorised",
    });
    const { programmes, history } = await showPerson({
      store,
      company: ownCompany(companyId),
      personId,
      now,
    });
    expect(authorisedText("Maya", programmes[0]!)).toBe(
      "Maya may reply on Instagram and X until 19 November 2027. From 20 November 2027 until 19 November 2028: share company news on Instagram.",
    );
    expect(history.find(({ kind }) => kind === "clearance-granted")).toMatchObject({
      level: "share",
      channels: ["Instagram"],
    });
    const later = await personStandings(store, {
      company: ownCompany(companyId),
      personId,
      now: inDays(370),
    });
    expect(later?.standings[0]).toMatchObject({ level: "share", state: "cleared" });
  });
});
