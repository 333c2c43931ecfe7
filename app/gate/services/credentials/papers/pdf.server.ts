import { createRequire } from "node:module";
import { buffer } from "node:stream/consumers";
import {
  answerText,
  channelsText,
  conditionTexts,
  provenTexts,
  signedText,
  titleText,
  type Told,
} from "~/gate/rules/credentials/words";
import { LEVEL_WORDS } from "~/clearance/rules/words/describe";
import { heavily } from "~/kit/heavy/heavily.server";
import { languageTag } from "~/kit/language/language";
import { m } from "~/kit/language/m";
import { dayText, momentText } from "~/kit/text/formats";
import type { LocalDate } from "~/kit/time/moment";
import { qrOf } from "./qr.server";

export interface Paper {
  told: Told;
  url: string;
  validFrom: LocalDate;
  validUntil: LocalDate;
  timeZone: string;
  now: Date;
}

const MARGIN = 56;
const QR_SIDE = 150;
const INK = "#1f1b16";
const MUTED = "#665e52";
const BRAND = "#0f5c4a";

/** Where a font of a package is. It has the letters of nearly every alphabet, for names. */
const fontFile = (name: string) =>
  createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`);

/**
 * A shared clearance on a page of paper, tagged so that it can be read aloud, with a QR code of its address: paper says what
 * was so when it was made, and the address what is so today.
 */
export const pdfOf = heavily("shared-pdf", async (paper: Paper) => {
  const { default: PDFDocument } = await import("pdfkit");
  const { told, url, now } = paper;
  const title = m.gate_verify_title({ name: told.name });
  const doc = new PDFDocument({
    size: "A4",
    margin: MARGIN,
    tagged: true,
    pdfVersion: "1.7",
    lang: languageTag(),
    displayTitle: true,
    info: { Title: title, Author: told.agency, CreationDate: now },
  });
  const bytes = buffer(doc);
  doc.registerFont("text", fontFile("DejaVuSans"));
  doc.registerFont("strong", fontFile("DejaVuSans-Bold"));

  const whole = doc.struct("Document", { title });
  doc.addStructure(whole);
  const say = (
    tag: string,
    text: string,
    { size = 11, strong = false, ink = INK, gap = 6 } = {},
  ) => {
    whole.add(
      doc.struct(tag, {}, () => {
        doc
          .font(strong ? "strong" : "text", size)
          .fillColor(ink)
          .text(text);
      }),
    );
    doc.moveDown(gap / size);
  };

  say("P", m.gate_verify_issued({ agency: told.agency }), { ink: MUTED, size: 10, gap: 24 });
  say("H1", told.name, { size: 26, strong: true });
  say("H2", titleText(told), { size: 16, strong: true, ink: BRAND, gap: 14 });
  for (const [name, value] of facts(paper)) say("P", `${name}: ${value}`);
  doc.moveDown(1);
  say("H2", m.gate_verify_proven(), { size: 13, strong: true });
  say("P", [told.proven.programme, ...provenTexts(told)].join(" · "));
  say("P", signedText(told), { gap: 18 });
  say("P", [answerText(told), ...conditionTexts(told)].join(" "), { strong: true });
  const when = momentText(now, paper.timeZone);
  say("P", m.gate_verify_checked({ when }), { ink: MUTED, size: 10, gap: 18 });
  say("P", m.gate_verify_scan(), { gap: 4 });
  drawQr();
  whole.add(
    doc.struct("P", {}, [
      doc.struct("Link", {}, () => {
        doc.font("text", 9).fillColor(BRAND).text(url, { link: url, underline: true });
      }),
    ]),
  );
  whole.end();
  doc.end();
  return new Uint8Array(await bytes);

  function drawQr() {
    const { size, squares } = qrOf(url);
    const side = QR_SIDE / size;
    const { x: left, y: top } = doc;
    const drawn = () => {
      doc.rect(left, top, QR_SIDE, QR_SIDE).fill("#ffffff");
      for (const { x, y } of squares) doc.rect(left + x * side, top + y * side, side, side);
      doc.fill("#000000");
    };
    // The types don’t know where a figure is, which pdfkit does.
    const figure = {
      alt: m.gate_verify_qr({ url }),
      bbox: [left, top, left + QR_SIDE, top + QR_SIDE],
    };
    whole.add(doc.struct("Figure", figure, drawn));
    doc.x = left;
    doc.y = top + QR_SIDE + 8;
  }
});

function facts({ told, validFrom, validUntil }: Paper): [name: string, value: string][] {
  return [
    [m.gate_verify_company(), told.company],
    [m.gate_verify_level(), LEVEL_WORDS[told.level].title],
    [m.gate_verify_channels(), channelsText(told.answer.channels)],
    [m.gate_verify_since(), dayText(validFrom)],
    [m.gate_verify_until(), dayText(validUntil)],
  ];
}
