import { existsSync } from "node:fs";
import path from "node:path";
import { describeMistake, sortedMistakes } from "~/kit/yaml/mistakes";
import { missingPictures } from "~/authoring/rules/folder/pictures";
import { checkContent } from "~/authoring/rules/folder/read";
import { examinePictures } from "~/authoring/services/images/examine-pictures.server";
import { readFiles, readPictures } from "~/authoring/services/folder/read-files.server";

/** `content:check [folder]`: prints every mistake in the content and ends with 1, or says what there is and ends with 0. */
async function main(folder: string) {
  if (!existsSync(folder)) {
    process.stdout.write(`There is no folder ${folder}. Name the folder that holds the content.\n`);
    process.exitCode = 1;
    return;
  }
  const [files, pictures] = [readFiles(folder), readPictures(folder)];
  const { content, mistakes: ofTexts } = checkContent(files);
  const { mistakes: ofPictures } = await examinePictures(pictures);
  const mistakes = sortedMistakes([...ofTexts, ...missingPictures(files, pictures), ...ofPictures]);
  const shown = path.relative(process.cwd(), folder) || folder;
  for (const mistake of mistakes) process.stdout.write(`${describeMistake(mistake, shown)}\n`);
  if (mistakes.length > 0) {
    const many = mistakes.length === 1 ? "1 mistake" : `${mistakes.length} mistakes`;
    process.stdout.write(`${many} in ${shown}.\n`);
    process.exitCode = 1;
    return;
  }
  const activities = content.modules.flatMap((module) => module.activities);
  const count = (amount: number, one: string, more: string) =>
    `${amount} ${amount === 1 ? one : more}`;
  const counts = [
    count(content.programmes.length, "programme", "programmes"),
    count(content.modules.length, "module", "modules"),
    count(activities.filter(({ body }) => body.kind === "lesson").length, "lesson", "lessons"),
    count(activities.filter(({ body }) => body.kind === "quiz").length, "quiz", "quizzes"),
    count(activities.flatMap(({ questions }) => questions).length, "question", "questions"),
    count(content.companies.length, "company", "companies"),
    count(content.companies.flatMap(({ policies }) => policies).length, "policy", "policies"),
  ];
  if (pictures.size > 0) counts.push(count(pictures.size, "picture", "pictures"));
  process.stdout.write(`No mistakes: ${counts.join(", ")}.\n`);
}

await main(path.resolve(process.argv[2] ?? "content"));
