import type { QuestionBody } from "~/curriculum/rules/question-body";
import type { QuestionTranslation, QuizTranslation } from "~/curriculum/rules/translation/bodies";
import { questionType } from "~/assessment/rules/question-types/registry";
import { FURTHER, questionTexts, valueAt, type Path } from "./texts";

type Held = Record<string | number, unknown>;

/**
 * A question with its texts in another language. What is right, what it is worth and what a response names stay the original's, but
 * that answers which are typed may be the translation's too, and that a draft with problems has its own words. Null where the
 * translation lacks a text that the question has.
 */
export function translatedQuestion(
  body: QuestionBody,
  translation: QuestionTranslation | undefined,
): QuestionBody | null {
  if (!translation) return null;
  const { content, ...head } = body;
  const question = structuredClone({ ...head, ...(content as Held) }) as Held;
  for (const { path } of questionTexts(body.type, question)) {
    const text = valueAt(translation, path);
    if (typeof text !== "string" || text.trim() === "") return null;
    put(question, path, text);
  }
  const author = valueAt(translation, ["post", "author"]);
  if (body.post && typeof author === "string") put(question, ["post", "author"], author);
  putCategories(question, content as Held);
  putFurther(question, translation);
  // Where spaces don't separate a draft's words, they are split again.
  delete question["words"];
  const { stem, hint, post, ...rest } = question;
  const known = Object.keys(content as Held).filter((name) => name !== "words");
  const parsed = questionType(body.type).content.safeParse(
    Object.fromEntries(known.map((name) => [name, rest[name]])),
  );
  if (!parsed.success) return null;
  return {
    ...head,
    stem: String(stem),
    ...(body.hint !== undefined && { hint: String(hint) }),
    ...(body.post && { post: post as QuestionBody["post"] }),
    content: parsed.data,
  };
}

/** Items name their category by its words, which are others now. */
function putCategories(question: Held, { categories: before, items }: Held) {
  if (!Array.isArray(before) || !Array.isArray(items)) return;
  items.forEach((item, index) => {
    const at = before.indexOf(valueAt(item, ["category"]));
    const category = valueAt(question, ["categories", at]);
    if (category !== undefined) put(question, ["items", index, "category"], category);
  });
}

function putFurther(question: Held, translation: QuestionTranslation) {
  const gaps = question["gaps"];
  if (!Array.isArray(gaps)) return;
  gaps.forEach((gap: Held, index) => {
    const own = valueAt(translation, ["gaps", index, FURTHER]);
    const accepted = gap[FURTHER] as string[];
    const further = Array.isArray(own) ? own.filter((one) => typeof one === "string") : [];
    const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
    const rest = accepted.filter((one) => !further.some((other) => same(one, other)));
    gap[FURTHER] = [...further, ...rest];
  });
}

/**
 * A question that accepts what its translations accept besides, where answers are typed: an answer is right or wrong whatever language
 * it is asked in. What wouldn't fit any more is left out.
 */
export function acceptingAlso(
  body: QuestionBody,
  translations: readonly (QuestionTranslation | undefined)[],
): QuestionBody {
  const { gaps } = body.content as { gaps?: unknown };
  if (!Array.isArray(gaps)) return body;
  const { content } = questionType(body.type);
  let widened = body.content as Held;
  gaps.forEach((_, index) => {
    const path = ["gaps", index, FURTHER];
    for (const answer of translations.flatMap((one) => valueAt(one, path) ?? [])) {
      const wider = structuredClone(widened);
      put(wider, path, [...(valueAt(wider, path) as string[]), answer]);
      if (content.safeParse(wider).success) widened = wider;
    }
  });
  return { ...body, content: widened };
}

function put(value: Held, path: Path, to: unknown) {
  const parent = valueAt(value, path.slice(0, -1));
  const last = path.at(-1);
  if (typeof parent === "object" && parent !== null && last !== undefined)
    (parent as Held)[last] = to;
}

/** Whether all of a quiz's questions can be asked in a translation; else it is asked in English. */
export function isWholeFor(
  questions: readonly { key: string; body: QuestionBody }[],
  translation: QuizTranslation,
): boolean {
  return questions.every(
    ({ key, body }) => translatedQuestion(body, translation.questions[key]) !== null,
  );
}
