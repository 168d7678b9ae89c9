/** As SQL, of an entry `taken`: it begins a complaint that is not ended. */
export const IS_OPEN = `(taken.kind = 'taken' AND NOT EXISTS (
  SELECT 1 FROM complaint_entries AS ended WHERE ended.complaint = taken.seq AND ended.kind = 'ended'))`;
