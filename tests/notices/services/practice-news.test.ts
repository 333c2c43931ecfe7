import { expect, test } from "vitest";
import { judgeReply } from "~/practice/services/judging/judge-reply.server";
import { takeReply } from "~/practice/services/judging/take-reply.server";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { anEnrolled, aTeam, inDays } from "../../support/clearance/a-team";
import { eachEngine } from "../../support/harness/engines";
import { NOON } from "../../support/makers";
import { allNotices, aMailbox, runNotices } from "../../support/notices";
import { aPracticeSet } from "../../support/practice/a-set";
import { aWaitingReply } from "../../support/practice/sent-replies";

/** Those about replies in practice: to whom, and which. */
async function practiceNotices(store: Store) {
  const notices = await allNotices(store);
  return notices
    .filter(({ kind }) => kind === "reply-judged" || kind === "replies-waiting")
    .map(({ personId, role, facts }) => ({ personId, role, facts }));
}

eachEngine("news of practice", (open) => {
  test("tells trainers once that replies have waited for two working days, and the writer how it was judged", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEnrolled(store, team);
    const set = await aPracticeSet(store, team);
    const { mailer, subjectsTo } = aMailbox();
    const run = (at: Date) => runNotices(store, mailer, at);
    await run(NOON);
    // NOON is a Saturday: two working days after it is Tuesday.
    const replyId = await aWaitingReply(store, { by: maya, set, at: inDays(0, 1) });
    await run(inDays(2));
    expect(await practiceNotices(store)).toEqual([]);
    await run(inDays(3));
    await run(inDays(4));
    expect(await practiceNotices(store)).toEqual([
      {
        personId: team.dana.personId,
        role: "trainer",
        facts: { kind: "replies-waiting", of: "practice", count: 1, since: "2026-11-21" },
      },
    ]);

    const now = inDays(4, 5);
    await takeReply({ store, actor: team.dana, now, replyId });
    const scores = { acknowledges: 2, honest: 2, "next-step": 2, voice: 2, plain: 2 } as const;
    const said = { scores, critical: [], comments: [], feedback: "Say when.", seconds: 40 };
    const id = newId(now);
    await judgeReply({ store, actor: team.dana, now, id, replyId, ...said, verdict: "again" });
    await run(inDays(4, 10));
    await run(inDays(5));
    expect((await practiceNotices(store)).slice(1)).toEqual([
      {
        personId: maya.personId,
        role: "employee",
        facts: {
          kind: "reply-judged",
          title: "Saturday shift",
          verdict: "again",
          path: "/desk/reply/saturday-shift/late-cake",
        },
      },
    ]);
    expect(subjectsTo(maya.email).join()).toContain("reply");
  });
});
