import { readDecision } from '../../server/outcomes/read-decision.ts';

/**
 * Throughput of the whole reading (sections, procedure, outcomes) on one core, on decisions made up here so that the figure does
 * not depend on any corpus. Prints megabytes per second, decisions per second and the growth of the heap.
 */
const DECISIONS = Number(process.argv[2] ?? 10_000);
const KINDS = 40;

const REASONS =
  "La société demanderesse soutient que la défenderesse a manqué à ses obligations en laissant en ligne les propos litigieux malgré deux mises en demeure, et qu'elle en subit un préjudice que le tribunal appréciera au regard des pièces versées aux débats. La défenderesse oppose que les contenus n'étaient pas manifestement illicites et qu'elle les a rendus inaccessibles dès qu'elle en a eu connaissance. ";

function decision(kind: number): string {
  const amount = `${(kind % 9) + 1} ${String(kind * 7).padStart(3, '0')} euros`;
  return [
    'TRIBUNAL JUDICIAIRE DE LYON',
    `RG ${20 + (kind % 5)}/${String(kind).padStart(5, '0')}`,
    'EXPOSÉ DU LITIGE',
    `La demanderesse demande au tribunal de condamner la défenderesse à lui payer ${amount} à titre de dommages-intérêts et 4 000 euros au titre de l'article 700 du code de procédure civile.`,
    REASONS.repeat(18),
    'MOTIFS DE LA DÉCISION',
    REASONS.repeat(30),
    'PAR CES MOTIFS',
    'Le tribunal, statuant publiquement, par jugement contradictoire et en premier ressort,',
    `Condamne la société Ardelis à payer à Mme Lys la somme de ${amount} en réparation de son préjudice moral ;`,
    'Ordonne à la société Ardelis de supprimer les propos litigieux, sous astreinte de 100 euros par jour de retard pendant trois mois ;',
    'Déboute Mme Lys de sa demande de publication ;',
    "Condamne la société Ardelis aux dépens et à payer à Mme Lys la somme de 3 000 euros au titre de l'article 700 du code de procédure civile ;",
    "Rappelle que l'exécution provisoire est de droit.",
    'LE GREFFIER LE PRÉSIDENT',
  ].join('\n\n');
}

const texts = Array.from({ length: KINDS }, (_, kind) => decision(kind));
for (const text of texts) readDecision(text, { zones: null, dispositifStart: null }, {});

globalThis.gc?.();
const heapBefore = process.memoryUsage().heapUsed;
const start = performance.now();
const cpuBefore = process.cpuUsage();
let bytes = 0;
let outcomes = 0;
for (let index = 0; index < DECISIONS; index += 1) {
  const text = texts[index % KINDS] ?? '';
  outcomes += readDecision(text, { zones: null, dispositifStart: null }, {}).outcomes.length;
  bytes += Buffer.byteLength(text);
}
const seconds = (performance.now() - start) / 1000;
const cpu = process.cpuUsage(cpuBefore);
const cpuSeconds = (cpu.user + cpu.system) / 1e6;
globalThis.gc?.();
const growth = (process.memoryUsage().heapUsed - heapBefore) / 1e6;

console.log(`${DECISIONS} decisions, ${outcomes} outcomes, ${(bytes / 1e6).toFixed(1)} MB in ${seconds.toFixed(1)} s`);
console.log(
  `${(bytes / 1e6 / seconds).toFixed(1)} MB/s by the clock, ${(bytes / 1e6 / cpuSeconds).toFixed(1)} MB per second of processor, ${Math.round(DECISIONS / seconds)} decisions/s, heap growth ${growth.toFixed(1)} MB`,
);
