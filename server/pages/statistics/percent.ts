/** A share of 0…1 as an SVG length: "34.25%". */
export function percent(share: number): string {
  return `${Math.round(share * 1e4) / 100}%`;
}
