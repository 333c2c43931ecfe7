import { OutsideFault } from "~/gate/rules/outside-fault";
import type { PublisherFault } from "./kinds";

/** What went wrong with a company’s Postiz. */
export class PostizFault extends OutsideFault<PublisherFault> {
  override readonly name = "PublisherFault";
}

/** Told by its name: the server’s and the pages’ builds each have a class of their own. */
export function isPostizFault(error: unknown): error is PostizFault {
  return error instanceof Error && error.name === "PublisherFault";
}
