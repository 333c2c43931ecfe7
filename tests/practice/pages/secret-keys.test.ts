import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addNewPerson } from "~/assignment/services/add-person.server";
import { CRITERIA } from "~/curriculum/rules/practice-kinds";
import { findCompanyByKey } from "~/people/queries/organisation";
import { allSamples, type Sampled } from "~/practice/rules/judging/samples";
import { isJudgedTwice } from "~/practice/rules/judging/second-look";
import { textsOf } from "~/practice/services/judging/seen-post.server";
import { taughtSetAt } from "~/practice/services/judging/sets.server";
import { calibrateClosely } from "~/process/demo/calibrate-trainers";
import { theSet } from "../../support/browser/journey/the-set";
import { openSite, PEOPLE, signedIn, type Site, type Visitor } from "../../support/harness/site";
import * as crawl from "../../support/practice/crawl";
import { aWaitingReply } from "../../support/practice/sent-replies";
import { theEmployee } from "../../support/practice/the-employee";
import { theTrainer } from "../../support/the-trainer";

const SET = "saturday-shift";
const DESK = `/desk/reply/${SET}`;
const OWN = `${DESK}/calibration`;
const TRAINERS = `/studio/reviews/calibration/reply/${SET}`;

/** The names that the keys of samples have where they are kept. */
const KEPT = /"(?:scores|quality|why|expected)"/;

let site: Site;
let maya: Visitor;
let samples: { text: string; why: string }[];
let whys: string[];

beforeAll(async () => {
  site = await openSite();
  maya = await signedIn(site, PEOPLE.employee);
  const { plain } = await textsOf(site.store, await theEmployee(site.store), null);
  const read = ({ sample }: Sampled) => ({ text: plain(sample.text), why: plain(sample.why) });
  samples = allSamples(await theSet(site.store, SET)).map(read);
  whys = samples.map(({ why }) => why);
});

afterAll(() => site.stop());

/** A trainer who has never calibrated, signed in. */
async function aNewTrainer(): Promise<Visitor> {
  const { store, clock } = site;
  const email = "noa@northlight.example";
  const company = await findCompanyByKey(store.read, "harbour-and-pine");
  const named = { name: "Noa Lindgren", givenName: "Noa", email };
  const hat = { role: "trainer" as const, company: null, engagedWith: [company!] };
  await addNewPerson({ store, now: clock.now, person: { ...named, ...hat } });
  return signedIn(site, email);
}

/** What a page has for its form, with the same score for every criterion of every sample. */
function judgedAlike(page: string, score: number): Record<string, string> {
  const hidden = [...page.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].flatMap(([input]) => {
    const name = /name="([^"]*)"/.exec(input)?.[1];
    return name ? [[name, /value="([^"]*)"/.exec(input)?.[1] ?? ""] as const] : [];
  });
  const fields: Record<string, string> = Object.fromEntries(hidden);
  for (let at = 1; at <= Number(fields["count"]); at += 1)
    for (const criterion of CRITERIA) fields[`sample-${at}-score-${criterion}`] = String(score);
  return fields;
}

const shownIn = (page: string) => samples.filter(({ text }) => page.includes(text));

describe("calibration", () => {
  test("an employee is given the samples to judge and nothing of their keys; afterwards of those alone", async () => {
    const seen = await crawl.open(maya, [OWN, `${OWN}?again=1`]);
    const page = seen.get(OWN)!;
    const given = shownIn(page);
    expect(given).toHaveLength(6);
    for (const name of [`${OWN}.data`, `${OWN}.data?again=1`])
      expect(shownIn(seen.get(name)!)).toEqual(given);

    const form = judgedAlike(page, 3);
    const { "sample-1-score-plain": _, ...unfinished } = form;
    expect((await crawl.post(maya, OWN, unfinished, seen)).status).toBe(400);
    await crawl.post(maya, OWN, {}, seen);
    await crawl.post(maya, OWN, { ...form, revision: "none" }, seen);
    expect(crawl.told(seen, whys)).toEqual([]);
    const pages = [...seen].filter(([from]) => from.includes(OWN));
    expect(pages.filter(([, text]) => KEPT.test(text)).map(([from]) => from)).toEqual([]);

    const others = samples.filter((one) => !given.includes(one));
    const elsewhere = await crawl.open(maya, [
      ...["/desk", DESK, "/learn/reply", `/learn/reply/${SET}`, `/learn/reply/${SET}/changes`],
      ...["/search?q=sorry", "/notices", ...crawl.EMPLOYEES_DOORS],
    ]);
    crawl.scripts(elsewhere);
    expect(crawl.told(elsewhere, [...whys, ...samples.map(({ text }) => text)])).toEqual([]);
    expect(
      crawl.told(
        seen,
        others.map(({ text }) => text),
      ),
    ).toEqual([]);

    // The same search finds what the key says once they are judged: it is able to fail.
    expect((await maya.post(OWN, form)).status).toBe(303);
    const after = await crawl.open(maya, [OWN, `${OWN}?again=1`, DESK]);
    const known = given.map(({ why }) => why);
    expect(crawl.told(after, known).length).toBeGreaterThan(0);
    expect(
      crawl.told(
        after,
        others.map(({ why }) => why),
      ),
    ).toEqual([]);
    const next = shownIn(after.get(`${OWN}?again=1`)!);
    expect(next.filter((one) => others.includes(one))).toHaveLength(6);
  });

  test("nor is a trainer, before they have judged the samples themselves", async () => {
    const noa = await aNewTrainer();
    const seen = await crawl.open(noa, [TRAINERS, `${TRAINERS}?judged=1`]);
    const page = seen.get(TRAINERS)!;
    expect(shownIn(page)).toHaveLength(6);
    await crawl.post(noa, TRAINERS, {}, seen);
    expect(crawl.told(seen, whys)).toEqual([]);
    expect((await noa.post(TRAINERS, judgedAlike(page, 3))).status).toBe(303);
    const after = await crawl.open(noa, [`${TRAINERS}?judged=1`]);
    expect(crawl.told(after, whys).length).toBeGreaterThan(0);
  });
});

