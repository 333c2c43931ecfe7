/** Before the names of the fields of one sample among several. */
export function samplePrefix(place: number): string {
  return `sample-${place}-`;
}
