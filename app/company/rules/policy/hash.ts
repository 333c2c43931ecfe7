import { hashOf } from "~/kit/text/hash";

/** The hash that is acknowledged with a policy's version: of its text and of everything it says about itself. */
export function policyHash({
  version,
  title,
  graceDays,
  reacknowledge,
  change,
  source,
}: {
  version: string;
  title: string;
  graceDays: number;
  reacknowledge: boolean;
  change: string;
  source: string;
}): string {
  return hashOf({ version, title, graceDays, reacknowledge, change, source });
}
