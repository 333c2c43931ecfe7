import { useEffect, useRef } from "react";
import { sourceChanges } from "~/authoring/rules/compare/source-changes";
import { Button } from "~/kit/parts/forms/button";
import { Notice } from "~/kit/parts/notice";
import { UnreachedNotice } from "~/kit/saving/unreached-notice";
import { ComparisonView } from "~/authoring/parts/comparison-view";
import { SourceChanges } from "~/authoring/parts/source-changes";
import type { Drafting } from "./use-draft";

/** What to do where saving does not go as it should, and what was taken over. Nothing while all is well. */
export function DraftNotices({ drafting, here }: { drafting: Drafting; here: string }) {
  const { state, news } = drafting;
  switch (state.kind) {
    case "failed":
    case "signed-out":
      return <UnreachedNotice why={state.kind} kept="text" here={here} />;
    case "too-long":
      return (
        <Notice tone="bad" title="This is too long to be saved" role="alert">
          It stays in this browser. Make it shorter, or part it in two.
        </Notice>
      );
    case "scheduled":
      return (
        <Notice tone="warn" title="This is waiting to be published" role="alert">
          Nobody can change it until then. What you typed stays in this browser. Take it back on the
          page where it is published to go on writing.
        </Notice>
      );
    case "stale":
      return <TwoVersions drafting={drafting} />;
    case "same":
    case "saving":
    case "saved":
      return news && <News news={news} />;
    default:
      return state satisfies never;
  }
}

function News({ news }: { news: NonNullable<Drafting["news"]> }) {
  return news === "theirs" ? (
    <Notice tone="info" title="You see the newest version now" role="status">
      Somebody saved it while you had nothing unsaved.
    </Notice>
  ) : (
    <Notice tone="info" title="What you typed last is here again" role="status">
      It could not be saved when this page was closed.
    </Notice>
  );
}

/** Both texts, and the choice between them. Neither is lost: the one that gives way is set aside. */
function TwoVersions({ drafting }: { drafting: Drafting }) {
  const { state, saver, keepMine, takeTheirs } = drafting;
  const section = useRef<HTMLElement>(null);
  // Nothing can be written before it is decided, and it may be far from where somebody was writing.
  useEffect(() => section.current?.focus(), []);
  if (state.kind !== "stale") return null;
  const { theirs, published, changes } = state;
  const other = theirs?.text ?? published?.text ?? null;
  const whose = theirs ? `${theirs.savedBy}’s` : "the published";
  return (
    <section ref={section} className="stack" aria-labelledby="two-versions-title" tabIndex={-1}>
      <Notice
        tone="warn"
        role="alert"
        title={
          theirs
            ? `${theirs.savedBy} saved this while you were writing`
            : other === null
              ? "This draft was taken away while you were writing"
              : "This was published, or its draft taken away, while you were writing"
        }
      >
        Nothing was overwritten: what you typed stands below and is kept in this browser. Choose
        which version goes on; the other one is set aside and can be had back.
      </Notice>
      <h2 id="two-versions-title">Two versions</h2>
      {other !== null && (
        <>
          <p className="muted small">
            From {whose} version to yours: what only theirs has is struck out, what only yours has
            is underlined.
          </p>
          {changes ? (
            <ComparisonView comparison={changes} level={3} whole />
          ) : (
            <>
              <SourceChanges changes={sourceChanges(other, saver.text)} />
              <div className="grid gap-3">
                <Version
                  title={`${theirs ? `${theirs.savedBy}’s` : "Published"} version`}
                  text={other}
                />
                <Version title="Yours" text={saver.text} />
              </div>
            </>
          )}
        </>
      )}
      <div className="form-actions">
        <Button type="button" variant="primary" onClick={keepMine}>
          Go on with mine
        </Button>
        {other !== null && (
          <Button type="button" onClick={takeTheirs}>
            Go on with {whose} version
          </Button>
        )}
      </div>
    </section>
  );
}

function Version({ title, text }: { title: string; text: string }) {
  return (
    <details>
      <summary>{title}, whole</summary>
      <pre className="box box-sunken">{text}</pre>
    </details>
  );
}
