import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { readQuizFile, type QuizModel } from "~/assessment/rules/quiz-document/quiz-document";
import { readAgain } from "~/authoring/rules/folder/read/content";
import { companyContext, type CompanyContext } from "~/curriculum/rules/markdoc/variables";
import { renderLesson } from "~/curriculum/rules/markdoc/render";
import { PLAYBOOK } from "./a-quiz";
import type { LessonHeadings, Objective } from "~/authoring/parts/quiz-editor/editing";
import { readFiles } from "~/authoring/services/folder/read-files.server";

const CONTENT = path.resolve(import.meta.dirname, "../../../content");

export const COMPANY: { companyName: string; context: CompanyContext } = {
  companyName: "Harbour & Pine",
  context: companyContext(PLAYBOOK, "2026.1"),
};

export interface ShippedQuiz {
  name: string;
  text: string;
  objectives: Objective[];
  headings: LessonHeadings[];
}

/** The modules that ship with a quiz: one of practice alone has none. */
export function modulesWithQuiz(): string[] {
  const modules = path.join(CONTENT, "modules");
  return readdirSync(modules).filter((name) => existsSync(path.join(modules, name, "quiz.yaml")));
}

/** The quizzes of the content folder, with what the page round the editor would give beside them. */
export function shippedQuizzes(): ShippedQuiz[] {
  const { content } = readAgain(readFiles(CONTENT));
  return modulesWithQuiz().map((name) => {
    const read = (file: string) => readFileSync(path.join(CONTENT, "modules", name, file), "utf8");
    const objectives = (parse(read("module.yaml")) as { objectives: Record<string, string> })
      .objectives;
    const lessons = content.modules.find(({ key }) => key === name)?.activities ?? [];
    const headings = lessons.flatMap(({ key, body }): LessonHeadings[] => {
      if (body.kind !== "lesson") return [];
      const { sections } = renderLesson({
        source: body.source,
        context: COMPANY.context,
        checks: {},
      });
      return [{ lesson: key, title: body.title, headings: sections }];
    });
    return {
      name,
      text: read("quiz.yaml"),
      objectives: Object.entries(objectives).map(([code, label]) => ({ code, label })),
      headings,
    };
  });
}

export function modelOf(text: string): QuizModel {
  const document = readQuizFile(text);
  if (!document.readable) throw new Error(JSON.stringify(document.mistakes));
  return document;
}
