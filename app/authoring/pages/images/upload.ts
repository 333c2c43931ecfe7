import type { ActionFunctionArgs } from "@remix-run/node";
import { imageRefusalWords, type ImageRefusal } from "~/curriculum/rules/images/refusals";
import { authorise } from "~/people/services/authorise.server";
import { formDataOf } from "~/kit/http/forms";
import { addImage, type AddedImage } from "~/authoring/services/images/add-image.server";

/** Takes the image that a form sends as `file`, or answers with a status and why not. */
export async function takeImage(
  args: ActionFunctionArgs,
): Promise<{ status: number; sent: AddedImage }> {
  const { store, actor, now, log } = await authorise(args, "content:author");
  const { app, bodyLeftOut } = args.context;
  if (bodyLeftOut) return answered(refused({ code: "too-large" }));
  const file = (await formDataOf(args.request)).get("file");
  if (!(file instanceof File)) return answered(refused({ code: "nothing" }));
  const bytes = Buffer.from(await file.arrayBuffer());
  const { images } = app;
  return answered(await addImage({ store, images, log, actor, now, bytes, name: file.name }));
}

function refused(refusal: ImageRefusal): AddedImage {
  return { ok: false, code: refusal.code, message: imageRefusalWords(refusal) };
}

function answered(sent: AddedImage) {
  if (sent.ok) return { status: 200, sent };
  if (sent.code === "too-large") return { status: 413, sent };
  return { status: sent.code === "not-kept" ? 503 : 400, sent };
}
