import { useMemo } from "react";
import type { DeskProps } from "~/authoring/parts/editor/desk";
import { companyContext } from "~/curriculum/rules/markdoc/variables";
import PracticeEditor from "./practice-editor";

/** A practice set’s editor, whose posts are looked at as one company’s people meet them. */
export default function PracticeDesk({ company, ...rest }: DeskProps) {
  const { name, playbook, policyVersion } = company;
  const shown = useMemo(
    () => ({ companyName: name, playbook, context: companyContext(playbook, policyVersion) }),
    [name, playbook, policyVersion],
  );
  return <PracticeEditor {...rest} shown={shown} />;
}
