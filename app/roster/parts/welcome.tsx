import { useSearchParams } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Notice } from "~/kit/parts/notice";

/** What an address ends with where somebody comes who has just joined. */
export const WELCOME = "welcome";

/** A word to somebody who has just joined; nothing to others. */
export function Welcome({ company }: { company: string }) {
  const [query] = useSearchParams();
  if (!query.has(WELCOME)) return null;
  return (
    <Notice tone="ok" role="status" title={m.roster_join_welcome_title({ company })}>
      {m.roster_join_welcome_text()}
    </Notice>
  );
}
