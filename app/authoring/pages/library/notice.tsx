import { m } from "~/kit/language/m";
import { LIBRARY } from "~/curriculum/rules/paths";
import { Form } from "@remix-run/react";
import { Button } from "~/kit/parts/forms/button";
import { Notice } from "~/kit/parts/notice";
import type { RefusedWords } from "~/authoring/pages/publish/change-words";
import type { DoneWords } from "./done";

import "./library.css";

/** What was done, and the way to take it back. A move says so quietly: the focus stays on what was moved. */
export function DoneNotice({ words }: { words: DoneWords }) {
  const { title, more, undo, quiet } = words;
  return (
    <Notice tone="ok" className="library-done" role={quiet ? undefined : "status"} title={title}>
      {more && <p>{more}</p>}
      {undo && (
        <Form method="post" action={LIBRARY}>
          {Object.entries(undo).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Button type="submit" variant="quiet">
            {m.authoring_library_undo()}
          </Button>
        </Form>
      )}
    </Notice>
  );
}

export function RefusedNotice({ words: { title, lines } }: { words: RefusedWords }) {
  return (
    <Notice tone="warn" role="alert" title={title}>
      {lines.length === 1 ? (
        <p>{lines[0]}</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
