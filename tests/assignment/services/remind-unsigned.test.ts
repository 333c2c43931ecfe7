import { expect, test } from "vitest";
import { remind } from "~/assignment/services/bulk/remind.server";
import { remindUnsigned } from "~/assignment/services/bulk/remind-unsigned.server";
import { policyVersion } from "~/clearance/services/policy/version.server";
import { policyVersions } from "~/clearance/services/policy/versions.server";
import type { Manager } from "~/people/rules/actor";
import type { Store } from "~db/store";
import { publishPolicy } from "../../support/content/a-lesson";
import { acknowledge, anEnrolled, aTeam, inDays } from "../../support/clearance/a-team";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, aManager, anEmployee, NOON } from "../../support/makers";
import { ledgerKinds } from "../../support/an-assignment";
import { aMailbox, allNotices, runNotices } from "../../support/notices";

const VERSION = "2026.1";

/** Maya and Rui have not signed the policy, Ana has; Esther is not asked to. */
async function unsigned(store: Store) {
  const team = await aTeam(store);
  const [maya, rui, ana] = [
    await anEnrolled(store, team),
    await anEnrolled(store, team, "Rui Santos"),
    await anEnrolled(store, team, "Ana Brandt"),
  ];
  await anEmployee(store, team.company, "Esther Goldberg");
  await acknowledge(store, ana, team.policyId, inDays(-5));
  const call = { store, actor: team.priya, now: NOON, version: VERSION };
  const shown = (now = NOON, since: number | null = null, actor: Manager = team.priya) =>
    policyVersion({ ...call, actor, now, since, show: null, page: 1, pageSize: 50 });
  return { team, maya, rui, ana, call, shown };
}

const told = async (store: Store) =>
  (await allNotices(store)).filter(({ key }) => key.startsWith("reminder:"));

eachEngine("reminding people who haven’t signed", (open) => {
  test("reaches exactly them, once, however often and by whomever it is sent", async () => {
    const store = await open();
    const { team, maya, rui, call, shown } = await unsigned(store);
    const before = (await shown()).reminding!;
    expect(before).toMatchObject({ count: 2, lately: {}, done: null });
    await Promise.all([remindUnsigned(call), remindUnsigned({ ...call, actor: team.ben })]);
    await remindUnsigned({ ...call, now: inDays(0, 60) });
    const notices = await told(store);
    expect(notices.map(({ personId }) => personId).sort()).toEqual(
      [maya.personId, rui.personId].sort(),
    );
    expect((await ledgerKinds(store, team)).filter((kind) => kind === "reminded")).toHaveLength(2);
    expect((await shown()).reminding).toMatchObject({ count: 0 });
  });

  test("leaves out people reminded of anything in the last day, and says who it reached and who it didn’t", async () => {
    const store = await open();
    const { team, maya, call, shown } = await unsigned(store);
    const selection = { personIds: [maya.personId] };
    await remind({ ...call, selection, programmeKey: null, actor: team.ben });
    const { count, since, lately } = (await shown()).reminding!;
    expect([count, Object.keys(lately)]).toEqual([1, [maya.personId]]);
    await remindUnsigned(call);
    const { reminding } = await shown(NOON, since);
    expect(reminding?.done).toEqual({ reminded: ["Rui Santos"], leftOut: ["Maya Okafor"] });
    await remindUnsigned({ ...call, now: inDays(0, 23 * 60) });
    expect((await shown(inDays(0, 23 * 60), since)).reminding?.done?.reminded).toEqual([
      "Rui Santos",
    ]);
    await remindUnsigned({ ...call, now: inDays(1, 1) });
    expect(await told(store)).toHaveLength(4);
  });

  test("asks them to sign, by name, and no longer once they have", async () => {
    const store = await open();
    const { team, maya, rui, call } = await unsigned(store);
    const { mailer, got, subjectsTo } = aMailbox();
    await runNotices(store, mailer, NOON);
    got.splice(0);
    await remindUnsigned(call);
    await acknowledge(store, rui, team.policyId, NOON);
    await runNotices(store, mailer, inDays(0, 1));
    expect(subjectsTo(maya.email)).toEqual([
      expect.stringMatching(/Reminder from Priya Nair: Policy 2026\.1/),
    ]);
    expect(subjectsTo(rui.email)).toEqual([]);
  });

  test("is for the version that is to be signed, and for one’s own company", async () => {
    const store = await open();
    const { team, call, shown } = await unsigned(store);
    const theo = await aManager(store, await aCompany(store, { key: "tidewater" }), "Theo Marsh");
    await expect(remindUnsigned({ ...call, actor: theo })).rejects.toMatchObject({ status: 404 });
    await publishPolicy(store, team.company, 2, { publishedAt: NOON });
    await expect(remindUnsigned(call)).rejects.toMatchObject({ status: 404 });
    expect((await shown()).reminding).toBeNull();
    const { toSign } = await policyVersions({ store, actor: team.priya, now: NOON });
    expect(toSign).toMatchObject({ version: "2026.2", reminding: { count: 3 } });
    await remindUnsigned({ ...call, version: "2026.2" });
    expect(await told(store)).toHaveLength(3);
  });
});
