import { m } from "~/kit/language/m";
import type { OtherKind } from "./kind";

/** Why an image isn’t accepted. */
export type ImageRefusal =
  | { code: "nothing" }
  | { code: "too-large" }
  | { code: "too-many-pixels" }
  | { code: "kind"; kind: OtherKind }
  | { code: "damaged" }
  | { code: "not-kept" };

const OF_KIND: Record<OtherKind, () => string> = {
  svg: m.curriculum_images_svg,
  html: m.curriculum_images_html,
  pdf: m.curriculum_images_pdf,
  tiff: m.curriculum_images_tiff,
  heic: m.curriculum_images_heic,
  unknown: m.curriculum_images_unknown,
};

/** What is wrong with an image that someone sent, and what to do. */
export function imageRefusalWords(refusal: ImageRefusal): string {
  switch (refusal.code) {
    case "nothing":
      return m.curriculum_images_nothing();
    case "too-large":
      return m.curriculum_images_too_large();
    case "too-many-pixels":
      return m.curriculum_images_too_many_pixels();
    case "kind":
      return OF_KIND[refusal.kind]();
    case "damaged":
      return m.curriculum_images_damaged();
    case "not-kept":
      return m.curriculum_images_not_kept();
    default:
      return refusal satisfies never;
  }
}
