import { Form } from "@remix-run/react";
import { useEffect, useRef, useState, type ReactNode } from "react";
import type { BoardPage, BoardQuery } from "~/clearance/rules/board/board";
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
        <label className="tick">
          <input type="checkbox" name="all" value="1" />
          {matching === 1 ? "The one shown" : `All ${matching.toLocaleString("en-GB")} shown`}
        </label>
        <span className="small muted" role="status">
          {chosen === "all" ? "Everybody chosen" : chosen > 0 ? `${chosen} ticked` : ""}
        </span>
        <span className="bulk-bar-actions row flow gap-2">
          <Button type="submit" name="do" value="assign">
            Assign
          </Button>
          <Button type="submit" name="do" value="extend">
            Extend
          </Button>
          <Button type="submit" name="do" value="remind">
            Remind
          </Button>
        </span>
      </Form>
      {children}
    </div>
  );
}
