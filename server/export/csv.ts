/** A value of a table cell: null is an empty cell. */
export type Cell = string | number | boolean | null;

/** Opens a CSV file so that spreadsheets read its accents. */
export const CSV_START = '\ufeff';

/**
 * One CSV line (RFC 4180: commas, CR LF, quotes doubled). A text that a spreadsheet would run as a formula is given a leading
 * apostrophe (CWE-1236).
 */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(writeCell).join(',')}\r\n`;
}

function writeCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
