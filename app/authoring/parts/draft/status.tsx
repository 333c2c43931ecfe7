import { useEffect, useState } from "react";
import { onTopOf } from "~/authoring/rules/saved-words";
import { agoText, listed } from "~/kit/text/formats";
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
  return (
    <div className="draft-status row flow">
      <Chip tone={tone} icon={icon}>
        {words}
      </Chip>
      {state.kind !== "same" && <span className="small muted">{onTopOf(published)}</span>}
      {others.length > 0 && (
        <Chip tone="info" icon="people">
          Open too: {listed([...others])}
        </Chip>
      )}
      <span className="visually-hidden" role="status">
        {spoken}
        {others.length > 0 && ` Open too: ${listed([...others])}.`}
      </span>
    </div>
  );
}

function chipOf(state: DraftSavingState, now: Date) {
  switch (state.kind) {
    case "same":
      return { tone: "idle", icon: "dot", words: "Saves as you type", spoken: "" } as const;
    case "saving":
      return { tone: "idle", icon: "clock", words: "Saving…", spoken: "" } as const;
    case "saved": {
      const words = `Saved ${agoText(new Date(state.at), now)}`;
      return { tone: "ok", icon: "check", words, spoken: "Saved." } as const;
    }
    case "failed":
      return bad("Not saved — retrying");
    case "signed-out":
      return bad("Not saved — signed out");
    case "too-long":
      return bad("Not saved — too long");
    case "stale":
      return bad("Not saved — two versions");
    case "scheduled":
      return bad("Not saved — waiting to be published");
    default:
      return state satisfies never;
  }
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
