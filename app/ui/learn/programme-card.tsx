import { Link } from "@remix-run/react";
import type { ChipWords } from "~/domain/clearance/employee-words";
import { Bar } from "~/ui/bar";
import { Card } from "~/ui/card";
import { Chip } from "~/ui/chip";
import { StepList, StepRow } from "~/ui/step-row";

export interface ProgrammeRowView {
  key: string;
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
  renewal: string | null;
  done: number;
  total: number;
  rows: readonly ProgrammeRowView[];
}

/** A programme with its modules, the policy and the sign-off, and how far one is. */
export function ProgrammeCard({
  id,
  title,
  dates,
  renewal,
  done,
  total,
  rows,
}: ProgrammeCardProps) {
  const progress = `${done} of ${total} done`;
  const heading = `programme-${id}`;
  return (
    <Card aria-labelledby={heading}>
      <div className="card-head">
        <h2 id={heading}>{title}</h2>
        <span className="small muted">{dates ? `${dates} · ${progress}` : progress}</span>
      </div>
      <Bar value={done} max={total} label={progress} />
      {renewal && <p className="small muted programme-renewal">{renewal}</p>}
      <StepList>
        {rows.map((row, index) => (
          <StepRow
            key={row.key}
            state={row.state}
            number={index + 1}
            title={row.to ? <Link to={row.to}>{row.title}</Link> : row.title}
            detail={row.detail}
            middle={row.middle && <Middle {...row.middle} />}
            end={<WordChip {...row.chip} />}
          />
        ))}
      </StepList>
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
