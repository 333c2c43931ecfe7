import { movedFrom } from "~/kit/lists/in-order";
import type { SetModel, SetPost } from "./set-document";

/** Sets a setting; undefined takes it out of the file. */
export function withSetting(model: SetModel, name: string, value: unknown): SetModel {
  const { [name]: _, ...others } = model.settings;
  return {
    ...model,
    settings: value === undefined ? others : { ...model.settings, [name]: value },
  };
}

export function withPost(model: SetModel, id: string, value: unknown): SetModel {
  const posts = model.posts.map((post) => (post.id === id ? { ...post, value } : post));
  return { ...model, posts };
}

/** A new post after the one named; at the end where that is null. */
export function withNewPost(model: SetModel, value: unknown, after: string | null = null) {
  const id = `p${model.nextId}`;
  const place = after === null ? -1 : model.posts.findIndex((other) => other.id === after);
  const at = place < 0 ? model.posts.length : place + 1;
  const posts = model.posts.toSpliced(at, 0, { id, value, origin: null });
  return { model: { ...model, posts, nextId: model.nextId + 1 }, id };
}

export function withoutPost(model: SetModel, id: string): SetModel {
  return { ...model, posts: model.posts.filter((post) => post.id !== id) };
}

/** Puts a post back where it was, as undoing its removal does. */
export function withPostBack(model: SetModel, post: SetPost, index: number): SetModel {
  if (model.posts.some(({ id }) => id === post.id)) return model;
  return { ...model, posts: model.posts.toSpliced(index, 0, post) };
}

/** Moves a post to another place, counted from 0. */
export function withMoved(model: SetModel, id: string, to: number): SetModel {
  const from = model.posts.findIndex((post) => post.id === id);
  return { ...model, posts: movedFrom(model.posts, from, to) ?? model.posts };
}
