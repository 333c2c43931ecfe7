import { m } from "~/kit/language/m";
import { FieldSet } from "~/kit/parts/forms/field";

interface ProgrammeChoicesProps {
  programmes: readonly { key: string; title: string; summary: string }[];
  isChosen: (key: string) => boolean;
  offersNew: boolean;
}

/** The programmes that a company offers, as boxes to tick, and whether what is new later is offered too. */
export function ProgrammeChoices({ programmes, isChosen, offersNew }: ProgrammeChoicesProps) {
  return (
    <FieldSet legend={m.authoring_programmes_legend()} id="field-programme" error={undefined}>
      <div className="stack gap-2">
        {programmes.map(({ key, title, summary }) => (
          <label key={key} className="choice">
            <input type="checkbox" name="programme" value={key} defaultChecked={isChosen(key)} />
            <span className="choice-words">
              {title}
              <span className="small muted block">{summary}</span>
            </span>
          </label>
        ))}
        <label className="choice">
          <input type="checkbox" name="new" value="yes" defaultChecked={offersNew} />
          <span className="choice-words">{m.authoring_programmes_later()}</span>
        </label>
      </div>
    </FieldSet>
  );
}
