import { changeMembership } from "../../support/makers";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { agree, sendBack } from "~/authoring/services/publish/answer-asked.server";
import { askForYes, unschedule } from "~/authoring/services/publish/schedule-draft.server";
import { noticeTrainers } from "~/notices/services/asked-yes.server";
import { showNotices } from "~/notices/services/show-notices.server";
import { unseenNotices } from "~/notices/services/unseen-notices.server";
import type { Store } from "~db/store";
import { asked, at, id } from "../../support/a-second-yes";
import { eachEngine } from "../../support/harness/engines";
import { aTrainer, NOON } from "../../support/makers";

eachEngine("a trainer who may agree", (open) => {
  const told = async (store: Store, actor: Parameters<typeof showNotices>[0]["actor"]) => {
    const { days, unseen } = await showNotices({ store, actor, now: at(1) });
    const notices = days.flatMap(({ notices: ofDay }) => ofDay);
    return { unseen, notices: notices.filter(({ link }) => link.path.endsWith("/publish")) };
  };

  /** How many such notices someone has, once they have been told. */
  const toldOf = async (store: Store, personId: string, now = NOON) => {
    await noticeTrainers({ store, now });
    const { notice } = store.read.tables;
    const rows = await store.read.select().from(notice).where(eq(notice.personId, personId));
    return rows.filter(({ key }) => key.startsWith("yes-wanted:")).length;
  };

  test("is told once, by mail too, and the person who asked isn’t", async () => {
    const store = await open();
    const { dana, jonah } = await asked(store);
    expect(await toldOf(store, jonah.personId)).toBe(1);
    expect(await noticeTrainers({ store, now: at(1) })).toBe(0);
    expect(await told(store, jonah)).toMatchObject({
      unseen: 1,
      notices: [
        {
          title: "Dana Kessler asks you to agree to publishing “When a customer is angry”",
          settled: null,
          link: { path: "/studio/library/reply/angry/publish" },
        },
      ],
    });
    expect((await told(store, dana)).notices).toEqual([]);
    const { outbox } = store.read.tables;
    const mails = await store.read.select().from(outbox).where(eq(outbox.personId, jonah.personId));
    expect(mails).toHaveLength(1);
  });

  test("is told no longer once it was answered or withdrawn, and anew when it is asked again", async () => {
    const store = await open();
    const { call, his, looked, jonah } = await asked(store);
    await noticeTrainers({ store, now: NOON });
    await sendBack({ ...his, reason: "Too soon." });
    expect(await told(store, jonah)).toMatchObject({
      unseen: 0,
      notices: [{ settled: `${jonah.name} sent it back.`, isNew: false }],
    });
    expect(await unseenNotices(store, jonah, at(1))).toBe(0);
    expect(await askForYes({ ...looked, now: at(1), sequence: 3 })).toEqual({ ok: true });
    expect(await toldOf(store, jonah.personId, at(1))).toBe(2);
    expect(await told(store, jonah)).toMatchObject({ unseen: 1, notices: [{}, {}] });
    await unschedule(call);
    expect(await told(store, jonah)).toMatchObject({
      unseen: 0,
      notices: [{ settled: "This was withdrawn." }, {}],
    });
  });

  test("reads who agreed, the other one or themselves", async () => {
    const store = await open();
    const { his, jonah, company } = await asked(store);
    const mina = await aTrainer(store, [company], "Mina Park");
    expect(await toldOf(store, mina.personId)).toBe(1);
    await agree({ ...his, id: id() });
    for (const trainer of [jonah, mina])
      expect(await told(store, trainer)).toMatchObject({
        unseen: 0,
        notices: [{ settled: `${jonah.name} agreed.` }],
      });
  });

  test("is told nothing once they have left", async () => {
    const store = await open();
    const { jonah } = await asked(store);
    await changeMembership(store, jonah.personId, { leftAt: NOON });
    expect(await toldOf(store, jonah.personId)).toBe(0);
  });
});
