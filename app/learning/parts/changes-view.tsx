import { dayText } from "~/kit/text/formats";
import { localDateOf } from "~/kit/time/moment";
import type { Passage } from "~/kit/text/text-passages";
import { LinkButton } from "~/kit/parts/forms/button";
import { Icon } from "~/kit/parts/icon";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { AskedToLook, InShort, NothingAsked, SeenButton, WordByWord } from "./change-parts";

interface ChangesViewProps {
  page: {
    module: { key: string; title: string };
    key: string;
    kind: "lesson" | "quiz";
    title: string;
    doneAt: Date;
    asks: "look" | "again" | "nothing";
    asked: string | null;
    number: number;
    sinceLooked: boolean;
    sentences: readonly string[];
    passages: readonly Passage[] | null;
    timeZone: string;
  };
  /** They have just said that they have seen it. */
  seen: boolean;
  /** It changed once more while they were looking. */
  newer: boolean;
}

/** What changed in a lesson or quiz: the trainers' sentences, the text word by word, and the way on. */
export function ChangesView({ page, seen, newer }: ChangesViewProps) {
  const { module, kind, title, sentences, passages } = page;
  const since = page.sinceLooked
    ? "since you last looked"
    : `since you did this ${kind} on ${dayText(localDateOf(page.doneAt, page.timeZone))}`;
  return (
    <div className="stack gap-5">
      <PageHead
        back={{ to: `/learn/${module.key}`, label: module.title }}
        eyebrow="What changed · one minute"
        title={title}
        lead={`What is different ${since}.`}
      />
      <Asking page={page} seen={seen} newer={newer} />
      <InShort sentences={sentences} />
      {passages ? (
        <WordByWord passages={passages} />
      ) : (
        <p className="muted">A quiz’s questions are shown when you take it, not here.</p>
      )}
      <Onwards page={page} />
    </div>
  );
}

function Asking({ page: { kind, asks, asked, sentences }, seen, newer }: ChangesViewProps) {
  const again = kind === "quiz" ? "passed" : "done";
  switch (asks) {
    case "look":
      return (
        <AskedToLook asked={asked} newer={newer}>
          What you did counts as before; this pauses nothing.
        </AskedToLook>
      );
    case "again":
      return (
        <Notice tone="warn" icon="clock" title={`This ${kind} asks to be ${again} again`}>
          {asked}
        </Notice>
      );
    case "nothing":
      return (
        <NothingAsked seen={seen}>
          {sentences.length > 0
            ? "You have seen this, and what you did counts."
            : "Nothing that matters to your work has changed since you did it."}
        </NothingAsked>
      );
    default:
      return asks satisfies never;
  }
}

function Onwards({ page: { module, key, kind, asks, number } }: Pick<ChangesViewProps, "page">) {
  const here = `/learn/${module.key}/${key}`;
  if (asks === "again")
    return (
      <div className="wide-buttons row flow">
        <LinkButton variant="primary" size="big" to={here}>
          {kind === "quiz" ? "To the quiz" : "Read the lesson again"}
          <Icon name="arrow-right" />
        </LinkButton>
      </div>
    );
  return (
    <div className="wide-buttons row flow">
      {asks === "look" && <SeenButton number={number} />}
      <LinkButton size="big" to={here}>
        {kind === "quiz" ? "Open the quiz" : "Read the whole lesson"}
      </LinkButton>
      {asks === "nothing" && (
        <LinkButton size="big" to="/learn">
          Back to my training
        </LinkButton>
      )}
    </div>
  );
}
