import type { Told } from "~/gate/rules/credentials/words";
import { localDateOf } from "~/kit/time/moment";
import type { SharedView } from "./shared.server";

/** A shared clearance as the words tell it to the reader. */
export function toldOf(view: SharedView, agency: string): Told {
  const { name, company, level, answer, proven, share, timeZone } = view;
  const grantedOn = localDateOf(share.grantedAt, timeZone);
  return { name, company, agency, level, answer, proven: proven(), grantedOn };
}
