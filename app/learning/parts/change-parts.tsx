import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
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
  /** It changed once more while they were looking. */
  newer: boolean;
  /** What the change leaves as it is. */
  children: ReactNode;
}

/** Asks somebody to look at what changed. */
export function AskedToLook({ asked, newer, children }: AskedToLookProps) {
  return newer ? (
    <Notice tone="warn" role="alert" title="It changed once more while you were looking">
      What you have seen is noted. This is what is new since then. {asked}
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
    <Notice tone="ok" role="status" title="Noted: you have seen this">
      There is nothing more to do for it.
    </Notice>
  ) : (
    <Notice tone="ok" title="There is nothing for you to do">
      {children}
    </Notice>
  );
}

/** What those who changed it say of it. Nothing where they said nothing. */
export function InShort({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <Card aria-labelledby="in-short">
      <h2 id="in-short">In short</h2>
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
      <h2 id="word-by-word">Word by word</h2>
      <p className="small muted room-below">
        What is struck out was there before. What is underlined is new.
      </p>
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
        <Icon name="check" />I have seen this
      </Button>
    </Form>
  );
}
