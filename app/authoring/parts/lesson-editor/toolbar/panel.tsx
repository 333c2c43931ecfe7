import type { Editor } from "@tiptap/core";
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import "./panels.css";

export interface PanelProps {
  editor: Editor;
  close: () => void;
}

/** What a tool asks before it does its work. Escape closes it. */
export function Panel({
  label,
  close,
  editor,
  children,
}: PanelProps & { label: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector<HTMLElement>("input, button")?.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    close();
    editor.commands.focus();
  };
  return (
    // The panel only listens for what its fields and buttons do not take.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={box}
      className="edit-panel box stack room-above"
      role="group"
      aria-label={label}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  );
}
