import { pino } from "pino";
import { expect, test } from "vitest";
import { createWebhooks } from "~/gate/services/webhooks/outside.server";
import { startClockwork } from "~/process/clockwork";
import { anEnrolled, aTeam, inDays, trained } from "../support/clearance/a-team";
import { publishersOutside } from "../support/clearance/a-publishing-team";
import { reviewersOutside } from "../support/clearance/a-reviewing-team";
import { groupsOutside } from "../support/clearance/kept-groups";
import { eachEngine } from "../support/harness/engines";
import { NOON } from "../support/makers";
import { aMailbox, SENDER } from "../support/notices";
import { beginSignOff } from "../support/own-forms";

eachEngine("the clockwork", (open) => {
  test("makes a decision count whose minute ended while nothing ran, once and from its own moment", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEnrolled(store, team);
    await trained(store, team, maya);
    const { enrolmentId } = maya;
    const said = { enrolmentId, verdict: "competent", comment: "Kind and quick." } as const;
    await beginSignOff({ store, actor: team.dana, now: NOON, ...said });

    const program = {
      store,
      clock: () => inDays(2),
      log: pino({ level: "silent" }),
      mail: aMailbox().mailer,
      workers: null,
      secondYesAbove: 50,
      webhooks: createWebhooks({ secret: "secret" }),
      groups: groupsOutside(() => inDays(2)),
      publishers: publishersOutside(() => inDays(2)),
      reviewers: reviewersOutside(() => inDays(2)),
      ...SENDER,
    };
    const both = [startClockwork(program), startClockwork(program)];
    const { signOff } = store.read.tables;
    const signed = () => store.read.select().from(signOff);
    await expect.poll(signed).toHaveLength(1);
    await Promise.all(both.map((one) => one.stop()));
    const dueAt = new Date(NOON.getTime() + 60_000);
    expect(await signed()).toMatchObject([{ signedAt: dueAt, comment: "Kind and quick." }]);
    expect(await store.read.select().from(store.read.tables.pendingSignOff)).toEqual([]);
  });
});
