import { useFetcher } from "@remix-run/react";
import { useCallback, useEffect, useRef } from "react";
import type { ShownFinding } from "~/practice/rules/desk/shown";

const PAUSE_MS = 600;

/** What the server's checks notice in what is typed, asked for after each pause; what the page came with until then. */
export function useChecks(
  post: string,
  before: readonly ShownFinding[] | null,
): { findings: readonly ShownFinding[] | null; look: (fields: URLSearchParams) => void } {
  const { submit, data } = useFetcher<{ findings: ShownFinding[] | null }>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const look = useCallback(
    (fields: URLSearchParams) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        submit(fields, { method: "post", action: `${post}/checks` });
      }, PAUSE_MS);
    },
    [submit, post],
  );
  return { findings: data ? data.findings : before, look };
}
