import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { Notice } from "~/kit/parts/notice";
import type { Unreached } from "./saver";

interface UnreachedNoticeProps {
  why: Unreached;
  /** What isn’t saved: an answer, which stays on its page, or a text, which stays in the browser. */
  kept: "answer" | "text";
  /** This page, to come back to. */
  here: string;
}

/** What to do while nothing can be saved. */
export function UnreachedNotice({ why, kept, here }: UnreachedNoticeProps) {
  if (why === "failed")
    return (
      <Notice tone="bad" title={m.kit_saving_failed_title({ kept })} role="alert">
        {m.kit_saving_failed({ kept })}
      </Notice>
    );
  if (why === "someone-else")
    return (
      <Notice tone="bad" title={m.kit_saving_someone_title()} role="alert">
        {m.kit_saving_someone({ kept })}
      </Notice>
    );
  return (
    <Notice tone="bad" title={m.kit_saving_signed_out_title()} role="alert">
      <Rich
        of={m.kit_saving_signed_out.parts({ kept })}
        as={{
          link: (words) => (
            <a href={`/sign-in?to=${encodeURIComponent(here)}`} target="_blank" rel="noreferrer">
              {words}
            </a>
          ),
        }}
      />
    </Notice>
  );
}
