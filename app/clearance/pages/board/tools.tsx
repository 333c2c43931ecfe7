import { Form, useNavigate } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import type { BoardCounts, BoardQuery } from "~/clearance/rules/board/board";
import type { BoardGroup } from "~/clearance/rules/kinds";
import { Button } from "~/kit/parts/forms/button";
import { Icon } from "~/kit/parts/icon";
import { Pill, Pills } from "~/kit/parts/records/pills";
import { VisuallyHidden } from "~/kit/parts/text/visually-hidden";
import { boardSearch } from "./query";
import "~/kit/parts/records/table.css";

const PILLS: [BoardGroup | null, () => string][] = [
  [null, m.clearance_board_page_all],
  ["cleared", m.clearance_board_page_state_cleared],
  ["supervised", m.clearance_board_page_supervised],
  ["training", m.clearance_board_page_state_training],
  ["trainer-sign-off", m.clearance_states_awaiting_trainer],
  ["manager-sign-off", m.clearance_board_page_your_sign_off],
  ["expiring", m.clearance_board_page_expiring],
  ["paused", m.clearance_board_page_paused],
  ["expired", m.clearance_board_page_state_expired],
];

/** Long enough not to ask at every letter of a name. */
const TYPING_PAUSE_MS = 250;

/** Search and filters; all they choose is in the address. */
export function BoardTools({ query, counts }: { query: BoardQuery; counts: BoardCounts }) {
  return (
    <div className="table-tools row flow">
      <Search query={query} />
      <Pills label={m.clearance_board_page_filter()}>
        {PILLS.map(([group, label]) => (
          <Pill
            key={group}
            to={`/clearance${boardSearch(query, { group })}`}
            active={query.group === group}
          >
            {label()} <span className="numbers">{numberText(counts[group ?? "all"])}</span>
          </Pill>
        ))}
      </Pills>
    </div>
  );
}

function Search({ query }: { query: BoardQuery }) {
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    // The address has changed by another way than typing here, such as “Show everyone”.
    const field = input.current;
    if (field && field !== document.activeElement) field.value = query.search;
  }, [query.search]);

  const search = (text: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const found = boardSearch(query, { search: text.trim().slice(0, 100) });
      navigate(`/clearance${found}`, { replace: true, preventScrollReset: true });
    }, TYPING_PAUSE_MS);
  };
  return (
    <Form
      method="get"
      action="/clearance"
      role="search"
      className="search"
      preventScrollReset
      onSubmit={() => clearTimeout(timer.current)}
    >
      {query.group && <input type="hidden" name="show" value={query.group} />}
      {query.sort !== "name" && <input type="hidden" name="sort" value={query.sort} />}
      {query.descending && <input type="hidden" name="dir" value="desc" />}
      <label className="visually-hidden" htmlFor="board-search">
        {m.clearance_board_page_search_label()}
      </label>
      <input
        ref={input}
        id="board-search"
        className="input"
        type="search"
        name="q"
        placeholder={m.clearance_board_page_search_label()}
        defaultValue={query.search}
        maxLength={100}
        autoComplete="off"
        onChange={(event) => search(event.currentTarget.value)}
      />
      <Button type="submit">
        <Icon name="search" />
        <VisuallyHidden>{m.clearance_board_page_search()}</VisuallyHidden>
      </Button>
    </Form>
  );
}
