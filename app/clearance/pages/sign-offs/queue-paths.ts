import { addressText } from "~/kit/http/address";

/** What the address of a page of people waiting says. */
export interface QueueAddress {
  team: string | null;
  trainer: string | null;
  company: string | null;
  /** The enrolments that were just decided, or undone. */
  signed: string | null;
  undone: string | null;
  /** The enrolment that is looked at. */
  who: string | null;
  page: number;
}

/** The same page with something else chosen. What goes without saying is left out. */
export function queuePath(path: string, address: Partial<QueueAddress>): string {
  return `${path}${addressText(address, { page: 1 })}`;
}
