import { m } from "~/kit/language/m";
import { useEffect, useRef, useState } from "react";
import { titleFromKey } from "~/curriculum/rules/title-from-key";
import { contentsWords } from "~/clearance/rules/words/programme-words";
import { useAlive } from "~/kit/browser/use-alive";
import { MOVE_KEYS, useReorder } from "~/kit/browser/use-reorder";
import { movedTo } from "~/kit/lists/in-order";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { classes } from "~/kit/parts/classes";
import { FieldError, fieldId } from "~/kit/parts/forms/field";
import { Icon } from "~/kit/parts/icon";
import { VisuallyHidden } from "~/kit/parts/text/visually-hidden";
import { numberText } from "~/kit/text/amounts";
import {
  withModuleAction,
  withModuleBack,
  writtenModuleAction,
} from "~/authoring/rules/programme/module-list";
import type { ProgrammeModule } from "~/authoring/services/programme/programme-modules.server";
import { marked } from "~/authoring/pages/structure/move-list";
import { MoveWays } from "~/authoring/pages/structure/move-ways";
import { AddModule, ADD_BUTTON } from "./add-module";
import "~/kit/parts/drop-mark.css";
import "~/authoring/pages/structure/move-list.css";

interface ModuleListProps {
  /** The modules’ keys, in order. */
  chosen: readonly string[];
  modules: readonly ProgrammeModule[];
  error: string | undefined;
  readOnly: boolean;
  onReordered: () => void;
}

const UNDO = "module-undo";
const gripId = (key: string) => `module-grip-${key}`;

/**
 * A programme’s modules in order, to drag by a grip, or to move, add and remove by buttons: right away with JavaScript, by sending the
 * form without. Alt with an arrow key moves a module too.
 */
export function ModuleList({ chosen, modules, error, readOnly, onReordered }: ModuleListProps) {
  const list = useRef<HTMLOListElement>(null);
  const alive = useAlive();
  const [keys, setKeys] = useState(chosen);
  const [removed, setRemoved] = useState<{ key: string; place: number } | null>(null);
  const [said, setSaid] = useState("");
  const { drag, markOf, step, stepByKey, goTo } = useReorder({
    list,
    order: keys,
    move: (key, to) => setKeys(movedTo(keys, key, to) ?? keys),
    words: (key, to) =>
      m.authoring_programme_module_now({
        title: titleIn(modules, key),
        place: numberText(to + 1),
        all: numberText(keys.length),
      }),
    say: setSaid,
  });

  // The form has the new order once it is shown.
  const heard = useRef(keys);
  useEffect(() => {
    if (heard.current === keys) return;
    heard.current = keys;
    onReordered();
  });

  function remove(key: string) {
    setRemoved({ key, place: keys.indexOf(key) });
    setSaid("");
    goTo({ id: UNDO });
    setKeys(withModuleAction(keys, { kind: "remove", key }, ""));
  }

  function putBack() {
    if (!removed) return;
    goTo({ id: gripId(removed.key) });
    setSaid(m.authoring_programme_module_back({ title: titleIn(modules, removed.key) }));
    setKeys(withModuleBack(keys, removed.key, removed.place));
    setRemoved(null);
  }

  function add(key: string) {
    const after = withModuleAction(keys, { kind: "add" }, key);
    if (after === keys) return;
    // The list may have no more modules to add, and then it has no button for it.
    goTo({ id: after.length === modules.length ? gripId(key) : ADD_BUTTON });
    setSaid(
      m.authoring_programme_module_added({
        title: titleIn(modules, key),
        place: numberText(after.length),
      }),
    );
    setRemoved(null);
    setKeys(after);
  }

  return (
    <Card className="stack gap-4" aria-labelledby="modules-title">
      <h2 id="modules-title">{m.authoring_programme_modules()}</h2>
      <div id={fieldId("modules")} tabIndex={-1} className="stack gap-4">
        {error && <FieldError>{error}</FieldError>}
        {alive && !readOnly && keys.length > 1 && (
          <p className="field-hint">{m.authoring_programme_modules_hint()}</p>
        )}
        {keys.length === 0 && <p className="muted">{m.authoring_programme_no_modules()}</p>}
        <ol ref={list} className="plain-list programme-modules">
          {keys.map((key, index) => {
            const title = titleIn(modules, key);
            const keyed = alive
              ? (event: React.KeyboardEvent<HTMLElement>) => stepByKey(key, event)
              : undefined;
            return (
              <li
                key={key}
                className={classes("move-item programme-module", marked(markOf(key, index)))}
              >
                <input type="hidden" name="module" value={key} />
                <span className="programme-module-words">
                  <b>{title}</b>
                  <ModuleFacts module={modules.find((one) => one.key === key)} />
                </span>
                {!readOnly && (
                  <span className="programme-module-ways">
                    <MoveWays
                      title={title}
                      index={index}
                      count={keys.length}
                      idOf={(way) => `module-${way}-${key}`}
                      sends={(to) => ({
                        name: "do",
                        value: writtenModuleAction({ kind: "move", key, to }),
                      })}
                      onPress={(way, event) => {
                        event.preventDefault();
                        step(key, way === "up" ? -1 : 1, `module-${way}-${key}`);
                      }}
                      {...(keyed ? { onKeyDown: keyed } : {})}
                      grip={
                        alive && (
                          <button
                            type="button"
                            id={gripId(key)}
                            className="move-handle programme-grip"
                            aria-label={m.authoring_programme_grip({ title })}
                            aria-keyshortcuts={MOVE_KEYS}
                            onPointerDown={(event) => drag(key, event)}
                            onKeyDown={keyed}
                          >
                            <Icon name="grip" />
                          </button>
                        )
                      }
                    />
                    <Button
                      variant="quiet"
                      name="do"
                      value={writtenModuleAction({ kind: "remove", key })}
                      formNoValidate
                      id={`module-remove-${key}`}
                      onKeyDown={keyed}
                      onClick={(event) => {
                        event.preventDefault();
                        remove(key);
                      }}
                    >
                      {m.authoring_playbook_remove()}
                      <VisuallyHidden> {title}</VisuallyHidden>
                    </Button>
                  </span>
                )}
              </li>
            );
          })}
        </ol>
        <div role="status">
          {removed && (
            <p className="box box-sunken row flow between gap-4">
              <span>
                {m.authoring_programme_module_removed({ title: titleIn(modules, removed.key) })}
              </span>
              <Button id={UNDO} type="button" onClick={putBack}>
                {m.authoring_programme_undo()}
              </Button>
            </p>
          )}
        </div>
        <p className="visually-hidden" role="status">
          {said}
        </p>
        {!readOnly && (
          <AddModule addable={modules.filter(({ key }) => !keys.includes(key))} onAdd={add} />
        )}
      </div>
    </Card>
  );
}

/** Lessons, quiz and minutes; or that the module isn’t in the library any more. */
function ModuleFacts({ module }: { module: ProgrammeModule | undefined }) {
  const words = module
    ? [
        contentsWords(module.activities),
        m.learning_home_minutes({ minutes: numberText(minutesOf(module)) }),
      ]
    : [m.authoring_programme_module_gone()];
  return <span className="small muted block">{words.filter(Boolean).join(" · ")}</span>;
}

export function minutesOf({ activities }: Pick<ProgrammeModule, "activities">): number {
  return activities.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** A module’s title, made from its key if the library doesn’t have it any more. */
export function titleIn(modules: readonly ProgrammeModule[], key: string): string {
  return modules.find((one) => one.key === key)?.title ?? titleFromKey(key);
}
