import { Link } from "@remix-run/react";
import { plural } from "~/kit/text/amounts";
import { Notice } from "~/kit/parts/notice";

/** Says how many files the folder and the studio disagree about, and leads there; nothing where there are none. */
export function ConflictsNotice({ count, to }: { count: number; to: string }) {
  if (count === 0) return null;
  return (
    <Notice
      tone="warn"
      title={plural(
        count,
        "Folder and studio disagree about 1 file",
        "Folder and studio disagree about # files",
      )}
    >
      <Link to={to}>See both texts and choose</Link>
    </Notice>
  );
}
