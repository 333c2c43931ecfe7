import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import type { DueFault } from "~/assignment/rules/due";
import { numberText } from "~/kit/text/amounts";
import { dayText } from "~/kit/text/formats";
import { Field, FieldSet, Select, fieldId } from "~/kit/parts/forms/field";
import { Options } from "~/kit/parts/forms/options";

interface ChannelToChoose {
  id: string;
  name: string;
  handle: string;
}

const DUE_FAULTS: Record<DueFault, () => string> = {
  "due-past": m.assignment_fields_fault_due_past,
  "due-too-late": m.assignment_fields_fault_due_too_late,
};

/** Why a due date is refused, as said beside its field. */
export const dueFaultWords = (fault: DueFault): string => DUE_FAULTS[fault]();

/** What is wrong with a reason of more than a thousand characters. */
export const tooLong = (): string =>
  m.assignment_fields_fault_long({ characters: numberText(1000) });

interface ProgrammeSelectProps {
  programmes: readonly { key: string; title: string }[];
  value: string | null;
  error?: string | undefined;
  /** What it means to choose none, where that means something. */
  none?: string;
  id?: string;
}

export function ProgrammeSelect({ programmes, value, error, none, id }: ProgrammeSelectProps) {
  return (
    <Select
      label={m.assignment_fields_programme()}
      name="programme"
      defaultValue={value ?? ""}
      error={error}
      id={id}
    >
      <option value="">{none ?? m.assignment_fields_choose_programme()}</option>
      <Options of={programmes.map(({ key, title }) => [key, title])} />
    </Select>
  );
}

interface ChannelChoicesProps {
  channels: readonly ChannelToChoose[];
  chosen: readonly string[];
  error?: string | undefined;
  /** Begins the ids of the boxes, where a page has more than one such list. */
  id?: string;
}

/** One or more of the company's channels. */
export function ChannelChoices({
  channels,
  chosen,
  error,
  id = fieldId("channel"),
}: ChannelChoicesProps) {
  return (
    <FieldSet legend={m.assignment_fields_channels()} id={id} error={error}>
      <div className="grid grid-narrow gap-2">
        {channels.map((channel, index) => (
          <label key={channel.id} className="choice">
            <input
              type="checkbox"
              name="channel"
              value={channel.id}
              id={index === 0 ? id : undefined}
              defaultChecked={chosen.includes(channel.id)}
            />
            <span>
              {channel.name} <br />
              <span className="small muted">{channel.handle}</span>
            </span>
          </label>
        ))}
      </div>
    </FieldSet>
  );
}

interface DueFieldProps {
  today: string;
  value: string | null | undefined;
  error?: string | undefined;
  label?: string;
  hint?: string | undefined;
  id?: string;
}

export function DueField({
  today,
  value,
  error,
  label = m.assignment_fields_due(),
  hint,
  id,
}: DueFieldProps) {
  return (
    <Field
      type="date"
      name="due"
      min={today}
      defaultValue={value ?? ""}
      className="field-day"
      label={label}
      hint={hint}
      error={error}
      id={id}
    />
  );
}

/** “5 December 2026”, and that it has passed. */
export function DueText({ dueOn, today }: { dueOn: string | null; today: string }) {
  if (dueOn === null) return <span className="muted">{m.assignment_fields_no_due_date()}</span>;
  const day = dayText(dueOn);
  if (dueOn >= today) return <>{day}</>;
  return (
    <Rich
      of={m.assignment_fields_overdue.parts({ day })}
      as={{ note: (words) => <span className="small muted">{words}</span> }}
    />
  );
}
