import { m } from "~/kit/language/m";
import { useRef, useState, type ReactNode } from "react";
import {
  EMPTY_ROWS,
  MOST_ROWS,
  withRows,
  writtenAction,
  type ListName,
  type RowAction,
} from "~/company/rules/playbook/form";
import { numberText } from "~/kit/text/amounts";
import { movedTo } from "~/kit/lists/in-order";
import { Button } from "~/kit/parts/forms/button";
import { FieldError, fieldId } from "~/kit/parts/forms/field";
import { useReorder, wayOnward } from "~/kit/browser/use-reorder";
import { VisuallyHidden } from "~/kit/parts/text/visually-hidden";

interface RowListProps<Row> {
  list: ListName;
  rows: readonly Row[];

  /** What an entry is known by, once it has a name. */
  nameOf: (row: Row) => string;
  /** Entries that can’t be removed. */
  stays?: (row: Row) => boolean;
  /** Whether the order is the author's. */
  ordered?: boolean;
  error?: string | undefined;
  readOnly: boolean;
  children: (row: Row, start: string) => ReactNode;
}

interface Kept<Row> {
  id: number;
  row: Row;
}

/**
 * Entries that buttons add, move and remove: right away with JavaScript, by sending the form without. What was typed stays in its
 * entry.
 */
export function RowList<Row>(props: RowListProps<Row>) {
  const { list, nameOf, stays, ordered = true, error, readOnly } = props;
  const [kept, setKept] = useState<Kept<Row>[]>(() => props.rows.map((row, id) => ({ id, row })));
  const [said, setSaid] = useState("");
  const next = useRef(props.rows.length);
  const { step, goTo } = useReorder({
    order: kept,
    move: (moved, to) => setKept(movedTo(kept, moved, to) ?? kept),
    words: (_, to) =>
      m.authoring_playbook_row_moved({ place: numberText(to + 1), all: numberText(kept.length) }),
    say: setSaid,
  });

  const press = (action: RowAction) => {
    if (action.kind === "up" || action.kind === "down") {
      const by = action.kind === "up" ? -1 : 1;
      const { id } = kept[action.index]!;
      const way = wayOnward(action.index + by, kept.length, by);
      return step(kept[action.index]!, by, moveId(list, id, way));
    }
    const fresh = { id: next.current, row: EMPTY_ROWS[list] as Row };
    const after = withRows(kept, action, fresh);
    next.current += 1;
    if (action.kind === "add") {
      setSaid(m.authoring_playbook_row_added({ row: rowText(list, after.length) }));
      goTo({ id: rowId(list, fresh.id) });
    } else {
      setSaid(m.authoring_playbook_row_removed({ row: rowText(list, action.index + 1) }));
      const near = after[Math.min(action.index, after.length - 1)];
      goTo({ id: near ? rowId(list, near.id) : addId(list) });
    }
    setKept(after);
  };

  return (
    <div className="playbook-rows stack gap-4" id={fieldId(list)} tabIndex={-1}>
      {error && <FieldError>{error}</FieldError>}
      {kept.map(({ id, row }, index) => {
        const start = `${list}.${index}`;
        const name = nameOf(row) || rowText(list, index + 1);
        const button = (kind: "remove" | "up" | "down", words: string, buttonId?: string) => {
          const action: RowAction = { kind, list, index };
          return (
            <Button
              variant="quiet"
              name="do"
              value={writtenAction(action)}
              formNoValidate
              {...(buttonId ? { id: buttonId } : {})}
              onClick={(event) => {
                event.preventDefault();
                press(action);
              }}
            >
              {words}
              <VisuallyHidden> {name}</VisuallyHidden>
            </Button>
          );
        };
        return (
          <fieldset key={id} className="playbook-row box stack" id={rowId(list, id)} tabIndex={-1}>
            <legend>{rowText(list, index + 1)}</legend>
            {props.children(row, start)}
            {!readOnly && (
              <div className="row flow gap-2">
                {ordered &&
                  index > 0 &&
                  button("up", m.authoring_playbook_move_up(), moveId(list, id, "up"))}
                {ordered &&
                  index < kept.length - 1 &&
                  button("down", m.authoring_playbook_move_down(), moveId(list, id, "down"))}
                {!stays?.(row) && button("remove", m.authoring_playbook_remove())}
              </div>
            )}
          </fieldset>
        );
      })}
      {!readOnly && kept.length < MOST_ROWS && (
        <Button
          name="do"
          id={addId(list)}
          value={writtenAction({ kind: "add", list })}
          formNoValidate
          onClick={(event) => {
            event.preventDefault();
            press({ kind: "add", list });
          }}
        >
          {ADD[list]()}
        </Button>
      )}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
}

const rowId = (list: ListName, id: number) => `row-${list}-${id}`;
const moveId = (list: ListName, id: number, way: "up" | "down") => `${rowId(list, id)}-${way}`;
const addId = (list: ListName) => `add-${list}`;

const ROWS: Record<ListName, (said: { number: string }) => string> = {
  principles: m.authoring_playbook_row_principles,
  offLimits: m.authoring_playbook_row_off_limits,
  escalation: m.authoring_playbook_row_escalation,
  channels: m.authoring_playbook_row_channels,
  responsibilities: m.authoring_playbook_row_responsibilities,
};

const ADD: Record<ListName, () => string> = {
  principles: m.authoring_playbook_add_principles,
  offLimits: m.authoring_playbook_add_off_limits,
  escalation: m.authoring_playbook_add_escalation,
  channels: m.authoring_playbook_add_channels,
  responsibilities: m.authoring_playbook_add_responsibilities,
};

/** “Topic 2”. */
function rowText(list: ListName, number: number): string {
  return ROWS[list]({ number: numberText(number) });
}
