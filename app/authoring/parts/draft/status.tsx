import { useEffect, useState } from "react";
import { onTopOf } from "~/authoring/rules/saved-words";
import { m } from "~/kit/language/m";
import { agoText } from "~/kit/text/formats";
import { listed } from "~/kit/text/listed";
import { Chip } from "~/kit/parts/chip";
import type { DraftSavingState } from "./saver";

const TICK_MS = 5_000;

/** Where what is typed is, truly: “Saved” only after the server has said so; and who else is writing. */
export function DraftStatus({
  state,
  published,
  others,
}: {
  state: DraftSavingState;
  /** The number of what is published; null where nothing ever was. */
  published: number | null;
  others: readonly string[];
}) {
  const now = useNow(state.kind === "saved");
  const { tone, icon, words, spoken } = chipOf(state, now);
  const openToo = m.authoring_draft_open_too({ names: listed([...others]) });
  return (
    <div className="draft-status row flow">
      <Chip tone={tone} icon={icon}>
        {words}
      </Chip>
      {state.kind !== "same" && <span className="small muted">{onTopOf(published)}</span>}
      {others.length > 0 && (
        <Chip tone="info" icon="people">
          {openToo}
        </Chip>
      )}
      <span className="visually-hidden" role="status">
        {spoken}
        {others.length > 0 && ` ${openToo}`}
      </span>
    </div>
  );
}

function chipOf(state: DraftSavingState, now: Date) {
  switch (state.kind) {
    case "same":
      return idle("dot", m.authoring_draft_as_you_type());
    case "saving":
      return idle("clock", m.authoring_draft_saving());
    case "saved": {
      const words = m.authoring_draft_saved_ago({ ago: agoText(new Date(state.at), now) });
      return { tone: "ok", icon: "check", words, spoken: m.authoring_draft_saved() } as const;
    }
    case "failed":
      return bad(m.authoring_draft_failed());
    case "signed-out":
      return bad(m.authoring_draft_signed_out());
    case "too-long":
      return bad(m.authoring_draft_too_long());
    case "stale":
      return bad(m.authoring_draft_stale());
    case "scheduled":
      return bad(m.authoring_draft_scheduled());
    default:
      return state satisfies never;
  }
}

function idle(icon: "dot" | "clock", words: string) {
  return { tone: "idle", icon, words, spoken: "" } as const;
}

function bad(words: string) {
  return { tone: "bad", icon: "alert", words, spoken: words } as const;
}

/** The time, a little behind, for as long as it is shown. */
function useNow(runs: boolean): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    if (!runs) return;
    setNow(new Date());
    const timer = setInterval(() => setNow(new Date()), TICK_MS);
    return () => clearInterval(timer);
  }, [runs]);
  return now;
}
