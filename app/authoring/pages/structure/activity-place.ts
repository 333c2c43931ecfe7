import type { LoaderFunctionArgs } from "@remix-run/node";
import { activityPlace } from "~/curriculum/rules/paths";

type Addressed = Pick<LoaderFunctionArgs, "params">;

/** The same as one company has it, or for everybody where the address names no company: the key is null then. */
export function writtenPlace(args: Addressed) {
  return { ...activityPlace(args), companyKey: args.params.company ?? null };
}

/** A company's own copy, where the address always names the company. */
export function copyPlace(args: Addressed) {
  return { ...activityPlace(args), companyKey: args.params.company ?? "" };
}
