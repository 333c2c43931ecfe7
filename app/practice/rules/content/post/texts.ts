import type { Path } from "~/kit/yaml/yaml-file";

/** The paths of the Markdoc texts in a post as its file has it, right or wrong. */
export function textsOfPost(post: Readonly<Record<string, unknown>>): Path[] {
  const listed = (name: string) => (Array.isArray(post[name]) ? post[name].keys() : []);
  return [
    ...["author", "under", "text", "picture", "attach"].map((name) => [name]),
    ...[...listed("thread")].flatMap((at) => [
      ["thread", at, "author"],
      ["thread", at, "text"],
    ]),
    ["expect", "why"],
    ...[...listed("samples")].flatMap((at) => [
      ["samples", at, "text"],
      ["samples", at, "why"],
    ]),
  ];
}
