/** In what order do the clauses of a tier come? */
export function inverseFrequency(clauses: number, frequency: number): number {
  return Math.log(1 + (clauses - frequency + 0.5) / (frequency + 0.5));
}
