import { m } from "~/kit/language/m";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Piece } from "~/kit/text/text-changes";
import type { MergedWords } from "~/authoring/services/copies/merged.server";
import type { UpdateView } from "~/authoring/services/copies/show-update.server";
import { Button } from "~/kit/parts/forms/button";
import { Chip } from "~/kit/parts/chip";
import { TextPieces } from "~/kit/parts/text/text-pieces";
import { choiceName } from "./choice";
import "~/authoring/pages/publish/fields.css";

type Merge = NonNullable<UpdateView["merge"]>;

interface UpdateMergeProps {
  merge: Merge;
  company: string;
  /** What was chosen in a form that came back. */
  chosen: ReadonlyMap<string, string>;
  /** What the form says of what was looked at. */
  children: ReactNode;
}

const FACT_WORDS = {
  title: m.authoring_copies_fact_title,
  lead: m.authoring_copies_fact_lead,
  minutes: m.authoring_copies_fact_minutes,
  objectives: m.authoring_copies_fact_objectives,
};

/** The merged text, from top to bottom: what came from where, and a choice where both changed the same passage. */
export function UpdateMerge({ merge, company, chosen, children }: UpdateMergeProps) {
  const { facts, parts, conflicts } = merge;
  const count = conflicts.length;
  return (
    <Form method="post" className="stack gap-4 room-above">
      {children}
      <p>
        {count === 0
          ? m.authoring_copies_merge_fits()
          : m.authoring_copies_merge_conflicts({ count })}
      </p>
      <ol className="plain-list stack gap-4">
        {facts.map((fact) => (
          <Part
            key={fact.name}
            label={FACT_WORDS[fact.name]()}
            part={factPart(fact)}
            company={company}
            chosen={chosen}
          />
        ))}
        {parts.map((part, index) =>
          part.kind === "same" || part.words === null ? (
            <Same key={index} text={part.kind === "same" ? part.text : ""} />
          ) : (
            <Part
              key={index}
              label={null}
              part={{ ...part, words: part.words }}
              company={company}
              chosen={chosen}
            />
          ),
        )}
      </ol>
      <div className="form-actions">
        <Button type="submit" name="intent" value="merge" variant="primary">
          {m.authoring_copies_merge_take()}
        </Button>
      </div>
      <p className="small muted">{m.authoring_copies_merge_after({ company })}</p>
    </Form>
  );
}

function factPart({ kind, id, ours, theirs, words }: Merge["facts"][number]): Shown {
  return kind === "conflict" ? { kind, id, ours, theirs, words } : { kind, words };
}

/** Unchanged text is folded away. */
function Same({ text }: { text: string }) {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  if (lines.length === 0) return null;
  return (
    <li>
      <details>
        <summary>{m.authoring_copies_merge_same({ count: lines.length })}</summary>
        <p className="update-text">{text.trim()}</p>
      </details>
    </li>
  );
}

type Shown = { words: MergedWords } & (
  | { kind: "ours" | "theirs" | "agreed" }
  | { kind: "conflict"; id: string | null; ours: string; theirs: string }
);

interface PartProps {
  part: Shown;
  label: string | null;
  company: string;
  chosen: ReadonlyMap<string, string>;
}

function Part({ part, label, company, chosen }: PartProps) {
  if (part.kind === "conflict")
    return <Choice part={part} label={label} company={company} chosen={chosen} />;
  const whose = {
    ours: m.authoring_copies_merge_ours({ company }),
    theirs: m.authoring_copies_merge_theirs(),
    agreed: m.authoring_copies_merge_agreed(),
  }[part.kind];
  return (
    <li className={`update-part ${part.kind}`}>
      <p className="row flow gap-2 room-below">
        <Chip tone={part.kind === "theirs" ? "info" : "idle"}>{whose}</Chip>
        {label && <b>{label}</b>}
      </p>
      <p className="update-text">
        <TextPieces pieces={part.words.ours} />
      </p>
    </li>
  );
}

function Choice({
  part,
  label,
  company,
  chosen,
}: PartProps & { part: Extract<Shown, { kind: "conflict" }> }) {
  const name = choiceName(part.id ?? "");
  const original = chosen.get(part.id ?? "") === "original";
  const side = (
    value: "company" | "original",
    words: string,
    { text, pieces }: { text: string; pieces: readonly Piece[] },
  ) => (
    <label className="choice">
      <input
        type="radio"
        name={name}
        value={value}
        defaultChecked={(value === "original") === original}
      />
      <span className="publish-choice-words strong">
        {words}
        <span className="update-text">
          <Words text={text} pieces={pieces} />
        </span>
      </span>
    </label>
  );
  return (
    <li className="update-part conflict stack gap-4">
      <fieldset>
        <legend className="row flow gap-2 room-below">
          <Chip tone="warn" icon="alert">
            {m.authoring_copies_merge_conflict()}
          </Chip>
          {label && <b>{label}</b>}
        </legend>
        <div className="stack">
          {side("company", m.authoring_copies_merge_ours({ company }), {
            text: part.ours,
            pieces: part.words.ours,
          })}
          {side("original", m.authoring_copies_merge_original(), {
            text: part.theirs,
            pieces: part.words.theirs,
          })}
        </div>
      </fieldset>
    </li>
  );
}

function Words({ text, pieces }: { text: string; pieces: readonly Piece[] }) {
  if (text.trim() === "") return <span className="muted">{m.authoring_copies_merge_remove()}</span>;
  return <TextPieces pieces={pieces} />;
}
