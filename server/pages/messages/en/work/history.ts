import type { Messages } from '../../fr.ts';

/** The history of a decision's readings. */
export const history: Messages['work']['history'] = {
  title: 'History of readings',
  none: 'No outcome was read in this decision.',
  rejectedOutcome: 'rejected outcome',
  rule: 'rule {rule}',
  automatic: 'automatic reading',
  removedAccount: 'removed account',
  acts: {
    confirm: 'confirms',
    correct: 'corrects',
    reject: 'rejects',
    add: 'adds',
    restore: 'restores',
    release: 'releases a campaign',
    state: 'reads',
  },
  adjudication: '(adjudication)',
  colon: ':',
  nothing: 'nothing',
  withdrawn: 'withdrawn',
  standing: 'in force',
  restore: 'Restore',
};
