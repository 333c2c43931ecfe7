import { counted } from "~/kit/text/amounts";
import type { Asked } from "./second-yes";

/** “214 people of 3 companies”. */
export function askedText({ people, companies }: Asked): string {
  return `${counted(people, "person", "people")} of ${counted(companies, "company", "companies")}`;
}

/** What a choice says that one author alone may not publish. */
export function secondYesText(asked: Asked): string {
  return `In all it asks ${askedText(asked)}, so a colleague has to agree.`;
}
