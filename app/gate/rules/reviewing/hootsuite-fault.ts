import { OutsideFault } from "~/gate/rules/outside-fault";
import type { ReviewerFault } from "./kinds";

/** What went wrong with Hootsuite. */
export class HootsuiteFault extends OutsideFault<ReviewerFault> {
  override readonly name = "ReviewerFault";
}

/** Told by its name: the server’s and the pages’ builds each have a class of their own. */
export function isHootsuiteFault(error: unknown): error is HootsuiteFault {
  return error instanceof Error && error.name === "ReviewerFault";
}
