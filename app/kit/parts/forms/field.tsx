import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { classes } from "~/kit/parts/classes";
import { Icon } from "~/kit/parts/icon";
import "./field.css";

interface Labelled {
  label: ReactNode;
  name: string;
  error?: string | undefined;
  hint?: ReactNode;
  /** `field-<name>` unless a page has two forms with the same field. */
  id?: string | undefined;
  /** Keeps the label for screen readers only, as in a search box. */
  hideLabel?: boolean | undefined;
  className?: string | undefined;
}

type Control<Tag extends "input" | "textarea" | "select"> = Labelled &
  Omit<ComponentPropsWithoutRef<Tag>, keyof Labelled>;

/** One line to type in, with its label, hint and mistake. */
export function Field(props: Control<"input">) {
  return framed(props, (control) => <input type="text" {...control} />);
}

/** Several lines to type in. */
export function TextArea(props: Control<"textarea">) {
  return framed(props, (control) => <textarea rows={4} {...control} />);
}

/** One of a few; the options are its children. */
export function Select(props: Control<"select">) {
  return framed(props, (control) => <select {...control} />);
}

/** Several to choose from under one legend, with what is wrong with the choice. */
export function FieldSet({
  legend,
  id,
  error,
  children,
}: {
  legend: string;
  id: string;
  error: string | undefined;
  children: ReactNode;
}) {
  const errorId = `${id}-error`;
  return (
    <fieldset aria-describedby={error ? errorId : undefined}>
      <legend className="field-label">{legend}</legend>
      {children}
      {error && <FieldError id={errorId}>{error}</FieldError>}
    </fieldset>
  );
}

/** What is wrong with a field. */
export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p className="field-error" id={id}>
      <Icon name="alert" />
      {children}
    </p>
  );
}

/** The id a field gets when none is given; ErrorSummary links there. */
export function fieldId(name: string): string {
  return `field-${name}`;
}

function framed<Rest>(
  { label, error, hint, id, hideLabel, className, ...rest }: Labelled & Rest,
  control: (props: Omit<Labelled & Rest, Exclude<keyof Labelled, "name">> & Ours) => ReactNode,
) {
  const own = id ?? fieldId(rest.name);
  const hintId = `${own}-hint`;
  const errorId = `${own}-error`;
  const describedBy = [hint ? hintId : "", error ? errorId : ""].filter(Boolean).join(" ");
  const ours: Ours = {
    className: "input",
    id: own,
    ...(error ? { "aria-invalid": true } : {}),
    ...(describedBy ? { "aria-describedby": describedBy } : {}),
  };
  return (
    <div className={classes("field", error && "field-wrong", className)}>
      <label className={hideLabel ? "visually-hidden" : "field-label"} htmlFor={own}>
        {label}
      </label>
      {hint && (
        <p className="field-hint" id={hintId}>
          {hint}
        </p>
      )}
      {control({ ...rest, ...ours })}
      {error && <FieldError id={errorId}>{error}</FieldError>}
    </div>
  );
}

type Ours = { className: string; id: string; "aria-invalid"?: true; "aria-describedby"?: string };
