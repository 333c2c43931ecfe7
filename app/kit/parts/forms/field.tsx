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
export function Field({ label, error, hint, id, hideLabel, className, ...rest }: Control<"input">) {
  const ids = idsOf(rest.name, id);
  return (
    <Frame
      label={label}
      error={error}
      hint={hint}
      ids={ids}
      hideLabel={hideLabel}
      className={className}
    >
      <input type="text" {...rest} className="input" id={ids.control} {...aria(ids, error, hint)} />
    </Frame>
  );
}

/** Several lines to type in. */
export function TextArea({
  label,
  error,
  hint,
  id,
  hideLabel,
  className,
  ...rest
}: Control<"textarea">) {
  const ids = idsOf(rest.name, id);
  return (
    <Frame
      label={label}
      error={error}
      hint={hint}
      ids={ids}
      hideLabel={hideLabel}
      className={className}
    >
      <textarea rows={4} {...rest} className="input" id={ids.control} {...aria(ids, error, hint)} />
    </Frame>
  );
}

/** One of a few; the options are its children. */
export function Select({
  label,
  error,
  hint,
  id,
  hideLabel,
  className,
  ...rest
}: Control<"select">) {
  const ids = idsOf(rest.name, id);
  return (
    <Frame
      label={label}
      error={error}
      hint={hint}
      ids={ids}
      hideLabel={hideLabel}
      className={className}
    >
      <select {...rest} className="input" id={ids.control} {...aria(ids, error, hint)} />
    </Frame>
  );
}

interface Ids {
  control: string;
  hint: string;
  error: string;
}

/** The id a field gets when none is given; ErrorSummary links there. */
export function fieldId(name: string): string {
  return `field-${name}`;
}

function idsOf(name: string, id: string | undefined): Ids {
  const control = id ?? fieldId(name);
  return { control, hint: `${control}-hint`, error: `${control}-error` };
}

function aria(ids: Ids, error: string | undefined, hint: ReactNode) {
  const describedBy = [hint ? ids.hint : "", error ? ids.error : ""].filter(Boolean).join(" ");
  return {
    ...(error ? { "aria-invalid": true as const } : {}),
    ...(describedBy ? { "aria-describedby": describedBy } : {}),
  };
}

function Frame({
  label,
  error,
  hint,
  ids,
  hideLabel,
  className,
  children,
}: Omit<Labelled, "name" | "id"> & { ids: Ids; children: ReactNode }) {
  return (
    <div className={classes("field", error && "field-wrong", className)}>
      <label className={hideLabel ? "visually-hidden" : "field-label"} htmlFor={ids.control}>
        {label}
      </label>
      {hint && (
        <p className="field-hint" id={ids.hint}>
          {hint}
        </p>
      )}
      {children}
      {error && (
        <p className="field-error" id={ids.error}>
          <Icon name="alert" />
          {error}
        </p>
      )}
    </div>
  );
}
