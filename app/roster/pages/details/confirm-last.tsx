import { m } from "~/kit/language/m";
import { FieldError } from "~/kit/parts/forms/field";

/** That the company may be left without a manager of all of it, which somebody has to say. `id` tells forms of one page apart. */
export function ConfirmLast({ id, error }: { id: string; error: string | undefined }) {
  return (
    <div className="field">
      <label className="tick">
        <input
          type="checkbox"
          name="confirmed"
          value="yes"
          id={id}
          aria-describedby={error ? `${id}-error` : undefined}
        />
        <span>{m.roster_details_last()}</span>
      </label>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}