describe("judging", () => {
  const whose = async (replyId: string) => {
    const { practiceReply, person } = site.store.read.tables;
    const [writer] = await site.store.read
      .select({ id: person.id, name: person.name, body: practiceReply.body })
      .from(practiceReply)
      .innerJoin(person, eq(person.id, practiceReply.personId))
      .where(eq(practiceReply.id, replyId));
    return writer!;
  };
  const waiting = async () => {
    const { activity, judging } = site.store.read.tables;
    return await site.store.read
      .select({ replyId: judging.replyId })
      .from(judging)
      .innerJoin(activity, eq(activity.id, judging.activityId))
      .where(and(eq(judging.round, 1), eq(activity.key, SET)));
  };

  test("where a set hides names, none reaches a trainer who has yet to judge the reply", async () => {
    const dana = await signedIn(site, PEOPLE.trainer);
    const replies = await waiting();
    expect(replies.length).toBeGreaterThan(1);
    for (const { replyId } of replies) {
      const to = `/studio/reviews/${replyId}`;
      const writer = await whose(replyId);
      const seen = await crawl.open(dana, [to]);
      await dana.post(to, { intent: "take" });
      await crawl.open(dana, [to], seen);
      await crawl.post(dana, to, { verdict: "approve" }, seen);
      await dana.post(to, { intent: "release" });
      expect(seen.get(to)).toContain("The name is hidden until you’ve judged it");
      // All of them sign with their first names, or with their initials.
      const signed = writer.body?.decision === "reply" ? writer.body.text : "";
      await crawl.open(dana, ["/studio/reviews"], seen);
      expect(crawl.told(seen, [signed])).toEqual([]);
      const own = new Map([...seen].filter(([from]) => from.includes(replyId)));
      expect(crawl.told(own, [writer.name, writer.id])).toEqual([]);
    }
  });

  test("the first judgement never reaches the trainer who takes a second look", async () => {
    const { store, clock } = site;
    const number = Array.from({ length: 100 }, (_, at) => at).find((at) =>
      isJudgedTwice(`judged-twice-${at}`, 2),
    );
    const replyId = `judged-twice-${number}`;
    const { activityId, revisionId } = (await taughtSetAt(store, {
      moduleKey: "reply",
      activityKey: SET,
    }))!;
    await aWaitingReply(store, {
      id: replyId,
      by: await theEmployee(store),
      set: { activityId, revisionId },
      postKey: "rings-out",
      at: clock.now,
    });
    const to = `/studio/reviews/${replyId}`;
    const dana = await signedIn(site, PEOPLE.trainer);
    await dana.post(to, { intent: "take" });
    const form = judgedAlike(await (await dana.get(to)).text(), 1);
    const said = ["Only the first of them knows this.", "Nobody else reads that comment."];
    const judged = await dana.post(to, {
      ...form,
      ...Object.fromEntries(CRITERIA.map((criterion) => [`score-${criterion}`, "1"])),
      comment: said[1]!,
      feedback: said[0]!,
      verdict: "again",
    });
    expect(judged.status).toBe(303);
    expect(crawl.told(await crawl.open(dana, [to]), said).length).toBeGreaterThan(0);

    const colleague = "jonah@northlight.example";
    await calibrateClosely(store, await theTrainer(store, colleague), clock.now);
    const jonah = await signedIn(site, colleague);
    await jonah.post(to, { intent: "take" });
    const seen = await crawl.open(jonah, [to, "/studio/reviews", "/studio/reviews?look=second"]);
    expect(seen.get(to)).toContain("Somebody has judged this reply; you don’t see how.");
    expect(crawl.told(seen, said)).toEqual([]);
  });
});
