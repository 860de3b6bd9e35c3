import { annotationPage, noteToWebAnnotations, outcomeToWebAnnotation } from '../annotation/web-annotation.ts';
import { THINGS } from '../domain/refusals/general-refusals.ts';
import { type CurationDeps, found } from './deps.ts';

/** A decision's outcomes, and the notes that the viewer may see and that others may too, as W3C Web Annotations (JSON-LD). */
export async function describeAnnotations(
  deps: CurationDeps,
  viewer: string | null,
  judgmentId: string,
  baseUrl: string,
): Promise<object> {
  const { store } = deps;
  const judgment = found(await store.findJudgment(judgmentId), THINGS.decision);
  const [notes, tags, textHash] = await Promise.all([
    store.listNotes({ judgmentId, viewer, visibilities: viewer === null ? ['public'] : ['team', 'public'] }),
    store.listTags(),
    store.findTextHash(judgmentId),
  ]);
  const byId = new Map(tags.map((tag) => [tag.id, tag]));
  return annotationPage(`${baseUrl}/decisions/${judgmentId}/annotations.jsonld`, [
    ...judgment.outcomes.map((resolved) =>
      outcomeToWebAnnotation(judgmentId, viewer === null ? { ...resolved, author: null } : resolved, textHash ?? '', {
        baseUrl,
      }),
    ),
    ...notes.flatMap((note) => noteToWebAnnotations(note, byId, { baseUrl })),
  ]);
}
