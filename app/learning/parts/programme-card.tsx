import { Link } from "@remix-run/react";
import { m } from "~/kit/language/m";
import type { ChipWords } from "~/clearance/rules/words/pass-words";
import { numberText } from "~/kit/text/amounts";
import { Bar } from "~/kit/parts/charts/bar";
import { Card } from "~/kit/parts/cards/card";
import { Chip } from "~/kit/parts/chip";
import { StepList, StepRow } from "~/kit/parts/step-row";

interface ProgrammeRowView {
  key: string;
  /** Null for what others decide. */
  number: number | null;
  state: "done" | "on" | "todo";
  title: string;
  /** Where the row leads; null where there is nothing to open. */
  to: string | null;
  detail: string;
  middle: { text: string; bar: { value: number; max: number } | null } | null;
  chip: ChipWords;
}

interface ProgrammeCardProps {
  id: string;
  title: string;
  dates: string | null;
  note: string | null;
  shared: readonly string[];
  steps: { done: number; total: number } | null;
  rows: readonly ProgrammeRowView[];
}

/** A programme with its modules, the policy and the sign-off, and how far the reader is. */
export function ProgrammeCard({ id, title, dates, note, shared, steps, rows }: ProgrammeCardProps) {
  const progress =
    steps && m.learning_home_steps_done({ done: numberText(steps.done), total: steps.total });
  const heading = `programme-${id}`;
  return (
    <Card aria-labelledby={heading}>
      <div className="card-head">
        <h2 id={heading}>{title}</h2>
        <span className="small muted">{[dates, progress].filter(Boolean).join(" · ")}</span>
      </div>
      {steps && progress && <Bar value={steps.done} max={steps.total} label={progress} />}
      {note && <p className="small muted room-above">{note}</p>}
      {shared.map((line) => (
        <p key={line} className="small muted room-above anywhere">
          {line}
        </p>
      ))}
      {rows.length > 0 && (
        <StepList>
          {rows.map((row) => (
            <StepRow
              key={row.key}
              state={row.state}
              number={row.number}
              title={row.to ? <Link to={row.to}>{row.title}</Link> : row.title}
              detail={row.detail}
              middle={row.middle && <Middle {...row.middle} />}
              end={<WordChip {...row.chip} />}
            />
          ))}
        </StepList>
      )}
    </Card>
  );
}

function Middle({ text, bar }: NonNullable<ProgrammeRowView["middle"]>) {
  if (!bar) return text;
  return (
    <>
      <Bar {...bar} label={text} />
      <span className="muted">{text}</span>
    </>
  );
}

/** A chip from its words. */
export function WordChip({ text, tone, icon }: ChipWords) {
  return (
    <Chip tone={tone} icon={icon ?? undefined}>
      {text}
    </Chip>
  );
}
