import jsQR from "jsqr";
import sharp from "sharp";
import { extractText, getDocumentProxy } from "unpdf";
import { expect, test } from "vitest";
import { pdfOf, type Paper } from "~/gate/services/credentials/papers/pdf.server";
import { pictureOf } from "~/gate/services/credentials/papers/picture.server";
import { qrPath } from "~/gate/services/credentials/papers/qr.server";
import { linkedInUrl } from "~/gate/rules/credentials/linked-in";
import { inLanguage } from "~/kit/language/in-language.server";
import { NOON } from "../../support/makers";

const URL_ = "https://train.example/verify/JM5zjYjd4CcOZHUj_hHWN91cZJWDkF9f";

const PAPER: Paper = {
  told: {
    name: "Łucja Ångström",
    company: "Harbour & Pine",
    agency: "Northlight Agency",
    level: "reply",
    answer: {
      says: "yes",
      channels: [{ name: "Instagram", handle: "@harbourandpine", ok: true, supervised: null }],
      until: "2027-11-20",
      revoked: false,
      over: false,
    },
    grantedOn: "2026-11-21",
    proven: { programme: "Cleared to reply", modules: ["Replying"], practice: true },
  },
  url: URL_,
  validFrom: "2026-11-21",
  validUntil: "2027-11-20",
  timeZone: "Europe/London",
  now: NOON,
};

/** What a phone reads from a picture. */
async function scanned(svg: string) {
  const image = sharp(Buffer.from(svg), { density: 144 }).ensureAlpha().raw();
  const { data, info } = await image.toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

test("the QR code leads to the address", async () => {
  const { size, path } = qrPath(URL_);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="400" height="400"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}"/></svg>`;
  expect(await scanned(svg)).toBe(URL_);
});

test("the PDF is tagged, has a language and a title, and says what the page says", async () => {
  const bytes = await inLanguage("fr", () => pdfOf(PAPER));
  const pdf = await getDocumentProxy(bytes.slice());
  expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
  const { info } = (await pdf.getMetadata()) as unknown as {
    info: { Title: string; Language: string };
  };
  expect(info.Language).toBe("fr");
  expect(info.Title).toMatch(/^Habilitation\s:\sŁucja Ångström$/u);
  expect(pdf.numPages).toBe(1);
  const roles = JSON.stringify(await (await pdf.getPage(1)).getStructTree());
  for (const role of ["H1", "H2", "P", "Figure", "Link"]) expect(roles).toContain(`"${role}"`);
  expect(roles).toContain(URL_);
  const { text } = await extractText(pdf, { mergePages: true });
  for (const said of ["Łucja Ångström", "Harbour & Pine", "@harbourandpine", "20 novembre 2027"])
    expect(text).toContain(said);
});

test("the picture has the credential in it, and the QR code", async () => {
  const credential = { id: URL_, name: "A <name> with ]]> in it" };
  const svg = pictureOf(PAPER, credential);
  const json = /<openbadges:credential><!\[CDATA\[(.*)\]\]><\/openbadges:credential>/.exec(
    svg,
  )?.[1];
  expect(JSON.parse(json!)).toEqual(credential);
  expect(svg).toContain('xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"');
  expect(await scanned(svg)).toBe(URL_);
});

test("LinkedIn’s form is filled in", () => {
  const { validFrom, validUntil } = PAPER;
  const about = { title: "Reply for Harbour & Pine", agency: "Northlight", validFrom, validUntil };
  const { origin, searchParams } = new URL(linkedInUrl({ ...about, url: URL_ }));
  expect(origin).toBe("https://www.linkedin.com");
  expect(Object.fromEntries(searchParams)).toMatchObject({
    name: "Reply for Harbour & Pine",
    issueMonth: "11",
    expirationYear: "2027",
    certUrl: URL_,
  });
});
