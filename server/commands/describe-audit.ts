import type { AuditVerification } from '../store/audit.ts';

/** The state of the audit log in a few words. */
export function describeAudit({ entries, fault }: AuditVerification): string {
  return fault === null ? `${entries} entries, unbroken` : `broken at entry ${fault.seq}: ${fault.reason}`;
}
