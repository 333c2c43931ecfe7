import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import { takeImage } from "./upload";

/** Images are viewed on their page. */
export const loader = handled(async (args: LoaderFunctionArgs) => {
  await authorise(args, "content:author");
  return redirect("/studio/images");
});

/** Takes an image as the lesson editor sends it, and answers in JSON. */
export const action = handled(async (args: ActionFunctionArgs) => {
  await authorise(args, "content:author");
  const { status, sent } = await takeImage(args);
  const said = sent.ok
    ? { ok: true, src: sent.src, width: sent.width, height: sent.height }
    : { ok: false, message: sent.message };
  return Response.json(said, { status });
});
