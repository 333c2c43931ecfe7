import { m } from "~/kit/language/m";
import { useRef } from "react";
import { writtenModuleAction } from "~/authoring/rules/programme/module-list";
import { Button } from "~/kit/parts/forms/button";
import { Options } from "~/kit/parts/forms/options";

export const ADD_BUTTON = "module-add";

interface AddModuleProps {
  /** The modules that the programme doesn’t include. */
  addable: readonly { key: string; title: string }[];
  onAdd: (key: string) => void;
}

/** Adds one of the other modules at the end of the list. */
export function AddModule({ addable, onAdd }: AddModuleProps) {
  const select = useRef<HTMLSelectElement>(null);
  if (addable.length === 0)
    return <p className="small muted">{m.authoring_programme_all_included()}</p>;
  return (
    <div className="row flow row-end gap-2">
      <div className="field programme-add">
        <label className="field-label" htmlFor="field-add">
          {m.authoring_programme_add_label()}
        </label>
        <select ref={select} id="field-add" name="add" className="input">
          <Options of={addable.map(({ key, title }) => [key, title])} />
        </select>
      </div>
      <Button
        name="do"
        id={ADD_BUTTON}
        value={writtenModuleAction({ kind: "add" })}
        formNoValidate
        onClick={(event) => {
          event.preventDefault();
          if (select.current) onAdd(select.current.value);
        }}
      >
        {m.authoring_programme_add()}
      </Button>
    </div>
  );
}
