import { useSearchParams } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Notice } from "~/kit/parts/notice";

/** A word to somebody who has just joined, as the end of the address says; nothing to others. */
export function Welcome() {
  const [query] = useSearchParams();
  if (!query.has("welcome")) return null;
  return (
    <Notice tone="ok" role="status" title={m.people_welcome_title()}>
      {m.people_welcome_text()}
    </Notice>
  );
}
