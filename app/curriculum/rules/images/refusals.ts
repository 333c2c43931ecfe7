import type { OtherKind } from "./kind";

/** Why a picture is not taken in. */
export type ImageRefusal =
  | { code: "nothing" }
  | { code: "too-large" }
  | { code: "too-many-pixels" }
  | { code: "kind"; kind: OtherKind }
  | { code: "damaged" }
  | { code: "not-kept" };

const TAKEN = "Use a JPEG, PNG, WebP, GIF or AVIF picture.";

const OF_KIND: Record<OtherKind, string> = {
  svg: `This is an SVG drawing, which can hold programs, so it is not taken. Export it as PNG. ${TAKEN}`,
  html: `This is a web page, not a picture. ${TAKEN}`,
  pdf: `This is a PDF, not a picture. Export the page as PNG or JPEG. ${TAKEN}`,
  tiff: `TIFF pictures are not taken, because browsers cannot show them. Save it as PNG or JPEG.`,
  heic: `This is a HEIC photo, as phones take them. Save or send it as JPEG, and upload that.`,
  unknown: `This is not a picture that can be read. ${TAKEN}`,
};

/** The sentence for the trainer who sent it: what is wrong, and what to do. */
export function imageRefusalWords(refusal: ImageRefusal): string {
  switch (refusal.code) {
    case "nothing":
      return "Choose a picture first: the file was missing or empty.";
    case "too-large":
      return "This is larger than 12 MB, which is the most a picture may have. Make it smaller, and upload that.";
    case "too-many-pixels":
      return "This has more than 40 million pixels. Make it smaller: 1,600 pixels on its longest side are enough.";
    case "kind":
      return OF_KIND[refusal.kind];
    case "damaged":
      return "This picture cannot be read to its end: it is cut short or damaged. Save it anew, and upload that.";
    case "not-kept":
      return "The picture could not be put away just now. Nothing is lost: try again in a moment.";
    default:
      return refusal satisfies never;
  }
}
