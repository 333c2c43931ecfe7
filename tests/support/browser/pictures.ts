import { pino } from "pino";
import { activityFile } from "~/curriculum/rules/content-paths";
import { addImage } from "~/authoring/services/images/add-image.server";
import { currentTexts } from "~/authoring/queries/authoring";
import { saveDraftRow } from "~/authoring/queries/drafts";
import { DEMO_DAY } from "../harness/demo-day";
import { drawn } from "../images/pictures";
import { PEOPLE, type Site } from "../harness/site";
import { UNSAID } from "~/authoring/rules/drafts";

const PICTURES = [
  {
    name: "The shop’s window at Christmas, taken from across the road.jpeg",
    width: 1600,
    height: 900,
  },
  { name: "receipt.png", width: 300, height: 1200, colour: "#8f5400" },
  {
    name: "A banner_that_nobody_has_given_a_better_name_than_this_one.webp",
    width: 1500,
    height: 200,
  },
  { name: "tick.gif", width: 24, height: 24, colour: "#1c4f86" },
];

/** Brings the library pictures of several shapes, as the demo has none; a lesson’s draft shows the first. */
export async function givePictures({ store, images }: Pick<Site, "store" | "images">) {
  const people = await store.read.select().from(store.read.tables.person);
  const dana = people.find(({ email }) => email === PEOPLE.trainer);
  if (!dana) throw new Error("The demo has no Dana.");
  const call = { store, images, actor: { personId: dana.id }, now: DEMO_DAY };
  const added = [];
  for (const { name, ...shape } of PICTURES) {
    const bytes = await drawn(shape).png().toBuffer();
    added.push(await addImage({ ...call, log: pino({ level: "silent" }), bytes, name }));
  }
  const [first] = added;
  const [text] = await currentTexts(store.read, [activityFile("tools", "wrong-account", "lesson")]);
  if (!first?.ok || !text) throw new Error("The demo’s lesson cannot show a picture.");
  const at = { startedAt: DEMO_DAY, savedAt: DEMO_DAY, savedBy: dana.id };
  await store.write((tx) =>
    saveDraftRow(tx, {
      path: text.path,
      baseNumber: text.number,
      sequence: 1,
      ...at,
      text: `${text.text}\n![Our window at Christmas](${first.src})\n`,
      ...UNSAID,
    }),
  );
}
