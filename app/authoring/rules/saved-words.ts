import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";

/** What a draft is based on: “draft, based on version 6”. */
export function onTopOf(published: number | null): string {
  return published === null
    ? m.authoring_files_never_published()
    : m.authoring_files_on_top({ number: numberText(published) });
}
