import { Link } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Notice } from "~/kit/parts/notice";

/** Says how many files the folder and the studio disagree about, and leads there; nothing where there are none. */
export function ConflictsNotice({ count, to }: { count: number; to: string }) {
  if (count === 0) return null;
  return (
    <Notice tone="warn" title={m.authoring_conflicts_count({ count })}>
      <Link to={to}>{m.authoring_conflicts_see()}</Link>
    </Notice>
  );
}
