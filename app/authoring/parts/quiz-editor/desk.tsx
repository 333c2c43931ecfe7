import { useMemo } from "react";
import { companyContext } from "~/curriculum/rules/markdoc/variables";
import type { DeskProps } from "~/authoring/parts/editor/desk";
import type { QuizInsights } from "~/authoring/parts/editor/quiz-insights";
import QuizEditor from "./quiz-editor";

/** A quiz's editor, whose questions are looked at as one company's people meet them. */
export default function QuizDesk({ company, ...rest }: DeskProps & { insights: QuizInsights }) {
  const { name, playbook, policyVersion } = company;
  const context = useMemo(
    () => ({ companyName: name, context: companyContext(playbook, policyVersion) }),
    [name, playbook, policyVersion],
  );
  return <QuizEditor {...rest} context={context} />;
}
