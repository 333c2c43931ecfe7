import { expect, test } from "vitest";
import { exportUnsigned } from "~/clearance/services/policy/export-unsigned.server";
import { policyVersion } from "~/clearance/services/policy/version.server";
import { policyVersions } from "~/clearance/services/policy/versions.server";
import { markLeft } from "~/people/queries/memberships";
import type { Store } from "~db/store";
import { publishPolicy } from "../../support/content/a-lesson";
import {
  acknowledge,
  anEnrolled,
  aTeam,
  inDays,
  trained,
  type Enrolled,
  type Team,
} from "../../support/clearance/a-team";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, aManager, anEmployee, NOON } from "../../support/makers";
import { signOff } from "../../support/own-forms";

/** Signed by both, so that a clearance is at stake. */
async function cleared(store: Store, { dana, priya }: Team, { enrolmentId }: Enrolled) {
  const said = { store, enrolmentId, comment: "" };
  await signOff({ ...said, actor: dana, now: inDays(-3), verdict: "competent" });
  await signOff({ ...said, actor: priya, now: inDays(-2), verdict: "authorised" });
}

/** Maya is cleared, Rui has only begun; a second version came out today. */
async function twoVersions(store: Store, source?: string) {
  const team = await aTeam(store);
  const maya = await anEnrolled(store, team);
  await trained(store, team, maya);
  await cleared(store, team, maya);
  const rui = await anEnrolled(store, team, "=Rui Santos");
  await anEmployee(store, team.company, "Not Enrolled");
  await publishPolicy(store, team.company, 2, {
    publishedAt: NOON,
    source: source ?? "## Who may speak\n\nOnly whoever is cleared.",
  });
  const view = (version: string, now = NOON, show: "signed" | "unsigned" | null = null) =>
    policyVersion({ store, actor: team.priya, now, version, show, page: 1, pageSize: 50 });
  return { team, maya, rui, view };
}

eachEngine("the policy's versions", (open) => {
  test("are listed newest first, with who has signed, who has not, and for whom it is too late", async () => {
    const store = await open();
    const { team } = await twoVersions(store);
    await publishPolicy(store, team.company, 3, { publishedAt: NOON, reacknowledge: false });
    const list = async (now: Date) =>
      (await policyVersions({ store, actor: team.priya, now })).versions;
    expect(await list(NOON)).toMatchObject([
      { version: "2026.3", current: true, reacknowledge: false, graceUntil: null, unsigned: 0 },
      {
        version: "2026.2",
        current: false,
        publishedOn: "2026-11-21",
        reacknowledge: true,
        graceUntil: "2026-12-05",
        signed: 0,
        unsigned: 2,
        overdue: 0,
      },
      { version: "2026.1", signed: 1, unsigned: 1, overdue: 0 },
    ]);
    expect((await list(inDays(15)))[1]).toMatchObject({ signed: 0, unsigned: 2, overdue: 1 });
  });

  test("a version says what changed, who has not signed it, and since when that pauses them", async () => {
    const store = await open();
    const { maya, rui, view } = await twoVersions(store);
    const now = await view("2026.2");
    expect(now).toMatchObject({ show: "unsigned", counts: { signed: 0, unsigned: 2 } });
    expect(now.unsigned).toMatchObject([
      { id: maya.personId, signed: { version: "2026.1" }, due: "2026-12-05", overdueSince: null },
      { id: rui.personId, signed: null, due: null, overdueSince: null },
    ]);
    expect(now.before).toMatchObject({
      version: "2026.1",
      changes: [
        { kind: "same" },
        {
          kind: "changed",
          pieces: [
            { kind: "removed", text: "Whoever" },
            { kind: "added", text: "Only whoever" },
            { kind: "same", text: "is cleared." },
          ],
        },
      ],
    });
    const late = await view("2026.2", inDays(15));
    expect(late.unsigned[0]).toMatchObject({ name: maya.name, overdueSince: "2026-12-06" });
  });

  test("who signed a version stays on its list, also after leaving", async () => {
    const store = await open();
    const { team, maya, view } = await twoVersions(store);
    await store.write((tx) => markLeft(tx, maya, { at: NOON }));
    const first = await view("2026.1", NOON, "signed");
    expect(first).toMatchObject({ counts: { signed: 1, unsigned: 1 }, before: null });
    expect(first.signers).toMatchObject([{ id: maya.personId, typedName: "MAYA OKAFOR" }]);
    const { versions } = await policyVersions({ store, actor: team.priya, now: NOON });
    expect(versions[0]).toMatchObject({ version: "2026.2", unsigned: 1 });
  });

  test("a person who signs a version is no longer missing, either there or in the one before", async () => {
    const store = await open();
    const { team, maya, view } = await twoVersions(store);
    const { versions } = await policyVersions({ store, actor: team.priya, now: NOON });
    await acknowledge(store, maya, versions[0]!.id, NOON);
    for (const version of ["2026.1", "2026.2"])
      expect((await view(version, NOON, "unsigned")).unsigned.map(({ id }) => id)).not.toContain(
        maya.personId,
      );
  });

  test("a version not yet in force, another company's, and one that never was are not there", async () => {
    const store = await open();
    const { team, view } = await twoVersions(store);
    await publishPolicy(store, team.company, 3, { publishedAt: inDays(1) });
    const tidewater = await aCompany(store, { key: "tidewater", name: "Tidewater" });
    await publishPolicy(store, tidewater, 9);
    const theo = await aManager(store, tidewater, "Theo Lind");
    for (const version of ["2026.3", "2026.9", "x"])
      await expect(view(version)).rejects.toMatchObject({ status: 404 });
    const asked = { store, actor: theo, now: NOON, version: "2026.1", separator: "comma" as const };
    await expect(exportUnsigned(asked)).rejects.toMatchObject({ status: 404 });
    expect((await policyVersions({ store, actor: theo, now: NOON })).versions).toHaveLength(1);
  });

  test("who has not signed comes as a file in which no name is a formula", async () => {
    const store = await open();
    const { team } = await twoVersions(store);
    const asked = {
      store,
      actor: team.priya,
      now: inDays(15),
      version: "2026.2",
      separator: "comma" as const,
    };
    const { csv, fileName } = await exportUnsigned(asked);
    expect(fileName).toBe("not-signed-2026.2-harbour-and-pine-2026-12-06.csv");
    const [header, maya, rui] = csv.split("\r\n");
    expect(header).toBe('\uFEFF"Person","Email","Team","Last signed","Sign by","Paused since"');
    expect(maya).toMatch(/^"Maya Okafor",".+","","2026.1","2026-12-05","2026-12-06"$/);
    expect(rui).toMatch(/^"'=Rui Santos",/);
  });
});
