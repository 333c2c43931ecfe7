import { useCallback, useEffect, useRef, useState, type ReactNode } from "react";
import { SavedChip } from "~/assessment/parts/quiz/saving/saved-chip";
import { useSaving } from "~/assessment/parts/quiz/saving/use-saving";
import { useAlive } from "~/kit/browser/use-alive";
import type { Missing } from "~/practice/rules/desk/sending";
import type { ShownComposer, ShownFinding } from "~/practice/rules/desk/shown";
import { ChecksPanel } from "./checks-panel";
import { Composer } from "./composer";
import { SavingNotice } from "./saving-notice";
import { useChecks } from "./use-checks";

interface WritingProps {
  /** The post’s own address. */
  here: string;
  composer: ShownComposer;
  findings: readonly ShownFinding[] | null;
  missing: Missing | null;
  before: ReactNode;
  after: ReactNode;
}

/** A post that something is to be written about, with its composer and what the checks notice. */
export function Writing({ here, composer, findings, missing, before, after }: WritingProps) {
  const { sequence, saved } = composer;
  const saving = useSaving({ attempt: here, sequence, saved, numbers: ONE });
  const alive = useAlive();
  const touched = useTouched(saving.state);
  const checks = useChecks(here, findings);
  const [personal, setPersonal] = useState(isPersonal(composer.fields.account));
  const { look } = checks;
  const typed = useCallback(
    (fields: URLSearchParams) => {
      setPersonal(isPersonal(fields.get("account") ?? undefined));
      look(fields);
    },
    [look],
  );
  return (
    <div className="desk-main">
      <div className="desk-column">
        {before}
        <SavingNotice state={saving.state} here={here} />
        <Composer
          key={saving.restored}
          composer={composer}
          missing={missing}
          saving={saving}
          typed={typed}
        />
        {alive && <SavedChip state={saving.state} touched={touched} />}
        {after}
      </div>
      <aside className="desk-checks">
        <ChecksPanel findings={checks.findings} personal={personal} />
      </aside>
    </div>
  );
}

/** All that is typed about a post is saved as one. */
const ONE = [1];

function isPersonal(account: string | undefined): boolean {
  return account?.startsWith("personal:") ?? false;
}

/** True once anything has been saved or tried, so that an old “Saved” is not read out on arrival. */
function useTouched(state: string): boolean {
  const touched = useRef(false);
  useEffect(() => {
    if (state === "saving") touched.current = true;
  }, [state]);
  return touched.current;
}
