import { pino } from "pino";
import sharp from "sharp";
import { expect, test } from "vitest";
import { archiveCompany } from "~/authoring/services/companies/archive-company.server";
import { changeLook, showLook } from "~/authoring/services/companies/change-look.server";
import { renderLetter } from "~/kit/mail/render-letter";
import { companyLook } from "~/notices/services/mail/company-look.server";
import { prepareSessionByToken } from "~/people/queries/people";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { eachEngine } from "../../../support/harness/engines";
import { aCompany, anAdmin, anEmployee, aTrainer, NOON } from "../../../support/makers";
import { aPictureFolder, drawn } from "../../../support/images/pictures";

const KEY = "harbour-and-pine";
const png = async (colour: string) => ({
  bytes: await drawn({ colour }).png().toBuffer(),
  name: "logo.png",
});

async function setting(store: Store) {
  const company = await aCompany(store);
  const { images } = aPictureFolder();
  const log = pino({ level: "silent" });
  const call = { store, actor: await anAdmin(store), now: NOON, key: KEY };
  const change = (
    said: Partial<Pick<Parameters<typeof changeLook>[0], "accent" | "logo" | "actor">>,
  ) => changeLook({ ...call, images, log, accent: null, logo: "same", ...said });
  const kinds = async () =>
    (await store.read.select().from(store.read.tables.ledgerEntry)).map(({ kind }) => kind);
  return { company, images, call, change, kinds };
}

eachEngine("the look of a company", (open) => {
  test("is not for trainers who don’t work with it, nor of an archived company", async () => {
    const store = await open();
    const { call, change, kinds } = await setting(store);
    const sam = await aTrainer(store, [], "Sam Stranger");
    await expect(change({ actor: sam, accent: "#7a2b1e" })).rejects.toMatchObject({ status: 404 });
    await archiveCompany({ ...call, typedName: "Harbour & Pine Bakery" });
    await expect(change({ accent: "#7a2b1e" })).rejects.toMatchObject({ status: 409 });
    expect(await kinds()).toEqual(["company-archived"]);
  });

  test("a drawing that could run something is refused, and nothing changes", async () => {
    const store = await open();
    const { call, change, kinds } = await setting(store);
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    const refused = await change({
      accent: "#7a2b1e",
      logo: { bytes: Buffer.from(svg), name: "logo.png" },
    });
    expect(refused).toMatchObject({ ok: false, message: expect.stringContaining("SVG") as string });
    expect(await showLook(call)).toMatchObject({ accent: null, logo: null });
    expect(await kinds()).toEqual([]);
  });

  test("is kept with one entry, stays where nothing is said, and can be taken away", async () => {
    const store = await open();
    const { call, change, kinds } = await setting(store);
    const logo = await png("#7a2b1e");
    for (const _ of [1, 2]) expect(await change({ accent: "#7a2b1e", logo })).toEqual({ ok: true });
    const shown = await showLook(call);
    expect(shown.accent).toBe("#7a2b1e");
    expect(shown.logo).toMatch(/^\/images\/[0-9a-f]{64}\.webp$/);
    await change({ accent: "#1c4f86" });
    expect(await showLook(call)).toMatchObject({ accent: "#1c4f86", logo: shown.logo });
    await change({ logo: "none" });
    expect(await showLook(call)).toMatchObject({ accent: null, logo: null });
    expect(await kinds()).toEqual(Array(3).fill("company-look-changed"));
  });

  test("is seen by its people, and by nobody else", async () => {
    const store = await open();
    const { company, change } = await setting(store);
    await change({ accent: "#7a2b1e" });
    const other = await aCompany(store, { key: "tidewater", name: "Tidewater" });
    const find = prepareSessionByToken(store.read);
    const seen = async (personId: string) => {
      const token = newId(NOON);
      const times = { expiresAt: new Date("2027-01-01"), createdAt: NOON, updatedAt: NOON };
      await store.write((tx) =>
        tx.insert(tx.tables.session).values({ id: token, token, personId, ...times }),
      );
      return (await find(token))[0]?.accent;
    };
    expect(await seen((await anEmployee(store, company, "Uma Ours")).personId)).toBe("#7a2b1e");
    expect(await seen((await anEmployee(store, other, "Theo Theirs")).personId)).toBeNull();
    expect(await seen((await aTrainer(store, [company])).personId)).toBeNull();
  });

  test("is in its mails: colours that can be read in both schemes, and the logo as what mail programs read", async () => {
    const store = await open();
    const { images, call, change } = await setting(store);
    await change({ accent: "#f4c24d", logo: await png("#f4c24d") });
    const hash = /([0-9a-f]{64})/.exec((await showLook(call)).logo ?? "")?.[1] ?? "";
    const { look, pictures } = await companyLook(images, { accent: "#f4c24d", logo: hash });
    expect(await sharp(pictures[0]?.png).metadata()).toMatchObject({ format: "png", height: 80 });
    const { html } = await renderLetter({
      preview: "One thing",
      givenName: "Maya",
      company: "Harbour & Pine",
      agency: "Northlight",
      look,
      parts: [{ title: "One thing" }],
      button: { label: "See", href: "https://firsthand.example/" },
      preferencesHref: "https://firsthand.example/account/notices",
      endHref: null,
    });
    expect(html).toContain(`cid:${hash}`);
    expect(html).toContain("#f4c24d");
    expect(html).not.toContain("background-color:#f4c24d");
    expect(await companyLook(images, { accent: null, logo: null })).toEqual({
      look: null,
      pictures: [],
    });
  });
});
