import { useFetcher } from "@remix-run/react";
import { createContext, type FormEvent, type ReactNode, useContext } from "react";
import type { WriteView, WrittenVersion } from "~/curriculum/rules/tree";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { Button } from "~/kit/parts/forms/button";
import { TextArea } from "~/kit/parts/forms/field";
import "./check-yourself.css";

/** Words that were sent and couldn’t be saved, with the reason. */
export interface Unsaved {
  write: string;
  words: string;
  refusal: string;
  /** Whether the text no longer asks for them. */
  gone: boolean;
}

/** What a page says that was sent without JavaScript. */
export const UnsavedWords = createContext<Unsaved | null>(null);

/** Where it is given, what is written stays on the page and nothing is sent: it gets the id and the words. */
export const LocalWriting = createContext<((write: string, words: string) => void) | null>(null);

interface Shown extends Omit<WriteView, "type" | "versions"> {
  versions: (Omit<WrittenVersion, "children"> & { children: ReactNode })[] | null;
}

interface WriteItProps extends Shown {
  /** Where it is posted; the page’s own address where it is left out. */
  action?: string | undefined;
}

/**
 * Something to write oneself. It posts `intent=write`, `write` and `words`, with or without JavaScript; what others wrote comes back
 * with the page. It can be changed afterwards.
 */
export function WriteIt(props: WriteItProps) {
  const keep = useContext(LocalWriting);
  return keep ? <LocalWrite {...props} keep={keep} /> : <SentWrite {...props} />;
}

function LocalWrite({
  keep,
  action: _,
  ...view
}: WriteItProps & { keep: (write: string, words: string) => void }) {
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const words = new FormData(event.currentTarget).get("words");
    if (typeof words === "string" && words.trim() !== "") keep(view.id, words);
  };
  return (
    <div className="check-yourself box" id={`write-${view.id}`}>
      <form onSubmit={onSubmit}>
        <Words {...view} />
      </form>
      <Versions versions={view.versions} />
    </div>
  );
}

function SentWrite({ action, ...view }: WriteItProps) {
  const fetcher = useFetcher<{ unsaved: Unsaved | null }>({ key: `write-${view.id}` });
  const sent = useContext(UnsavedWords);
  const unsaved = fetcher.data?.unsaved ?? (sent?.write === view.id ? sent : null);
  return (
    <div className="check-yourself box" id={`write-${view.id}`}>
      <fetcher.Form method="post" {...(action && { action })}>
        <input type="hidden" name="intent" value="write" />
        <input type="hidden" name="write" value={view.id} />
        <Words {...view} unsaved={unsaved} />
      </fetcher.Form>
      <Versions versions={view.versions} />
    </div>
  );
}

/** The same as a trainer previews it: nothing can be written. */
export function WritePreview(view: Shown) {
  return (
    <div className="check-yourself box" id={`write-${view.id}`}>
      <fieldset disabled>
        <Words {...view} />
      </fieldset>
      <Versions versions={view.versions} />
    </div>
  );
}

function Words({
  id,
  task,
  own,
  unsaved = null,
}: Pick<WriteView, "id" | "task" | "own"> & { unsaved?: Unsaved | null }) {
  return (
    <>
      <TextArea
        id={`write-${id}-words`}
        name="words"
        label={
          <Rich
            of={m.curriculum_check_write_title.parts({ task })}
            as={{ title: (words) => <b>{words}</b> }}
          />
        }
        hint={m.curriculum_check_write_private()}
        error={unsaved?.refusal}
        rows={3}
        required
        dir="auto"
        defaultValue={unsaved?.words ?? own ?? ""}
      />
      <Button type="submit" className="check-button">
        {own === null ? m.curriculum_check_write_save() : m.curriculum_check_write_again()}
      </Button>
      <div role="status">
        {own === null || unsaved ? null : (
          <p className="check-feedback">{m.curriculum_check_write_saved()}</p>
        )}
      </div>
    </>
  );
}

function Versions({ versions }: Pick<Shown, "versions">) {
  if (!versions) return null;
  return (
    <div className="pair write-others" role="group" aria-label={m.curriculum_check_write_others()}>
      {versions.map(({ title, comment, children }) => (
        <div key={title} className="box">
          <p className="strong">{title}</p>
          <blockquote className="post-words">{children}</blockquote>
          <p className="small muted">{comment}</p>
        </div>
      ))}
    </div>
  );
}
