import { useRevalidator } from "@remix-run/react";
import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { READER_SAYS_MS } from "~/authoring/rules/drafts";
import { m } from "~/kit/language/m";
import { useSaver } from "~/kit/saving/use-saver";
import { sendAside, sendClose, sendOpen, sendReplace, sendSave } from "./requests";
import { DraftSaver, type DraftSavingState } from "./saver";
import { holdWindow, keepText, leftTexts } from "./kept-text";

/** A draft as the server has it: its text, or what is published where nobody is writing one. */
export interface ServerDraft {
  text: string;
  sequence: number;
  baseNumber: number;
  savedAt: string | null;
  scheduled: boolean;
}

export interface Drafting {
  saver: DraftSaver;
  state: DraftSavingState;
  /** Rises when the text that stands in the editor is to be replaced by the saver's. */
  resetKey: number;
  /** Nothing can be written now: two versions wait for a choice, or it waits to be published. */
  readOnly: boolean;
  /** Who else has this open: names. */
  others: readonly string[];
  /** Someone else's save was taken over, or what an earlier window left was. */
  news: "theirs" | "left" | null;
  keepMine: () => void;
  takeTheirs: () => void;
}

/** Saves what is typed into the draft at `url`, tells who else is writing, and loses nothing that is not saved. */
export function useDraft(url: string, server: ServerDraft): Drafting {
  const [window_] = useState(() => crypto.randomUUID());
  const [resetKey, setResetKey] = useState(0);
  const [others, setOthers] = useState<readonly string[]>([]);
  const [news, setNews] = useState<Drafting["news"]>(null);
  const [saver] = useState(
    () =>
      new DraftSaver({
        ...server,
        send: (text) => sendSave(url, text),
        replace: (text, sequence) => sendReplace(url, text, sequence),
        keep: (kept) => keepText(url, window_, kept),
        later: (work, milliseconds) => setTimeout(work, milliseconds),
      }),
  );
  const state = useSyncExternalStore(saver.subscribe, saver.state, saver.state);
  const shownAnew = useCallback((what: Drafting["news"]) => {
    setResetKey((key) => key + 1);
    setNews(what);
  }, []);

  useEffect(() => {
    const closing = new AbortController();
    holdWindow(window_, closing.signal);
    void leftTexts(url, window_).then(async (left) => {
      const newest = left.pop();
      if (newest && newest.text.text !== saver.text) {
        void saver.restore(newest.text);
        shownAnew("left");
      }
      // From here on this window keeps it.
      newest?.forget();
      for (const { text, forget } of left) if (await sendAside(url, text.text)) forget();
    });
    return () => closing.abort();
  }, [saver, url, window_, shownAnew]);

  const { revalidate } = useRevalidator();
  useEffect(() => {
    const say = async () => {
      const heard = await sendOpen(url, window_);
      if (!heard) return;
      setOthers(heard.others);
      if (saver.isBehind(heard.sequence)) revalidate();
    };
    void say();
    const timer = setInterval(() => void say(), READER_SAYS_MS);
    // A window that is closed unmounts nothing; one that is come back to is open again.
    const close = () => sendClose(url, window_);
    const shown = ({ persisted }: PageTransitionEvent) => persisted && void say();
    window.addEventListener("pagehide", close);
    window.addEventListener("pageshow", shown);
    return () => {
      window.removeEventListener("pagehide", close);
      window.removeEventListener("pageshow", shown);
      clearInterval(timer);
      close();
    };
  }, [saver, url, window_, revalidate]);

  useEffect(() => {
    if (!saver.isBehind(server.sequence)) return;
    saver.goOnWith(server);
    shownAnew("theirs");
  }, [saver, server, shownAnew]);

  useSaver(saver, m.authoring_draft_leave());
  useEffect(() => {
    const hidden = () => void saver.flush();
    window.addEventListener("pagehide", hidden);
    return () => window.removeEventListener("pagehide", hidden);
  }, [saver]);

  const takeTheirs = async () => {
    const at = saver.state();
    if (at.kind !== "stale") return;
    const given = at.theirs ?? (at.published && { ...at.published, sequence: 0, savedAt: null });
    // Mine goes where it can be had back; where it cannot be kept, it stays.
    if (!given || !(await sendAside(url, saver.text))) return;
    const { text, sequence, savedAt } = given;
    saver.goOnWith({ text, sequence, savedAt, baseNumber: at.published?.number ?? 0 });
    shownAnew("theirs");
  };
  return {
    saver,
    state,
    resetKey,
    others,
    news,
    readOnly: server.scheduled || state.kind === "stale" || state.kind === "scheduled",
    keepMine: () => void saver.keepMine(),
    takeTheirs: () => void takeTheirs(),
  };
}
