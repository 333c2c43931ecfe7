import { Form } from "@remix-run/react";
import type { Passage } from "~/domain/text-passages";
import { Button, LinkButton } from "~/ui/button";
import { Card } from "~/ui/card";
import { formatDate } from "~/ui/format-time";
import { Icon } from "~/ui/icon";
import { Notice } from "~/ui/notice";
import { PageHead } from "~/ui/page-head";
import { TextPassages } from "~/ui/text-passages";

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
    : `since you did this ${kind} on ${formatDate(page.doneAt, page.timeZone, { long: true })}`;
  return (
    <div className="stack stack-wide">
      <PageHead
        back={{ to: `/learn/${module.key}`, label: module.title }}
        eyebrow="What changed · one minute"
        title={title}
        lead={`What is different ${since}.`}
      />
      <Asking page={page} seen={seen} newer={newer} />
      {sentences.length > 0 && (
        <Card aria-labelledby="in-short">
          <h2 id="in-short">In short</h2>
          <div className="change-sentences">
            {sentences.map((sentence, index) => (
              <p key={index}>{sentence}</p>
            ))}
          </div>
        </Card>
      )}
      {passages ? (
        <Card aria-labelledby="word-by-word">
          <h2 id="word-by-word">Word by word</h2>
          <p className="small muted change-key">
            What is struck out was there before. What is underlined is new.
          </p>
          <TextPassages passages={passages} />
        </Card>
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
      return newer ? (
        <Notice tone="warn" role="alert" title="It changed once more while you were looking">
          What you have seen is noted. This is what is new since then. {asked}
        </Notice>
      ) : (
        <Notice tone="info" icon="clock" title={asked}>
          What you did counts as before; this pauses nothing.
        </Notice>
      );
    case "again":
      return (
        <Notice tone="warn" icon="clock" title={`This ${kind} asks to be ${again} again`}>
          {asked}
        </Notice>
      );
    case "nothing":
      if (seen)
        return (
          <Notice tone="ok" role="status" title="Noted: you have seen this">
            There is nothing more to do for it.
          </Notice>
        );
      return (
        <Notice tone="ok" title="There is nothing for you to do">
          {sentences.length > 0
            ? "You have seen this, and what you did counts."
            : "Nothing that matters to your work has changed since you did it."}
        </Notice>
      );
    default:
      return asks satisfies never;
  }
}

function Onwards({ page: { module, key, kind, asks, number } }: Pick<ChangesViewProps, "page">) {
  const here = `/learn/${module.key}/${key}`;
  if (asks === "again")
    return (
      <div className="change-actions">
        <LinkButton variant="primary" size="big" to={here}>
          {kind === "quiz" ? "To the quiz" : "Read the lesson again"}
          <Icon name="arrow-right" />
        </LinkButton>
      </div>
    );
  return (
    <div className="change-actions">
      {asks === "look" && (
        <Form method="post">
          <input type="hidden" name="change" value={number} />
          <Button variant="primary" size="big">
            <Icon name="check" />I have seen this
          </Button>
        </Form>
      )}
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
