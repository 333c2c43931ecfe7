/** A list in pieces of at most so many. */
export function chunks<One>(list: readonly One[], most: number): (readonly One[])[] {
  const pieces: (readonly One[])[] = [];
  for (let from = 0; from < list.length; from += most) pieces.push(list.slice(from, from + most));
  return pieces;
}
