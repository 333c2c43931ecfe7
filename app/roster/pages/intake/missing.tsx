import { m } from "~/kit/language/m";
import { Button } from "~/kit/parts/forms/button";
import { FieldError } from "~/kit/parts/forms/field";
import { Notice } from "~/kit/parts/notice";
import { listed } from "~/kit/text/listed";
import type { Previewed } from "./take-intake";

/** Who of the company is not in the file, and whether that means that they have left: not unless somebody says so, and has seen who. */
export function MissingPeople({ preview }: { preview: Previewed }) {
  const { missing, othersLeft, error } = preview;
  const { count, kept } = missing;
  if (count === 0 && kept.length === 0) return null;
  const keptText = kept.length > 0 && <p>{m.roster_intake_kept({ names: listed(kept) })}</p>;
  if (!othersLeft)
    return (
      <Notice tone="info" title={m.roster_intake_missing({ count: count + kept.length })}>
        <p>{m.roster_intake_missing_stay()}</p>
        {keptText}
        <Names {...missing} />
        {count > 0 && (
          <div className="form-actions room-above">
            <Button name="others" value="left">
              {m.roster_intake_others_left()}
            </Button>
          </div>
        )}
      </Notice>
    );
  return (
    <Notice tone="warn" title={m.roster_intake_leaving({ count })}>
      <p>{m.roster_intake_leaving_text()}</p>
      {keptText}
      <Names {...missing} />
      <label className="tick room-above">
        <input
          type="checkbox"
          name="agreed"
          value="yes"
          id="field-agreed"
          aria-describedby={error ? "agreed-error" : undefined}
        />
        <span>{m.roster_intake_agree({ count })}</span>
      </label>
      {error && <FieldError id="agreed-error">{error}</FieldError>}
      <div className="form-actions room-above">
        <Button name="others" value="stay">
          {m.roster_intake_others_stay()}
        </Button>
      </div>
    </Notice>
  );
}

function Names({ names, count }: Previewed["missing"]) {
  if (names.length === 0) return null;
  const more = count - names.length;
  return (
    <details>
      <summary>{m.roster_intake_who()}</summary>
      <ul className="small">
        {names.map((name, at) => (
          <li key={`${at} ${name}`} className="anywhere">
            {name}
          </li>
        ))}
        {more > 0 && <li>{m.roster_intake_and_more({ count: more })}</li>}
      </ul>
    </details>
  );
}
