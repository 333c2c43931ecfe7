import { and, desc, eq } from "drizzle-orm";
import { markAllChanged } from "~/people/queries/changes";
import { ownCompany } from "../own";
import type { LiveVerdict } from "~/clearance/rules/kinds";
import type { Store } from "~db/store";

const REPLIES: { asked: string; text: string; verdict: LiveVerdict | null; finding: string }[] = [
  {
    asked: "My loaf was rock hard on the outside and raw in the middle. Third time this month.",
    text: "That isn’t the bread we’re proud of, and three times is too often. Send us a message with your order and I’ll look into it today. /Mateo",
    verdict: "good",
    finding: "Warm, exact, and it says what happens next.",
  },
  {
    asked: "Are you open on Boxing Day?",
    text: "We are, from 9 until 1. /Mateo",
    verdict: "good",
    finding: "",
  },
  {
    asked: "Is the rye really free of milk? My daughter is allergic.",
    text: "Yes, it’s fine! /Mateo",
    verdict: "not-good",
    finding: "Allergens go to the shop lead first, always. Say that you’re checking, then check.",
  },
  {
    asked: "Loved the cardamom buns!!",
    text: "That made our morning, thank you! They’re back on Thursday. /Mateo",
    verdict: null,
    finding: "",
  },
];

/** In the demo, Mateo’s clearance to reply is supervised: here are more of his replies, and Dev looks at live replies too. */
export async function giveLiveReplies(store: Store, who: { mateo: string; dev: string }) {
  const t = store.read.tables;
  const [granted] = await store.read
    .select()
    .from(t.clearance)
    .where(eq(t.clearance.personId, who.mateo))
    .orderBy(desc(t.clearance.grantedAt));
  const [scope] = await store.read
    .select()
    .from(t.clearanceChannel)
    .where(eq(t.clearanceChannel.clearanceId, granted?.id ?? ""));
  const trainers = await store.read
    .select({ id: t.engagement.personId })
    .from(t.engagement)
    .where(eq(t.engagement.companyId, granted?.companyId ?? ""));
  const managers = await store.read
    .select({ id: t.membership.personId })
    .from(t.membership)
    .where(
      and(eq(t.membership.companyId, granted?.companyId ?? ""), eq(t.membership.role, "manager")),
    );
  const [trainer] = trainers;
  const [manager] = managers;
  if (!granted || !scope || !trainer || !manager)
    throw new Error("The demo’s Mateo is cleared by nobody.");
  const { companyId, enrolmentId, grantedAt } = granted;
  await store.write(async (tx) => {
    const owned = { companyId, personId: who.mateo };
    for (const [at, { asked, text, verdict, finding }] of REPLIES.entries()) {
      const id = `live-${at}`;
      const loggedAt = new Date(grantedAt.getTime() + (at + 1) * 3_600_000);
      const url = at % 2 === 0 ? `https://social.example/harbourandpine/${at}` : "";
      const row = { id, ...owned, enrolmentId, channelId: scope.channelId, url, image: null };
      await tx.insert(t.liveReply).values({ ...row, asked, text, loggedAt });
      if (verdict === null) continue;
      await tx.insert(t.liveReview).values({
        id: `review-${at}`,
        liveReplyId: id,
        ...owned,
        reviewedBy: trainer.id,
        verdict,
        finding,
        reviewedAt: loggedAt,
      });
    }
    const named = { namedBy: manager.id, namedAt: grantedAt, endedAt: null };
    await tx
      .insert(t.liveReviewer)
      .values({ id: "reviewer", companyId, personId: who.dev, ...named });
    await markAllChanged(tx, ownCompany(companyId), [who.mateo]);
  });
}
