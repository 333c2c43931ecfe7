import { Form } from "@remix-run/react";
import { useEffect, useRef, useState, type ReactNode } from "react";
import type { BoardPage, BoardQuery } from "~/clearance/rules/board/board";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { Button } from "~/kit/parts/forms/button";
import "./choose.css";

/** The form that the board's boxes belong to, wherever they stand. */
export const BULK_FORM = "bulk";

/** Choosing people on the board, by name or as the filter shows them, and what can be done for them together. */
export function BoardChoose({
  query,
  matching,
  children,
}: Pick<BoardPage, "matching"> & { query: BoardQuery; children: ReactNode }) {
  const around = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<number | "all">(0);
  const count = () => {
    const boxes = [...(around.current?.querySelectorAll<HTMLInputElement>("input:checked") ?? [])];
    setChosen(boxes.some(({ name }) => name === "all") ? "all" : boxes.length);
  };
  // Boxes that a browser has kept ticked from before.
  useEffect(count, [query]);
  const { search, group } = query;
  return (
    <div ref={around} onChange={count}>
      <Form
        id={BULK_FORM}
        method="get"
        action="/clearance/bulk"
        className="bulk-bar row flow gap-4"
      >
        {search !== "" && <input type="hidden" name="q" value={search} />}
        {group && <input type="hidden" name="show" value={group} />}
        {matching > 1 && (
          <label className="tick">
            <input type="checkbox" name="all" value="1" />
            {m.clearance_board_page_all_shown({ count: numberText(matching) })}
          </label>
        )}
        <span className="small muted" role="status">
          {chosen === "all"
            ? m.clearance_board_page_everyone_chosen()
            : chosen > 0
              ? m.clearance_board_page_ticked({ count: numberText(chosen) })
              : ""}
        </span>
        <span className="bulk-bar-actions row flow gap-2">
          <Button type="submit" name="do" value="assign">
            {m.clearance_board_page_assign()}
          </Button>
          <Button type="submit" name="do" value="extend">
            {m.clearance_board_page_extend()}
          </Button>
          <Button type="submit" name="do" value="remind">
            {m.clearance_board_page_remind()}
          </Button>
        </span>
      </Form>
      {children}
    </div>
  );
}
