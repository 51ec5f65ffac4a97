/** Builds the demo once for all tests of the project `site`. */
export function setup(): void {
  // filled in below
}
