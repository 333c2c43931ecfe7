import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { m } from "~/kit/language/m";
import type { Passage } from "~/kit/text/text-passages";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Icon } from "~/kit/parts/icon";
import { Notice } from "~/kit/parts/notice";
import { TextPassages } from "~/kit/parts/text/text-passages";
import "./change-parts.css";

interface AskedToLookProps {
  /** What it asks for, and by when. */
  asked: ReactNode;
  /** It changed again while they were looking. */
  newer: boolean;
  /** What the change leaves as it is. */
  children: ReactNode;
}

/** Asks the reader to look at what changed. */
export function AskedToLook({ asked, newer, children }: AskedToLookProps) {
  return newer ? (
    <Notice tone="warn" role="alert" title={m.learning_changes_newer_title()}>
      {m.learning_changes_newer()} {asked}
    </Notice>
  ) : (
    <Notice tone="info" icon="clock" title={asked}>
      {children}
    </Notice>
  );
}

/** Nothing is asked; the children say why, unless they have just said that they have `seen` it. */
export function NothingAsked({ seen, children }: { seen: boolean; children: ReactNode }) {
  return seen ? (
    <Notice tone="ok" role="status" title={m.learning_changes_noted()}>
      {m.learning_changes_noted_text()}
    </Notice>
  ) : (
    <Notice tone="ok" title={m.learning_changes_nothing()}>
      {children}
    </Notice>
  );
}

/** What the people who changed it say about it; nothing where they said nothing. */
export function InShort({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <Card aria-labelledby="in-short">
      <h2 id="in-short">{m.learning_changes_in_short()}</h2>
      <div className="change-sentences stack">
        {sentences.map((sentence, index) => (
          <p key={index}>{sentence}</p>
        ))}
      </div>
    </Card>
  );
}

export function WordByWord({ passages }: { passages: readonly Passage[] }) {
  return (
    <Card aria-labelledby="word-by-word">
      <h2 id="word-by-word">{m.learning_changes_word_by_word()}</h2>
      <p className="small muted room-below">{m.learning_changes_legend()}</p>
      <TextPassages passages={passages} />
    </Card>
  );
}

/** Says that they have looked, up to the change of that number. */
export function SeenButton({ number }: { number: number }) {
  return (
    <Form method="post">
      <input type="hidden" name="change" value={number} />
      <Button variant="primary" size="big">
        <Icon name="check" />
        {m.learning_changes_seen()}
      </Button>
    </Form>
  );
}
