import { afterAll, beforeAll, expect, test } from "vitest";
import { enrol } from "~/assignment/services/enrol.server";
import { saveDraftRow } from "~/authoring/queries/drafts";
import { activityFile, copyFile } from "~/curriculum/rules/content-paths";
import { imageAddress } from "~/curriculum/rules/images/limits";
import { addImageRow } from "~/curriculum/queries/images";
import { currentCurriculum } from "~/curriculum/services/curriculum.server";
import { currentTexts } from "~/authoring/queries/authoring";
import { newId } from "~db/ids";
import { DOORS, mayasThings, type Things } from "../../support/access/access";
import { openSite, PEOPLE, signedIn, type Site, type Visitor } from "../../support/harness/site";
import { anEmployee } from "../../support/makers";
import { theTrainer } from "../../support/the-trainer";
import { UNSAID } from "~/authoring/rules/drafts";

/** A trainer of the demo who is engaged with Harbour & Pine, and not with Tidewater as Dana is. */
const JONAH = "jonah@northlight.example";
const LESSON = activityFile("reply", "angry-in-public", "lesson");
const LAUNCH = "a".repeat(64);
const UNUSED = "b".repeat(64);
const SHARED = "c".repeat(64);
const PEOPLE_THERE = 37;

let site: Site;
let things: Things;
let jonah: Visitor;

beforeAll(async () => {
  site = await openSite();
  const maya = await signedIn(site, PEOPLE.employee);
  const started = await maya.post("/learn/reply/quiz", { intent: "start" });
  things = await mayasThings(site.store, started.headers.get("location")!.split("/").at(-1)!);
  jonah = await signedIn(site, JONAH);
});

afterAll(() => site.stop());

/** What publishing would do concerns everyone, no matter who publishes; it is bounded by its own rules. */
const TRAINERS_PAGES = DOORS.filter(
  ({ route, roles, get }) =>
    roles !== "everyone" &&
    roles.includes("trainer") &&
    (get ?? []).includes(200) &&
    !route.includes("/publish"),
);

/** What each page of a trainer’s carries, without the ids that differ from one asking to the next. */
async function walk(visitor: Visitor): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  for (const { route, path } of TRAINERS_PAGES) {
    const [at = "", search = ""] = path(things).split("?");
    const response = await visitor.get(`${at}.data${search && `?${search}`}`);
    expect(response.status, route).toBe(200);
    const text = await response.text();
    pages.set(route, text.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "id"));
  }
  return pages;
}

/** At Tidewater people learn, a picture is shown, and others are uploaded by its trainer. */
async function goOnAtTidewater() {
  const { store, clock } = site;
  const companies = await store.read.select().from(store.read.tables.company);
  const tidewater = companies.find(({ key }) => key === "tidewater")!;
  const dana = await theTrainer(store);
  const now = clock.now;
  const lesson = (await currentCurriculum(store)).modules
    .get("reply")!
    .activities.find(({ key }) => key === "angry-in-public")!;
  const quiz = (await currentCurriculum(store)).modules
    .get("reply")!
    .activities.find(({ key }) => key === "quiz")!;
  for (let number = 0; number < PEOPLE_THERE; number += 1) {
    const person = await anEmployee(store, tidewater, `Zyxw Tidewaterian ${number}`);
    await enrol({
      store,
      now,
      person,
      programmeKey: "reply",
      channelKeys: [],
      dueOn: null,
      enrolledBy: null,
    });
    const { companyId, personId } = person;
    await store.write(async (tx) => {
      const { completion, lessonProgress, attempt } = tx.tables;
      const did = { companyId, personId };
      await tx.insert(lessonProgress).values({
        ...did,
        activityId: lesson.id,
        section: null,
        checks: {},
        updatedAt: now,
      });
      if (number > 0)
        await tx.insert(completion).values({
          ...did,
          id: newId(now),
          activityId: lesson.id,
          revisionId: lesson.revisionId,
          completedAt: now,
        });
      await tx.insert(attempt).values({
        ...did,
        id: newId(now),
        activityId: quiz.id,
        revisionId: quiz.revisionId,
        number: 1,
        asked: [],
        startedAt: now,
      });
    });
  }
  const picture = { width: 3, height: 2, bytes: 10, uploadedAt: now, uploadedBy: dana.personId };
  const [original] = await currentTexts(store.read, [LESSON]);
  const draft = {
    baseNumber: 0,
    sequence: 1,
    startedAt: now,
    savedAt: now,
    savedBy: dana.personId,
    ...UNSAID,
  };
  await store.write(async (tx) => {
    await addImageRow(tx, { ...picture, hash: LAUNCH, name: "tidewater-secret-launch.png" });
    await addImageRow(tx, { ...picture, hash: UNUSED, name: "tidewater-unused.png" });
    await saveDraftRow(tx, {
      ...draft,
      path: copyFile("tidewater", "reply", "angry-in-public"),
      text: `${original!.text}\n\n{% image src="${imageAddress(LAUNCH)}" alt="The launch" /%}\n`,
    });
  });
}

test("nothing that a trainer’s pages carry says what goes on at a company they are not engaged with", async () => {
  expect(TRAINERS_PAGES.length).toBeGreaterThan(20);
  const before = await walk(jonah);
  for (const [route, text] of before) expect(text, route).not.toMatch(/tidewater/i);
  await goOnAtTidewater();
  const after = await walk(jonah);
  for (const [route, text] of after) expect(text, route).toBe(before.get(route));

  // Trainers engaged there see it all.
  const dana = await walk(await signedIn(site, PEOPLE.trainer));
  expect(dana.get("studio/images")).toContain("tidewater-secret-launch.png");
  expect(dana.get("studio/images")).toContain("tidewater-unused.png");
  expect(dana.get("studio")).toContain("Tidewater");
  const history = "studio/library/:module/:activity/history/:company?";
  expect(dana.get(history)).not.toBe(after.get(history));
});

test("a picture that a shared lesson shows is the library’s, no matter who brought it", async () => {
  const { store, clock } = site;
  const dana = await theTrainer(store);
  const [file] = await currentTexts(store.read, [LESSON]);
  await store.write(async (tx) => {
    await addImageRow(tx, {
      hash: SHARED,
      name: "shared.png",
      width: 3,
      height: 2,
      bytes: 10,
      uploadedAt: clock.now,
      uploadedBy: dana.personId,
    });
    await saveDraftRow(tx, {
      path: LESSON,
      text: `${file!.text}\n\n{% image src="${imageAddress(SHARED)}" alt="A shop" /%}\n`,
      baseNumber: file!.number,
      sequence: 1,
      startedAt: clock.now,
      savedAt: clock.now,
      savedBy: dana.personId,
      ...UNSAID,
    });
  });
  expect(await (await jonah.get("/studio/images.data")).text()).toContain("shared.png");
});
