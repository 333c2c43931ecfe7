import { Link } from "@remix-run/react";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { Button } from "~/kit/parts/forms/button";
import { classes } from "~/kit/parts/classes";
import { Icon } from "~/kit/parts/icon";
import { FoundWords } from "~/search/parts/found-words";
import type { Found, FoundGroup, FoundItem } from "~/search/rules/found/found";
import { KIND_WORDS } from "~/search/rules/found/words";
import { searchPath } from "~/search/rules/paths";
import { useSearch, type Trouble } from "./use-search";
import "~/search/parts/found.css";
import "./search-dialog.css";

export interface SearchDialogProps {
  /** Ends collecting what is typed until the dialog has the focus, and gives it. */
  takeTyped: () => string;
  onClose: () => void;
}

/** Searching over the page: a combobox with its listbox, as the ARIA Authoring Practices describe them. */
export function SearchDialog({ takeTyped, onClose }: SearchDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState("");
  const [active, setActive] = useState(0);
  const { found, busy, trouble, tryAgain } = useSearch(text.trim());
  const options = found ? optionsOf(found) : [];
  const id = useId();
  const optionId = (index: number) => `${id}-${index}`;
  const at = Math.min(active, options.length - 1);

  useEffect(() => {
    const shown = dialog.current;
    const onBackdrop = (event: Event) => event.target === shown && shown?.close();
    shown?.addEventListener("click", onBackdrop);
    // Its first field has the focus then.
    shown?.showModal();
    const typed = takeTyped();
    if (typed !== "") setText(typed);
    return () => shown?.removeEventListener("click", onBackdrop);
  }, [takeTyped]);
  useEffect(() => setActive(0), [found]);
  useEffect(() => {
    document.getElementById(optionId(at))?.scrollIntoView({ block: "nearest" });
  });
  const close = () => dialog.current?.close();

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && options.length > 0) {
      event.preventDefault();
      setActive((at + step + options.length) % options.length);
    }
    // While something newer is asked for, what is shown is not what was typed: its own page has that.
    if (event.key === "Enter" && !busy && options.length > 0) {
      event.preventDefault();
      document.getElementById(optionId(at))?.click();
    }
  };

  return (
    <dialog
      ref={dialog}
      className="search-dialog"
      aria-label={m.search_found_title()}
      onClose={onClose}
    >
      <form action="/search" role="search" className="search-line">
        <Icon name="search" />
        <input
          type="text"
          name="q"
          role="combobox"
          aria-label={m.search_found_title()}
          aria-autocomplete="list"
          aria-expanded={options.length > 0}
          aria-controls={options.length > 0 ? `${id}-list` : undefined}
          aria-activedescendant={options.length > 0 ? optionId(at) : undefined}
          placeholder={m.search_found_placeholder()}
          maxLength={100}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="search"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <Button type="button" variant="quiet" onClick={close}>
          {m.search_found_close()}
        </Button>
      </form>
      <p className="visually-hidden" role="status">
        {statusOf(found, { busy, trouble })}
      </p>
      {trouble && <TroubleWords trouble={trouble} tryAgain={tryAgain} />}
      {!trouble && found && found.groups.length === 0 && (
        <p className="search-none">
          {m.search_found_none({ query: found.query })}. {m.search_found_none_text()}
        </p>
      )}
      {options.length > 0 && (
        <div
          id={`${id}-list`}
          role="listbox"
          aria-label={m.search_found_list()}
          className={classes("search-list", (busy || trouble) && "search-stale")}
        >
          {found?.groups.map((group) => (
            <div key={group.kind} role="group" aria-labelledby={`${id}-${group.kind}`}>
              <p id={`${id}-${group.kind}`} role="presentation" className="found-kind">
                {KIND_WORDS[group.kind]()}
              </p>
              {options.map(
                ({ of, item, to }, index) =>
                  of === group && (
                    <Link
                      key={index}
                      id={optionId(index)}
                      role="option"
                      tabIndex={-1}
                      aria-selected={index === at}
                      to={to}
                      reloadDocument={item?.download ?? false}
                      className={classes("found", item === null && "found-more")}
                      onPointerMove={() => setActive(index)}
                      onClick={close}
                    >
                      {item ? (
                        <FoundWords item={item} kind={group.kind} />
                      ) : (
                        m.search_found_show_all({ count: numberText(group.all) })
                      )}
                    </Link>
                  ),
              )}
            </div>
          ))}
        </div>
      )}
    </dialog>
  );
}

interface Option {
  of: FoundGroup;
  /** Null for the way to all of the group. */
  item: FoundItem | null;
  to: string;
}

/** What can be chosen, in the order in which it is shown. */
function optionsOf({ query, groups }: Found): Option[] {
  return groups.flatMap((of): Option[] => {
    return [
      ...of.items.map((item) => ({ of, item, to: item.to })),
      ...(of.all > of.items.length ? [{ of, item: null, to: searchPath(query, of.kind) }] : []),
    ];
  });
}

function statusOf(
  found: Found | null,
  { busy, trouble }: { busy: boolean; trouble: Trouble | null },
) {
  if (busy || trouble || !found || found.query === "") return "";
  return m.search_found_results({ count: found.groups.reduce((sum, group) => sum + group.all, 0) });
}

const TROUBLE: Record<Trouble, () => string> = {
  offline: m.search_found_offline,
  "signed-out": m.search_found_signed_out,
  failed: m.search_found_failed,
};

function TroubleWords({ trouble, tryAgain }: { trouble: Trouble; tryAgain: () => void }) {
  return (
    <div className="search-none row flow between" role="alert">
      <p>{TROUBLE[trouble]()}</p>
      {trouble === "signed-out" ? (
        <a href="/sign-in">{m.search_found_sign_in()}</a>
      ) : (
        <Button type="button" onClick={tryAgain}>
          {m.search_found_try_again()}
        </Button>
      )}
    </div>
  );
}
