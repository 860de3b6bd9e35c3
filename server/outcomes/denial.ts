/** "dit n'y avoir lieu à…", "dit que … n'est pas fondé": a say-verb that denies. */
export function deniesIn(words: string): boolean {
  return DENIAL.test(words.slice(0, 400));
}

const DENIAL =
  /^(?:[a-z' ]{0,12})?(?:di[ts](?:ons)?|jug(?:e|eons)|declar(?:e|ons)|constat(?:e|ons)|dire|ordonn(?:e|ons))(?: et jug(?:e|eons))?[^;]{0,120}?(?:n'y (?:avoir|a) (?:pas |plus )?(?:lieu|pas lieu)|ne pas y avoir lieu|n'y avoir pas lieu|n'avoir (?:pas )?lieu|qu'il n'y a (?:pas|plus) (?:pas )?lieu|n'y a lieu)/;
