import { inLanguage } from "~/kit/language/in-language.server";
import { commandLanguage } from "~/process/settings/command-language";
import { existsSync } from "node:fs";
import path from "node:path";
import { describeMistake, sortedMistakes } from "~/kit/yaml/mistakes";
import { missingPictures } from "~/authoring/rules/folder/pictures";
import { checkContent } from "~/authoring/rules/folder/read/content";
import { counted } from "~/kit/text/amounts";
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
    const many = counted(mistakes.length, "mistake");
    process.stdout.write(`${many} in ${shown}.\n`);
    process.exitCode = 1;
    return;
  }
  const activities = content.modules.flatMap((module) => module.activities);
  const counts = [
    counted(content.programmes.length, "programme"),
    counted(content.modules.length, "module"),
    counted(activities.filter(({ body }) => body.kind === "lesson").length, "lesson"),
    counted(activities.filter(({ body }) => body.kind === "quiz").length, "quiz", "quizzes"),
    counted(activities.flatMap(({ questions }) => questions).length, "question"),
    counted(content.companies.length, "company", "companies"),
    counted(content.companies.flatMap(({ policies }) => policies).length, "policy", "policies"),
  ];
  if (pictures.size > 0) counts.push(counted(pictures.size, "picture"));
  process.stdout.write(`No mistakes: ${counts.join(", ")}.\n`);
}

await inLanguage(commandLanguage(process.env), () =>
  main(path.resolve(process.argv[2] ?? "content")),
);
