import { useEffect } from "react";
import { addressOf } from "~/kit/browser/address";
import type { Section } from "~/curriculum/rules/tree";

/** At most one request to the server in this time. */
const EVERY_MS = 3_000;

/**
 * Tells the server which section is being read, while the reader scrolls. Being at the top says nothing: opening a lesson
 * again must not lose the place. Without JavaScript no place is kept.
 */
export function PlaceKeeper({ action, sections }: { action: string; sections: Section[] }) {
  useEffect(() => keepPlace(action, sections), [action, sections]);
  return null;
}

function keepPlace(action: string, sections: readonly Section[]): () => void {
  const headings = sections
    .map(({ id }) => document.getElementById(id))
    .filter((heading) => heading !== null);
  let reading: string | null = null;
  let sent: string | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const send = () => {
    timer = null;
    if (reading === null || reading === sent) return;
    sent = reading;
    // The answer is a redirect that needn’t be followed; a lost place costs nothing.
    void fetch(addressOf(action), {
      method: "POST",
      body: new URLSearchParams({ intent: "place", section: reading }),
      redirect: "manual",
      keepalive: true,
    }).catch(() => undefined);
  };
  const look = () => {
    const line = window.innerHeight / 3;
    const index = headings.findLastIndex((heading) => heading.getBoundingClientRect().top <= line);
    const atStart = index <= 0 && sent === null;
    if (atStart) return;
    reading = headings[Math.max(0, index)]?.id ?? null;
    timer ??= setTimeout(send, EVERY_MS);
  };
  const leave = () => {
    if (timer === null) return;
    clearTimeout(timer);
    send();
  };

  const observer = new IntersectionObserver(look, { rootMargin: "0px 0px -66% 0px" });
  for (const heading of headings) observer.observe(heading);
  window.addEventListener("pagehide", leave);
  return () => {
    observer.disconnect();
    window.removeEventListener("pagehide", leave);
    leave();
  };
}
