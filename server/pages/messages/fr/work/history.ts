/** The history of a decision's readings. */
export const history = {
  title: 'Historique des lectures',
  none: 'Aucune mesure n’a été lue dans cette décision.',
  rejectedOutcome: 'mesure rejetée',
  rule: 'règle {rule}',
  automatic: 'lecture automatique',
  removedAccount: 'compte retiré',
  acts: {
    confirm: 'confirme',
    correct: 'corrige',
    reject: 'rejette',
    add: 'ajoute',
    restore: 'restaure',
    release: 'publie une campagne',
    state: 'lit',
  },
  adjudication: '(arbitrage)',
  colon: ' :',
  nothing: 'rien',
  withdrawn: 'retirée',
  standing: 'en vigueur',
  restore: 'Restaurer',
};
